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

    private static final int NEVER = Integer.MAX_VALUE;
    private static final int RAREST = 1 << 8;

    private final FunctionType<F> type;
    private final int most;
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile int limit;

    /**
     * Creates a compiler.
     *
     * @param calls after how many calls they are compiled for the first time
     */
    Compiler(FunctionType<F> type, int calls) {
        this.type = type;
        this.limit = calls;
        this.most = calls * RAREST;
    }

    /** Returns one that compiles nothing, for where no class can be defined. */
    static <F> Compiler<F> none(FunctionType<F> type) {
        return new Compiler<>(type, NEVER);
    }

    /** Counts a call that the table of a state answers. */
    void count(Snapshot<F> snapshot, Operations<F> operations) {
        int calls = limit;
        if (calls != NEVER && snapshot.countsTo(calls) && busy.compareAndSet(false, true)) {
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
        F compiled = compiled(tree, snapshot, operations);
        if (compiled == null) {
            limit = NEVER;
        } else {
            limit = Math.min(most, 2 * limit);
            snapshot.compiled(compiled, tree.weight());
        }
    }

    /** Returns null where no class can be defined: the table answers as well, only slower. */
    private @Nullable F compiled(CallTree<F> tree, Snapshot<F> snapshot, Operations<F> operations) {
        CallWriter<F> writer = Generation.refusal(true, "") == null ? CallWriter.of(type) : null;
        try {
            return writer == null ? null : writer.compiledStrategy(tree, snapshot, operations);
        } catch (RefusalException e) {
            return null;
        }
    }
}
