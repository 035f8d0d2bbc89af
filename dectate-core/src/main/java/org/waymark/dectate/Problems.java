package org.waymark.dectate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects problems while the stages go on, so that all of them are told at once. */
final class Problems {
    private final List<Problem> found = new ArrayList<>();

    void add(ProblemKind kind, Class<?> appType, String message, List<Source> sources, String fix) {
        add(new Problem(kind, appType, message, sources, fix, null));
    }

    void add(
            ProblemKind kind,
            Class<?> appType,
            String message,
            List<Source> sources,
            String fix,
            @Nullable Throwable cause) {
        add(new Problem(kind, appType, message, sources, fix, cause));
    }

    void addBadDirective(Class<?> appType, Source source, Throwable cause) {
        add(
                ProblemKind.BAD_DIRECTIVE,
                appType,
                Failures.describe(cause),
                List.of(source),
                "Correct the directive.",
                cause);
    }

    void add(Problem problem) {
        if (found.stream().noneMatch(earlier -> isTold(earlier, problem))) {
            found.add(problem);
        }
    }

    /**
     * A subtype has the problems of its supertypes, but to tell them once is enough; so it is if directives that stand for
     * several actions each are rivals by all of them.
     */
    private static boolean isTold(Problem earlier, Problem later) {
        return earlier.kind() == later.kind()
                && earlier.appType().isAssignableFrom(later.appType())
                && earlier.sources().equals(later.sources())
                && (earlier.message().equals(later.message()) || areRivals(later));
    }

    private static boolean areRivals(Problem problem) {
        return problem.kind() == ProblemKind.CONFLICT || problem.kind() == ProblemKind.AMBIGUOUS_INHERITANCE;
    }

    boolean concern(Iterable<Class<?>> appTypes) {
        for (Class<?> appType : appTypes) {
            if (found.stream().anyMatch(problem -> problem.appType() == appType)) {
                return true;
            }
        }
        return false;
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new ConfigurationException(found);
        }
    }
}
