package org.waymark.traject;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Leads on from one context: looks at the segments that are left, and consumes some of them or declines.
 *
 * <p>A traverser is made for a context, see {@link Traversal.Builder#adapter}. It is a function of the context and the
 * segments: asked again, it gives the same answer.
 */
@FunctionalInterface
public interface Traverser {
    /**
     * Leads to the next context.
     *
     * @param left the decoded segments that are left, at least one, without the name of a view that begins with {@code +};
     *     unmodifiable
     * @return how many segments were consumed and what they lead to, or null to decline: then the rest may be the name of a
     *     view
     */
    @Nullable
    Consumed consume(List<String> left);
}
