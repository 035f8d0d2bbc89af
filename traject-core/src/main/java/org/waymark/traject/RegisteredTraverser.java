package org.waymark.traject;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A child, a container or an adapter: each is a function from a context to its traverser. */
record RegisteredTraverser<C>(Kind kind, Class<C> type, Function<? super C, ? extends Traverser> adapter, String site)
        implements Registered {

    @Nullable
    Consumed consume(Object context, List<String> left) {
        return adapter.apply(type.cast(context)).consume(left);
    }
}
