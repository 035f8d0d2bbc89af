package org.waymark.benchmarks.exercises;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What all servers do alike, so that they differ in nothing but how a request comes to it, and an answer back. */
public final class Exercises {
    /** The media type of texts. */
    public static final String TEXT = "text/plain;charset=utf-8";

    /** The media type of pages. */
    public static final String HTML = "text/html;charset=utf-8";

    /** The media type of JSON. */
    public static final String JSON = "application/json";

    /** The answer that needs nothing of the request. */
    public static final String HELLO = "Hello, World!";

    /** The pattern of the paths that the further views of a large program have; the number comes after it. */
    public static final String FURTHER = "/further/";

    private static final List<Item> ITEMS =
            IntStream.range(0, 100).mapToObj(i -> new Item("item-" + i)).toList();

    private Exercises() {}

    /** Returns the answer to a path with one variable. */
    public static String greeting(String name) {
        return "Hello, " + name + "!";
    }

    /** Returns the answer at the end of four levels, each with a variable. */
    public static String issue(String host, String user, String repository, String number) {
        return "Issue " + number + " of " + repository + " of " + user + " on " + host;
    }

    /** Returns the answer of one of many further views. */
    public static String further(int number) {
        return "Further " + number;
    }

    /** Returns what a page lists. */
    public static List<Item> items() {
        return ITEMS;
    }

    /** Returns a page with a link for each item. */
    public static String page(Function<Item, String> link) {
        StringBuilder page = new StringBuilder(8192).append("<!DOCTYPE html><title>Items</title><ul>");
        for (Item item : ITEMS) {
            page.append("<li><a href=\"")
                    .append(link.apply(item))
                    .append("\">")
                    .append(item.id())
                    .append("</a>");
        }
        return page.append("</ul>").toString();
    }
}
