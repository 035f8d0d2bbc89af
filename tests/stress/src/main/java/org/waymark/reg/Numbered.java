package org.waymark.reg;

import java.lang.invoke.MethodHandles;
import java.util.List;

/** A function whose implementations answer with numbers; 0 where there is none. */
@FunctionalInterface
interface Numbered {
    /** Returns the number for a key. */
    int number(Object key);

    /** The predicates of the functions here, whose registries are made without anything else: so that it is quick. */
    Shape<Numbered> SHAPE = builder().shape();

    /** What calls go through; nothing compares it with more than itself. */
    Numbered STRATEGY = key -> -1;

    /** Returns a declaration of one predicate on a key. */
    static DispatchBuilder<Numbered> builder() {
        return Dispatch.on(Numbered.class, MethodHandles.lookup())
                .matchKey("key", 0)
                .otherwise(key -> 0);
    }

    /** Returns a registry without registrations. */
    static Registry<Numbered> registry(Registry<Numbered> parent) {
        return new Registry<>(SHAPE, shape -> STRATEGY, parent);
    }

    /** Returns a registry without registrations. */
    static Registry<Numbered> registry() {
        return new Registry<>(SHAPE, shape -> STRATEGY, null);
    }

    /** Registers numbers for keys, all at once. */
    static List<Registration<Numbered>> register(Registry<Numbered> registry, int number, Object... keys) {
        return registry.add(List.of(keys).stream()
                .map(key -> new Pending.Given<Numbered>(
                        any -> number, shape -> shape.signature(new Object[] {key}), "here"))
                .toList());
    }

    /** Calls the function of a registry, as calls do that are not generated. */
    static int call(Registry<Numbered> registry, Object key) {
        return registry.snapshot().target(new Object[] {key}, null).number(key);
    }
}
