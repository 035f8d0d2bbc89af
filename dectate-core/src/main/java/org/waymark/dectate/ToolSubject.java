package org.waymark.dectate;

import java.util.List;

/**
 * What a question is about: a plan, and the app types of it that may be meant.
 *
 * @param written how it was written
 * @param plan the plan
 * @param appTypes the app types; several if none was named
 */
record ToolSubject(String written, Plan plan, List<Class<?>> appTypes) {

    /** Reads the name of an app type or of a member, which an app type may follow, as the help explains. */
    static ToolSubject of(String written, List<String> scanned) {
        String[] parts = written.split("::", 3);
        Class<?> type = ToolClasses.load(parts[0]);
        if (parts.length == 1) {
            return new ToolSubject(written, planOf(type, scanned), List.of(type));
        }
        if (!scanned.isEmpty()) {
            throw new ToolException("--scan is for app types; " + written + " has its own way of scanning.");
        }
        Plan plan = ToolClasses.plan(type, parts[1]);
        return new ToolSubject(written, plan, parts.length == 2 ? mostSpecific(plan) : List.of(named(plan, parts[2])));
    }

    private static Plan planOf(Class<?> appType, List<String> scanned) {
        Configuration.Builder builder = Configuration.builder().app(appType);
        for (String name : scanned) {
            builder = name.equals(".") ? builder.scan() : builder.scan(name);
        }
        return builder.build().plan();
    }

    /** Returns the app types that have no subtype in the plan. */
    static List<Class<?>> mostSpecific(Plan plan) {
        List<Class<?>> all = plan.appTypes();
        return all.stream()
                .filter(type -> all.stream().noneMatch(other -> other != type && type.isAssignableFrom(other)))
                .toList();
    }

    private static Class<?> named(Plan plan, String name) {
        boolean qualified = name.indexOf('.') >= 0;
        return ToolException.known(
                "app type", name, plan.appTypes(), qualified ? Class::getName : Class::getSimpleName);
    }

    /** Returns the app type that is meant. */
    Class<?> appType() {
        if (appTypes.size() == 1) {
            return appTypes.get(0);
        }
        List<String> choices = appTypes.stream()
                .map(type -> written + "::" + type.getSimpleName())
                .toList();
        throw new ToolException(
                written + " has no app type that extends all others. Name one: " + String.join(", ", choices) + ".");
    }

    AppPlan appPlan() {
        return plan.of(appType());
    }

    /** Returns a group by its name. */
    ActionGroup group(String name) {
        return ToolException.known("group", name, plan.groups(appType()), ActionGroup::name);
    }
}
