package org.waymark.benchmarks;

import java.util.HashMap;
import java.util.Map;

/** The prices behind a {@code ClassValue}, which asks the superclasses of a class that it meets for the first time. */
final class ClassValuePrices implements Price {

    private final Map<Class<?>, Price> registered = new HashMap<>();

    private final ClassValue<Price> found = new ClassValue<>() {
        @Override
        protected Price computeValue(Class<?> type) {
            return HashMapPrices.nearest(registered, type);
        }
    };

    ClassValuePrices(Prices prices) {
        prices.registerAll(registered::put);
    }

    @Override
    public int price(Object thing) {
        return found.get(thing.getClass()).price(thing);
    }
}
