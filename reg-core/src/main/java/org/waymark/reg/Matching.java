package org.waymark.reg;

import org.jspecify.annotations.Nullable;

/**
 * A kind of predicate of your own, such as media types, prefixes or ranges: which values of calls a registered value
 * matches, and which of two registered values is more specific.
 *
 * <p>Registered values are compared with {@code equals}. What this answers must not change with time: decisions are
 * remembered, by the set of registered values that match and never by the value of a call.
 *
 * @param <V> the type of the values that registrations have
 */
public interface Matching<V> {
    /**
     * Returns a value as registrations hold it. This is the place to parse text, which is all that annotations can give,
     * and to refuse what is wrong.
     *
     * @param given the value that was given, never null
     * @return the value
     * @throws IllegalArgumentException if no registration can have it; the message says why
     * @throws ClassCastException if it is of a wrong type
     */
    V value(Object given);

    /**
     * Returns whether a registered value matches the value of a call.
     *
     * @param registered the registered value
     * @param found what the predicate found in the call
     * @return whether it matches
     */
    boolean matches(V registered, @Nullable Object found);

    /**
     * Returns whether one registered value is more specific than another: whatever it matches, the other one matches too.
     * Two values that both say so of each other count as neither.
     *
     * @param first a registered value
     * @param second another one
     * @return whether the first one is more specific
     */
    boolean moreSpecific(V first, V second);

    /**
     * Returns whether there can be a value that both match. {@link Dispatch#audit()} leaves out pairs for which there is
     * none. By default there can.
     *
     * @param first a registered value
     * @param second another one, neither more nor less specific
     * @return whether both can match
     */
    default boolean canMeet(V first, V second) {
        return true;
    }
}
