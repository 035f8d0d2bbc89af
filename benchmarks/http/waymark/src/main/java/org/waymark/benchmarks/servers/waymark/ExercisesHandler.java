package org.waymark.benchmarks.servers.waymark;

import java.util.function.Supplier;
import org.waymark.web.Publisher;
import org.waymark.web.http.Handler;

/** Supplies what answers the exercises. */
public final class ExercisesHandler implements Supplier<Handler> {
    /** Makes the supplier. */
    public ExercisesHandler() {}

    @Override
    public Handler get() {
        return Publisher.of(new WaymarkExercises());
    }
}
