package org.waymark.traject;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A path that was tried with a router.
 *
 * @param segments its segments, decoded
 * @param found what it was resolved to, or null if it was refused
 * @param refusal why it was refused, or the empty text
 */
record Probe<T>(List<String> segments, @Nullable Resolution<T> found, String refusal) {
    private static final int SHOWN = 60;

    static <T> Probe<T> of(Router<T> router, List<String> segments) {
        try {
            return new Probe<>(segments, router.resolve(path(segments)), "");
        } catch (BadPathException e) {
            return new Probe<>(segments, null, String.valueOf(e.getMessage()));
        }
    }

    private static String path(List<String> segments) {
        StringBuilder path = new StringBuilder();
        for (String segment : segments) {
            path.append('/');
            Percent.encode(segment, path);
        }
        return path.length() == 0 ? "/" : path.toString();
    }

    /** Returns the path, percent-encoded. */
    String path() {
        return path(segments);
    }

    /** Returns what became of the path, as a sentence for people. */
    String outcome() {
        if (found == null) {
            return refusal;
        }
        String rest = String.join("/", found.rest());
        return path() + " leads to "
                + (found.route() == null ? "no route" : found.route().pattern())
                + (rest.isEmpty() ? "" : ", with " + Printable.of(rest, SHOWN) + " left over") + ".";
    }

    @Nullable
    Route<T> route() {
        return found == null ? null : found.route();
    }

    /** Tells whether all of the path leads to a route. */
    boolean leadsTo(Route<T> route) {
        return route() == route && isWhole();
    }

    /** Tells whether all of the path leads to some route. */
    boolean isWhole() {
        return found != null && found.route() != null && found.rest().isEmpty();
    }
}
