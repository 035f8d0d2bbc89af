package org.waymark.reg;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.invoke.MethodHandles;
import org.junit.jupiter.api.Test;

/** The guide shows this. */
class ContextExampleTest {
    abstract static class Shop {
        private final String currency;

        Shop(String currency) {
            this.currency = currency;
        }

        abstract String price(Object thing);
    }

    abstract static class Outlet extends Shop {
        Outlet(String currency) {
            super(currency);
        }
    }

    interface Price {
        String price(Shop shop, Object thing);
    }

    record Book(int cents) {}

    private static final Context<Shop> SHOPS = Context.of(Shop.class, MethodHandles.lookup())
            .method("price", Dispatch.on(Price.class, MethodHandles.lookup()).matchInstance("thing", 1))
            .create();

    @Test
    void eachClassHasItsOwnImplementations() {
        SHOPS.dispatch("price", Price.class)
                .register((shop, thing) -> ((Book) thing).cents() + " " + shop.currency, Book.class);
        Shop shop = SHOPS.create("cent");
        assertThat(shop.price(new Book(990))).isEqualTo("990 cent");

        Context<Outlet> outlets =
                SHOPS.extend(Outlet.class, MethodHandles.lookup()).inheriting().create();
        outlets.dispatch("price", Price.class).register((outlet, thing) -> "a bargain", Object.class);
        Outlet outlet = outlets.create("cent");
        assertThat(outlet.price(new Book(990))).isEqualTo("990 cent");
        assertThat(outlet.price("anything else")).isEqualTo("a bargain");
    }
}
