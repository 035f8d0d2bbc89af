package org.waymark.benchmarks;

import java.util.List;

/** A program that {@link ViewsSource} wrote: the classes to dispatch on, and the work written by hand. */
public interface ViewsProgram {

    /** Returns one object of each class of models. */
    List<Object> models();

    /** Returns one object of each class of requests. */
    List<Object> requests();

    /** Returns the implementations, each of a class of its own: first those of the first model. */
    List<View> views();

    /** Returns tests of classes, nested, with a switch on the key inside. */
    View nestedChain();

    /** Returns one test of everything for each combination. */
    View flatChain();

    /** Returns double dispatch, with a switch on the key at the end. */
    View visitor();
}
