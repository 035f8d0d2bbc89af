package org.waymark.reg;

import java.lang.invoke.MethodHandles;
import java.util.List;

/** A function whose implementations answer with numbers; 0 where there is none. */
@FunctionalInterface
interface Numbered {
    /** Returns the number for a key. */
    int number(Object key);

    /** What calls go through; nothing compares it with more than itself. */
    Numbered STRATEGY = key -> -1;

    /** Declares the functions here that are not generated: so that many are made in a second. */
    DispatchBuilder<Numbered> QUICK = builder().withoutGeneration();

    /** Returns a declaration of one predicate on a key. */
    static DispatchBuilder<Numbered> builder() {
        return Dispatch.on(Numbered.class, MethodHandles.lookup())
                .matchKey("key", 0)
                .otherwise(key -> 0);
    }

    /** Returns a function without implementations. */
    static Dispatch<Numbered> dispatch() {
        return QUICK.create();
    }

    /** Registers numbers for keys, all at once. */
    static List<Registration<Numbered>> register(Dispatch<Numbered> dispatch, int number, Object... keys) {
        return dispatch.batch(batch -> {
            for (Object key : keys) {
                batch.registerAt("here", any -> number, key);
            }
        });
    }

    /** Calls a function. */
    static int call(Dispatch<Numbered> dispatch, Object key) {
        return dispatch.call().number(key);
    }
}
