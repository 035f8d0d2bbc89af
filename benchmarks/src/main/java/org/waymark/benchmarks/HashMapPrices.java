package org.waymark.benchmarks;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The prices in a hash map, which remembers for each class what its superclasses have. */
final class HashMapPrices implements Price {

    private final Map<Class<?>, Price> registered = new HashMap<>();
    private final Map<Class<?>, Price> found = new ConcurrentHashMap<>();

    HashMapPrices(Prices prices) {
        prices.registerAll(registered::put);
    }

    @Override
    public int price(Object thing) {
        var type = thing.getClass();
        var price = found.get(type);
        if (price == null) {
            price = nearest(registered, type);
            found.put(type, price);
        }
        return price.price(thing);
    }

    static Price nearest(Map<Class<?>, Price> registered, Class<?> type) {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            var price = registered.get(each);
            if (price != null) {
                return price;
            }
        }
        throw new IllegalArgumentException("No price of " + type);
    }
}
