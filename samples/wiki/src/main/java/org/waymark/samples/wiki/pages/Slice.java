package org.waymark.samples.wiki.pages;

import java.util.List;

/**
 * The beginning of a list that may be too long to show at once.
 *
 * @param <T> what the list is of
 * @param items the items, in order
 * @param more whether others follow
 */
public record Slice<T>(List<T> items, boolean more) {

    /** Makes the slice immutable. */
    public Slice {
        items = List.copyOf(items);
    }

    /** Returns the slice of an empty list. */
    public static <T> Slice<T> none() {
        return new Slice<>(List.of(), false);
    }

    /** Returns a slice of at most {@code limit} items; one item beyond the limit is the sign that others follow. */
    static <T> Slice<T> of(List<T> items, int limit) {
        return items.size() > limit ? new Slice<>(items.subList(0, limit), true) : new Slice<>(items, false);
    }
}
