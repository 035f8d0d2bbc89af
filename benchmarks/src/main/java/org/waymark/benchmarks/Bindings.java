package org.waymark.benchmarks;

import java.util.function.UnaryOperator;

/** The work of the commit benchmark: a number of named settings, checked and built into something that answers. */
interface Bindings {

    /** Configures from scratch, and returns what gives the value of a name. */
    UnaryOperator<String> commit();
}
