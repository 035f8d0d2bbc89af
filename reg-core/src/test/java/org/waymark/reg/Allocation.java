package org.waymark.reg;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;

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

    private static long allocated() {
        try {
            return (long) ManagementFactory.getPlatformMBeanServer()
                    .getAttribute(new ObjectName("java.lang:type=Threading"), "CurrentThreadAllocatedBytes");
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }
}
