package com.example.consumer;

import java.lang.invoke.MethodHandles;
import org.waymark.reg.Dispatch;

/** A price by the class of a thing and the kind of customer. */
final class Prices {

    interface Price {
        int of(Object thing, String customer);
    }

    record Book() {}

    record Pen() {}

    private final Dispatch<Price> prices = Dispatch.on(Price.class, MethodHandles.lookup())
            .matchInstance("thing", 0)
            .matchKey("customer", 1)
            .orElse("")
            .otherwise((thing, customer) -> 0)
            .create();

    Prices() {
        prices.register((thing, customer) -> 10, Book.class);
        prices.register((thing, customer) -> 8, Book.class, "student");
    }

    int of(Object thing, String customer) {
        return prices.call().of(thing, customer);
    }
}
