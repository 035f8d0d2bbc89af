package org.waymark.benchmarks;

import org.waymark.reg.Dispatch;
import org.waymark.reg.DispatchBuilder;

/** What a program does before its first answer: it makes a function of four implementations and calls it. */
final class ColdStart {

    private ColdStart() {}

    static int byHand() {
        Price price = thing -> {
            if (thing instanceof String) {
                return 0;
            } else if (thing instanceof Integer) {
                return 1;
            } else if (thing instanceof Long) {
                return 2;
            } else if (thing instanceof Double) {
                return 3;
            }
            throw new IllegalArgumentException("No price of " + thing);
        };
        return price.price(2L);
    }

    static int waymark() {
        return firstCall(Dispatch.on(Price.class));
    }

    static int waymarkWithoutGeneration() {
        return firstCall(Dispatch.on(Price.class).withoutGeneration());
    }

    private static int firstCall(DispatchBuilder<Price> builder) {
        var function = builder.matchInstance("thing", 0).create();
        function.register(thing -> 0, String.class);
        function.register(thing -> 1, Integer.class);
        function.register(thing -> 2, Long.class);
        function.register(thing -> 3, Double.class);
        return function.call().price(2L);
    }

    static int clojure() {
        return ChangingFunction.clojure().call(2L);
    }
}
