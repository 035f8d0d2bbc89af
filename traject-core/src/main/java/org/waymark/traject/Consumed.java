package org.waymark.traject;

import org.jspecify.annotations.Nullable;

/**
 * The answer of a {@link Traverser}: how much of the path it took, and where that leads.
 *
 * @param count the number of segments, from 1 to as many as are left
 * @param context the object that they lead to, or null if the traverser knows that there is none
 */
public record Consumed(int count, @Nullable Object context) {
    /**
     * Returns the answer of a traverser that took one segment.
     *
     * @param context the object that it leads to, or null if the traverser knows that there is none
     * @return the answer
     */
    public static Consumed one(@Nullable Object context) {
        return new Consumed(1, context);
    }
}
