package org.waymark.traject;

import static org.assertj.core.api.Assertions.assertThat;

/** Measures what calls allocate. */
final class Allocation {
    private Allocation() {}

    static void assertNone(Runnable call) {
        int calls = 20_000;
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long before = allocated();
            for (int j = 0; j < calls; j++) {
                call.run();
            }
            least = Math.min(least, allocated() - before);
        }
        // A single reference per call would be 16 bytes.
        assertThat(least).isLessThan(calls);
    }

    /** Asks by reflection, because the module under test does not read the one that knows. */
    private static long allocated() {
        try {
            Object threads = Class.forName("java.lang.management.ManagementFactory")
                    .getMethod("getThreadMXBean")
                    .invoke(null);
            return (long) Class.forName("com.sun.management.ThreadMXBean")
                    .getMethod("getCurrentThreadAllocatedBytes")
                    .invoke(threads);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
