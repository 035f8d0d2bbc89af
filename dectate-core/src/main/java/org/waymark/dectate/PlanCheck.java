package org.waymark.dectate;

import java.util.List;

/**
 * A rule of a framework that its configurations have to keep, beyond what is checked of each directive, such as that an override
 * does not lose a permission. See {@link Configuration.Builder#check}.
 */
@FunctionalInterface
public interface PlanCheck {

    /**
     * Judges a plan. There may be other problems, which are told together with those that are returned.
     *
     * @param plan the plan
     * @return what is wrong, nothing if the rule is kept
     */
    List<Problem> problems(Plan plan);
}
