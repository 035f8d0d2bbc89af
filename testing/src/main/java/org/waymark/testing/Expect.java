package org.waymark.testing;

import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The assertions of this package. */
final class Expect {
    /** How long a check waits for what must come; only a broken server is ever waited for that long. */
    static final int PATIENCE_SECONDS = 20;

    private Expect() {}

    static void same(String what, @Nullable Object expected, @Nullable Object actual) {
        if (!Objects.equals(expected, actual)) {
            throw new AssertionError(what + ": expected " + shown(expected) + ", but came " + shown(actual));
        }
    }

    static void that(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }

    static void comes(CountDownLatch latch, String what) throws InterruptedException {
        that(latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS), what + ": did not come to pass");
    }

    static void ends(Thread thread, String what) throws InterruptedException {
        thread.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        that(!thread.isAlive(), what + ": did not end");
    }

    private static String shown(@Nullable Object value) {
        return value instanceof String ? "\"" + value + "\"" : String.valueOf(value);
    }
}
