package org.waymark.benchmarks;

import org.waymark.reg.Dispatch;

/** The prices as a dispatch function. */
final class WaymarkPrices {

    private WaymarkPrices() {}

    static Price create(Prices prices) {
        var price = Dispatch.on(Price.class).matchInstance("thing", 0).create();
        prices.registerAll((type, implementation) -> price.register(implementation, type));
        return price.call();
    }
}
