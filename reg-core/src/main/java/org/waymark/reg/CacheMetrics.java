package org.waymark.reg;

/**
 * What is known about the memory of a function without slowing its calls: hits are not counted, because counting them
 * would cost more than the calls. A change of the function starts a new memory.
 *
 * @param entries for how many combinations of classes and keys the answer is remembered. All keys that nothing is
 *     registered for count as one
 * @param limit the largest number of entries; one more, and the memory starts again from nothing
 * @param decisions how often something was put into the memory since the last change: once for every entry, and again
 *     for what was forgotten in between
 */
public record CacheMetrics(int entries, int limit, long decisions) {
    /** Returns the numbers as a sentence. */
    @Override
    public String toString() {
        return Text.counted(entries, "cached answer") + " of at most " + limit + ", "
                + Text.counted(decisions, "decision") + " since the last change.";
    }
}
