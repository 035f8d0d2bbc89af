package org.waymark.reg;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Compiles the hot calls of a function. Calls that a table answers are counted while there may be something to gain: since
 * the last compilation, something was called for the first time. The more often a function was compiled, the more calls it
 * takes, so that one whose registrations keep changing stays with its table most of the time.
 */
final class Compiler<F> {
    /** How many calls a table answers before the first compilation. */
    static final int CALLS = 1 << 13;

    private static final int RAREST = 1 << 8;

    private final CallWriter<F> writer;
    private final int most;
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile int limit;

    Compiler(CallWriter<F> writer, int calls) {
        this.writer = writer;
        this.limit = calls;
        this.most = calls * RAREST;
    }

    /** Counts a call that the table of a state answers. */
    void count(Snapshot<F> snapshot, Operations<F> operations) {
        if (snapshot.countsTo(limit) && busy.compareAndSet(false, true)) {
            try {
                compile(snapshot, operations);
            } finally {
                busy.set(false);
            }
        }
    }

    private void compile(Snapshot<F> snapshot, Operations<F> operations) {
        snapshot.stopCounting();
        CallTree<F> tree = new CallTreeBuilder<>(snapshot).tree();
        if (tree.weight() <= snapshot.compiledWeight()) {
            return;
        }
        limit = Math.min(most, 2 * limit);
        F compiled = compiled(tree, snapshot, operations);
        if (compiled != null) {
            snapshot.compiled(compiled, tree.weight());
        }
    }

    /** Returns null where no class can be defined: the table answers as well, only slower. */
    private @Nullable F compiled(CallTree<F> tree, Snapshot<F> snapshot, Operations<F> operations) {
        try {
            return writer.compiledStrategy(tree, snapshot, operations);
        } catch (RefusalException e) {
            return null;
        }
    }
}
