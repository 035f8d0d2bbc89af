package org.waymark.benchmarks;

import java.util.List;

/** A program that {@link PricesSource} wrote: the classes to dispatch on, and the work written by hand. */
public interface PricesProgram {

    /** Returns one object of each class. */
    List<Priced> things();

    /** Returns the implementations, each of a class of its own. */
    List<Price> prices();

    /** Returns one test for each class. */
    Price chain();

    /** Returns a visitor. */
    Price visitor();
}
