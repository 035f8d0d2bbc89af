package org.waymark.reg;

import org.jspecify.annotations.Nullable;

/** What the values of a predicate mean: which of them match the value found in a call, and which is more specific. */
sealed interface ValueOrder permits SubtypeOrder, KeyOrder {
    /**
     * Returns the value as registrations hold it.
     *
     * @throws IllegalArgumentException if the predicate can never have the value; the message says why
     */
    @Nullable
    Object checked(@Nullable Object value);

    /** Returns every value that a registration could have in order to match a call's value, most specific first. */
    @Nullable
    Object[] matching(@Nullable Object value, Policy policy);

    /** Returns whether a registration with this value matches every value of a call. */
    boolean matchesAll(@Nullable Object value);

    /** Returns whether {@link #matching} puts the values in an order that decides between any two of them. */
    boolean isTotal(Policy policy);

    /** Returns whether the first of two different values, both of which match a call, is more specific. */
    boolean moreSpecific(@Nullable Object first, @Nullable Object second);
}
