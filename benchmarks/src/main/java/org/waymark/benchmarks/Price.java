package org.waymark.benchmarks;

/** What is dispatched on: the class of the only argument. */
public interface Price {
    /** Returns the number of the implementation that is right for the argument. */
    int price(Object thing);
}
