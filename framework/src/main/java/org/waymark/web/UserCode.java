package org.waymark.web;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** What the methods of users may throw, where what asks them may not. */
final class UserCode {
    /** An exception that is checked, on its way through what may not throw it. */
    static final class Checked extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        private final Exception thrown;

        private Checked(Exception thrown) {
            super(thrown);
            this.thrown = thrown;
        }

        /** Returns what was thrown. */
        Exception thrown() {
            return thrown;
        }
    }

    private UserCode() {}

    /** Asks what the user wrote. It may throw what it likes; what is checked is told as the cause. */
    static <T extends @Nullable Object> T ask(Callable<T> question) {
        try {
            return question.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new Checked(e);
        }
    }
}
