package org.waymark.dectate;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is to be done for one app type, and the stages by which that was found.
 *
 * @param bases its supertypes among the app types, in the order of the lineage
 * @param directives the annotations that are directives of it
 * @param collected what is declared for it
 * @param expanded the actions that it declares
 * @param candidates its own actions and inherited ones, those that are overridden included
 * @param steps the groups and the actions in force, in order
 */
record AppPlan(
        Class<?> appType,
        List<Class<?>> bases,
        Set<Class<? extends Annotation>> directives,
        List<Declared> collected,
        List<SourcedAction> expanded,
        Map<ActionGroup, List<SourcedAction>> candidates,
        List<Step> steps,
        List<Overriding> overrides) {

    /** A group and its actions. */
    record Step(GroupDefinition definition, List<SourcedAction> actions) {}
}
