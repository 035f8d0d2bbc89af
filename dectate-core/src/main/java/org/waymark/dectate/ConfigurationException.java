package org.waymark.dectate;

import java.util.List;
import java.util.Objects;

/**
 * Tells everything that is wrong with a configuration, numbered. The exceptions behind the problems, if there are any,
 * are the cause and the suppressed exceptions of this one.
 */
public final class ConfigurationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    ConfigurationException(List<Problem> problems) {
        super(report(problems));
        this.problems = List.copyOf(problems);
        List<Throwable> causes =
                problems.stream().map(Problem::cause).filter(Objects::nonNull).toList();
        for (Throwable cause : causes) {
            if (getCause() == null) {
                initCause(cause);
            } else {
                addSuppressed(cause);
            }
        }
    }

    /**
     * Returns the problems, at least one.
     *
     * @return the problems, in the order of the report
     */
    public List<Problem> problems() {
        return problems;
    }

    private static String report(List<Problem> problems) {
        StringBuilder report = new StringBuilder();
        report.append(problems.size() == 1 ? "1 problem" : problems.size() + " problems");
        report.append(" in the configuration.");
        for (int i = 0; i < problems.size(); i++) {
            report.append("\n\n").append(i + 1).append(") ").append(problems.get(i));
        }
        return report.append('\n').toString();
    }
}
