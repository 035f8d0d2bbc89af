package org.waymark.benchmarks;

/** What is dispatched on: the classes of the first two arguments, and the third as a key. */
public interface View {
    /** Returns the number of the implementation that is right for the arguments. */
    int render(Object model, Object request, String method);
}
