package org.waymark.reg;

/** The ways in which calls are made. They give the same answers. */
enum Mode {
    GENERATED,
    REFLECTIVE,
    COMPILED;

    /** Returns the builder, for a function that is called in this way; compiled from the second call on. */
    <F> DispatchBuilder<F> of(DispatchBuilder<F> builder) {
        return switch (this) {
            case GENERATED -> builder;
            case REFLECTIVE -> builder.withoutGeneration();
            case COMPILED -> builder.compiledAfter(0);
        };
    }
}
