package org.waymark.samples.pregenerated;

import org.waymark.samples.pregenerated.Bookshop.Book;

/** Tells of a book, and how its functions were made. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Book kim = new Book("Kim", 990);
        System.out.println(Bookshop.DESCRIBE.call().describe(kim, "short"));
        System.out.println(Bookshop.DESCRIBE.explain(kim, "short"));
        System.out.println(Bookshop.SHOPS.create(90).price(kim));
        System.out.println(Bookshop.SHOPS.callMode());
    }
}
