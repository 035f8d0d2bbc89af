package org.waymark.dectate;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Performs a plan on fresh registries. All failures of a group are told at once; the groups after it and the subtypes of
 * the app type are not tried, since they build on it. Errors of the machine itself, such as too little memory, are let
 * through: they say nothing of the directive.
 */
final class Performer {
    private final String loggerPrefix;
    private final Problems problems = new Problems();
    private final Map<String, Logger> loggers = new HashMap<>();

    private Performer(String loggerPrefix) {
        this.loggerPrefix = loggerPrefix;
    }

    static Committed perform(Plan plan, String loggerPrefix) {
        Performer performer = new Performer(loggerPrefix);
        Map<Class<?>, Registries> registries = new LinkedHashMap<>();
        for (Class<?> appType : plan.appTypes()) {
            AppPlan ofType = plan.of(appType);
            if (!performer.problems.concern(ofType.bases())) {
                registries.put(appType, performer.perform(ofType));
            }
        }
        performer.problems.throwIfAny();
        return new Committed(plan, registries);
    }

    private Registries perform(AppPlan plan) {
        Registries registries = new AppRegistries(plan.appType());
        for (AppPlan.Step step : plan.steps()) {
            perform(step, registries);
            if (problems.concern(List.of(plan.appType()))) {
                break;
            }
        }
        return registries;
    }

    private void perform(AppPlan.Step step, Registries registries) {
        GroupDefinition definition = step.definition();
        for (RegistryKey<?> key : definition.registries()) {
            create(key, registries);
        }
        run(definition.before(), "before", definition, registries);
        if (problems.concern(List.of(registries.appType()))) {
            return;
        }
        step.actions().forEach(action -> perform(action, registries));
        if (!problems.concern(List.of(registries.appType()))) {
            run(definition.after(), "after", definition, registries);
        }
    }

    private void create(RegistryKey<?> key, Registries registries) {
        try {
            registries.get(key);
        } catch (Exception | LinkageError | AssertionError e) {
            problems.add(
                    ProblemKind.REGISTRY_FAILED,
                    registries.appType(),
                    "The registry " + key + " cannot be made: " + Failures.describe(e),
                    List.of(),
                    "Correct the factory of the registry.",
                    e);
        }
    }

    private void run(@Nullable Hook hook, String when, GroupDefinition definition, Registries registries) {
        if (hook == null) {
            return;
        }
        try {
            hook.run(registries);
        } catch (Exception | LinkageError | AssertionError e) {
            restoreInterruption(e);
            problems.add(
                    ProblemKind.HOOK_FAILED,
                    registries.appType(),
                    "The hook " + when + " group " + definition.group() + " failed: " + Failures.describe(e),
                    List.of(),
                    "Correct the hook, or the directives that it works on.",
                    e);
        }
    }

    private void perform(SourcedAction action, Registries registries) {
        log(action, registries.appType());
        try {
            action.action().perform(registries);
        } catch (Exception | LinkageError | AssertionError e) {
            restoreInterruption(e);
            problems.add(
                    ProblemKind.ACTION_FAILED,
                    registries.appType(),
                    Failures.describe(e),
                    List.of(action.source()),
                    "Correct the directive.",
                    e);
        }
    }

    private static void restoreInterruption(Throwable failure) {
        if (failure instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
    }

    private void log(SourcedAction action, Class<?> appType) {
        Logger logger = loggers.computeIfAbsent(
                action.source().directive(), directive -> LoggerFactory.getLogger(loggerPrefix + "." + directive));
        if (logger.isDebugEnabled()) {
            String inherited = action.appType() == appType
                    ? ""
                    : " (from " + action.appType().getSimpleName() + ")";
            logger.debug("{}: {}{}", appType.getSimpleName(), action.source(), inherited);
        }
    }
}
