package org.waymark.traject;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a traversal ended: the object that the path leads to, what was passed on the way, and the segments that were left
 * over.
 */
public final class Traversed {
    /** An object that was reached, and the number of segments that it took from the root. */
    record Reached(Object context, int end) {}

    private final PathText path;
    private final List<Reached> reached;
    private final int consumed;
    private final boolean found;

    /**
     * Creates a result.
     *
     * @param reached the root and all that was found from there, in order
     * @param consumed the number of segments that were consumed
     * @param found whether the last that was reached is where the path leads; otherwise what was consumed after it leads to
     *     nothing
     */
    Traversed(PathText path, List<Reached> reached, int consumed, boolean found) {
        this.path = path;
        this.reached = List.copyOf(reached);
        this.consumed = consumed;
        this.found = found;
    }

    /**
     * Returns the object that the path leads to.
     *
     * @return the object, which may be the root, or null if there is nothing where {@link #consumedPath} says
     */
    public @Nullable Object context() {
        return found ? last().context() : null;
    }

    /**
     * Returns the name of the view that the path asks for.
     *
     * @return the segment that is left over, without {@code +} at its beginning; empty if none is left over; null if more
     *     than one is, or if there is no context
     */
    public @Nullable String viewName() {
        int left = path.count() - consumed;
        if (!found || left > 1) {
            return null;
        }
        String name = left == 0 ? "" : rest().get(0);
        int start = 0;
        while (start < name.length() && name.charAt(start) == '+') {
            start++;
        }
        return name.substring(start);
    }

    /**
     * Returns the segments that were not consumed.
     *
     * @return the decoded segments, unmodifiable
     */
    public List<String> rest() {
        return path.from(consumed);
    }

    /**
     * Returns what was passed on the way to the context, or to where nothing was found.
     *
     * <p>Where one object stands for another, as the model of the root of an application does, both have the same path.
     *
     * @return the root first, the nearest parent last, each with its path; unmodifiable
     */
    public List<Place> parents() {
        List<Place> parents = new ArrayList<>();
        for (Reached each : found ? reached.subList(0, reached.size() - 1) : reached) {
            parents.add(new Place(each.context(), path.canonical(0, each.end())));
        }
        return Collections.unmodifiableList(parents);
    }

    /**
     * Returns the nearest object of a type: the context, or else the nearest parent.
     *
     * @param <C> the type
     * @param type the class of the object
     * @return the object, or null if there is none
     */
    public <C> @Nullable C nearest(Class<C> type) {
        for (int i = reached.size() - 1; i >= 0; i--) {
            if (type.isInstance(reached.get(i).context())) {
                return type.cast(reached.get(i).context());
            }
        }
        return null;
    }

    /**
     * Returns the whole path as the traversal saw it, in its one canonical encoding. Decisions about a path are to be made
     * on this text and not on the path of the request.
     *
     * @return the path, without a slash at its end unless it is the root
     */
    public String canonicalPath() {
        return path.canonical(0, path.count());
    }

    /**
     * Returns the part of the canonical path that was consumed, which is the path of the context.
     *
     * <p>The path leads to the same context again, as long as no {@link Traverser} looks at segments that it does not
     * consume.
     *
     * @return the path without the rest
     */
    public String consumedPath() {
        return path.canonical(0, consumed);
    }

    /**
     * Returns the result for people.
     *
     * @return a line of text
     */
    @Override
    public String toString() {
        String what = found ? last().context().getClass().getName() : "nothing";
        return canonicalPath() + " -> " + what + " at " + consumedPath() + " " + rest();
    }

    private Reached last() {
        return reached.get(reached.size() - 1);
    }
}
