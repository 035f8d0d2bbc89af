package org.waymark.benchmarks;

/** A thing that knows its price, where its class may be changed. */
public interface Priced {
    /** Returns the number of its class. */
    int ownPrice();
}
