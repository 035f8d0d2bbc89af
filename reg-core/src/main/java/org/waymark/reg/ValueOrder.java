package org.waymark.reg;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** What the values of a predicate mean: which of them match the value found in a call, and which is more specific. */
sealed interface ValueOrder permits SubtypeOrder, KeyOrder, CustomOrder {
    /**
     * Returns the value as registrations hold it.
     *
     * @throws IllegalArgumentException if the predicate can never have the value; the message says why
     */
    @Nullable
    Object checked(@Nullable Object value);

    /** Returns the value of a registration in the place of a value of a call, which it stands for. */
    default @Nullable Object named(@Nullable Object registered) {
        return registered;
    }

    /**
     * Returns every value that a registration could have in order to match a call's value, most specific first.
     *
     * @param registered the values that registrations have; there may be others among those returned
     */
    @Nullable
    Object[] matching(@Nullable Object value, Policy policy, Collection<@Nullable Object> registered);

    /** Returns whether a registration with this value matches every value of a call. */
    boolean matchesAll(@Nullable Object value);

    /** Returns the order with one more preference. */
    ValueOrder preferring(Preference preference, String title);

    /** Returns whether {@link #matching} puts the values in an order that decides between any two of them. */
    boolean isTotal(Policy policy);

    /** Returns whether the first of two different values, both of which match a call, is more specific. */
    boolean moreSpecific(@Nullable Object first, @Nullable Object second);
}
