package org.waymark.samples.pregenerated;

import java.lang.invoke.MethodHandles;
import org.waymark.reg.Context;
import org.waymark.reg.Dispatch;
import org.waymark.reg.Implementation;

/** The functions of the program, in static fields where the generator finds them. */
final class Bookshop {
    interface Describe {
        String describe(Object thing, String style);
    }

    interface Price {
        int price(Shop shop, Object thing);
    }

    abstract static class Shop {
        private final int discount;

        Shop(int discount) {
            this.discount = discount;
        }

        abstract int price(Object thing);
    }

    record Book(String title, int cents) {}

    static final Dispatch<Describe> DESCRIBE = Dispatch.on(Describe.class, MethodHandles.lookup())
            .matchInstance("thing", 0)
            .matchKey("style", 1)
            .orElse("short")
            .otherwise((thing, style) -> "nothing to tell")
            .create();

    static final Context<Shop> SHOPS = Context.of(Shop.class, MethodHandles.lookup())
            .method("price", Dispatch.on(Price.class, MethodHandles.lookup()).matchInstance("thing", 1))
            .create();

    static {
        DESCRIBE.implementations(Bookshop.class);
        SHOPS.dispatch("price", Price.class)
                .register((shop, thing) -> ((Book) thing).cents() - shop.discount, Book.class);
    }

    @Implementation
    static String describe(Book book, String style) {
        return book.title();
    }

    private Bookshop() {}
}
