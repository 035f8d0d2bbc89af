package org.waymark.traject;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Says what is wrong with a {@link Traversal}, or with what its traversers answered, and where. */
public final class TraversalException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The kinds of causes. */
    public enum Reason {
        /** What was registered cannot stand together. The message lists all conflicts. */
        CONFLICT,
        /** Several registrations are equally near to the class of a context. */
        AMBIGUOUS,
        /** A traverser consumed nothing, or more than was left. */
        WRONG_COUNT,
        /** There was no end after as many steps as are allowed. A stranger may cause it by a long path. */
        TOO_MANY_STEPS,
        /** Says where an exception was thrown, as a suppressed exception of it. */
        WHERE
    }

    /** What is wrong. */
    private final Reason reason;

    TraversalException(Reason reason, String message) {
        // What strangers cause, and what stands beside an exception that has a stack trace, has none.
        super(message, null, true, reason != Reason.TOO_MANY_STEPS && reason != Reason.WHERE);
        this.reason = reason;
    }

    static TraversalException conflicts(List<String> conflicts) {
        String count = conflicts.size() == 1 ? "1 conflict" : conflicts.size() + " conflicts";
        return new TraversalException(
                Reason.CONFLICT,
                IntStream.range(0, conflicts.size())
                        .mapToObj(i -> "\n\n" + (i + 1) + ") " + conflicts.get(i))
                        .collect(Collectors.joining("", count + " in a traversal:", "")));
    }

    /**
     * Returns what is wrong.
     *
     * @return a reason that stays the same from release to release
     */
    public Reason reason() {
        return reason;
    }
}
