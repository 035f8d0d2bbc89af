package org.waymark.benchmarks;

import java.util.List;
import java.util.Random;

/**
 * Calls in a random order that is the same for all peers, and longer than a processor can learn.
 *
 * @param <C> a call
 */
final class Trace<C> {

    /** How many calls are made before the order repeats. */
    static final int LENGTH = 1 << 18;

    private final C[] calls;
    private final char[] order = new char[LENGTH];
    private int next;

    /** Makes a trace of at most 65,536 different calls; the fewer they are, the less does measuring wait for memory. */
    @SuppressWarnings("unchecked") // Only calls go in.
    Trace(List<C> calls) {
        this.calls = (C[]) calls.toArray();
        var random = new Random(42);
        for (int i = 0; i < LENGTH; i++) {
            order[i] = (char) random.nextInt(calls.size());
        }
    }

    C next() {
        return calls[order[next++ & (LENGTH - 1)]];
    }
}
