package org.waymark.dectate;

import java.util.List;

/** What is to be done for one app type. */
record AppPlan(Class<?> appType, List<Class<?>> bases, List<Step> steps, List<Overriding> overrides) {

    /** A group and its actions. */
    record Step(GroupDefinition definition, List<SourcedAction> actions) {}
}
