package org.waymark.dectate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong with a configuration.
 *
 * @param kind what kind of problem it is
 * @param appType the app type that has the problem
 * @param message what is wrong, as a sentence
 * @param sources the directives that are involved, in order of declaration
 * @param fix how to mend it, as a sentence
 * @param cause the exception behind it, if there is one
 */
public record Problem(
        ProblemKind kind,
        Class<?> appType,
        String message,
        List<Source> sources,
        String fix,
        @Nullable Throwable cause) {

    /**
     * Makes a problem.
     *
     * @param kind what kind of problem it is
     * @param appType the app type that has the problem
     * @param message what is wrong
     * @param sources the directives that are involved
     * @param fix how to mend it
     * @param cause the exception behind it, or null
     */
    public Problem {
        sources = List.copyOf(sources);
    }

    /**
     * Returns the problem as it is shown in a report: the id, the app type and the message, a directive and its place
     * to a line each, and the fix.
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        text.append('[')
                .append(kind.id())
                .append("] ")
                .append(appType.getSimpleName())
                .append(": ")
                .append(message);
        for (Source source : sources) {
            text.append("\n    ").append(source);
            text.append("\n        ").append(source.place());
        }
        return text.append("\n  Fix: ").append(fix).toString();
    }
}
