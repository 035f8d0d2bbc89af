package org.waymark.reg;

import java.lang.invoke.MethodHandles;

/** The ways in which calls are made. All of them give the same answers. */
enum Way {
    GENERATED,
    REFLECTIVE,
    COMPILED;

    /** How often a call has to be repeated so that all that is remembered is used. */
    private static final int OFTEN = 4;

    <F> DispatchBuilder<F> on(Class<F> type) {
        DispatchBuilder<F> builder = Dispatch.on(type, MethodHandles.lookup());
        return switch (this) {
            case GENERATED -> builder;
            case REFLECTIVE -> builder.withoutGeneration();
            case COMPILED -> builder.compiledAfter(0);
        };
    }

    static void severalTimes(Runnable calls) {
        for (int i = 0; i < OFTEN; i++) {
            calls.run();
        }
    }
}
