package org.waymark.traject;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.traject.LinkException.Reason;

/**
 * One route of a {@link Router}: a pattern and where it leads.
 *
 * @param <T> the type of the target
 */
public final class Route<T> {
    private static final int SHOWN = 60;

    private final Registration<T> registration;
    private final int number;
    private final int variables;
    private final Resolver resolver;

    Route(Registration<T> registration, int number, Resolver resolver) {
        this.registration = registration;
        this.number = number;
        this.variables = registration.converters().size();
        this.resolver = resolver;
    }

    /**
     * Returns the pattern.
     *
     * @return the pattern
     */
    public PathPattern pattern() {
        return registration.pattern();
    }

    /**
     * Returns what the route leads to.
     *
     * @return the target as it was given to the builder
     */
    public T target() {
        return registration.target();
    }

    /**
     * Returns where the route was added.
     *
     * @return a text such as {@code org.example.Wiki.routes(Wiki.java:14)}, for people
     */
    public String site() {
        return registration.site();
    }

    /**
     * Returns the path that the router resolves to this route and these values.
     *
     * <p>The path is resolved before it is returned, so that a link that leads to another route, or to other values,
     * never gets out.
     *
     * @param variables the value of each variable of the pattern, and no others
     * @return the canonical path
     * @throws LinkException if a value is missing or too many, if its converter does not take it, or if the path would not
     *     lead back to the same route and the same values
     */
    public String link(Map<String, ?> variables) {
        for (String name : variables.keySet()) {
            if (!pattern().variables().contains(name)) {
                throw new LinkException(
                        Reason.UNKNOWN_VARIABLE,
                        "No link for " + pattern() + ": it has no variable '" + name + "'; it has "
                                + pattern().variables() + ". Parameters of a query belong to the query.");
            }
        }
        String path = pattern().link(name -> text(name, variables.get(name)));
        checkReversible(path, variables);
        return path;
    }

    private @Nullable String text(String name, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        int index = pattern().variables().indexOf(name);
        return encode(name, registration.converters().get(index), value);
    }

    @SuppressWarnings("unchecked") // A value of another type is a ClassCastException, which is reported.
    private String encode(String name, Converter<?> converter, Object value) {
        try {
            return ((Converter<Object>) converter).encode(value);
        } catch (ClassCastException e) {
            LinkException failure = new LinkException(
                    Reason.WRONG_TYPE,
                    "No link for " + pattern() + ": the value of the variable '" + name + "' is a "
                            + value.getClass().getName() + ", which its converter does not take.");
            failure.initCause(e);
            throw failure;
        }
    }

    private void checkReversible(String path, Map<String, ?> variables) {
        Match match;
        try {
            match = resolver.resolve(path);
        } catch (BadPathException e) {
            LinkException failure = new LinkException(
                    Reason.NOT_REVERSIBLE,
                    "No link for " + pattern() + ": the router refuses the path. " + e.getMessage());
            failure.initCause(e);
            throw failure;
        }
        if (match.route() != number || !match.isComplete()) {
            throw new LinkException(
                    Reason.NOT_REVERSIBLE,
                    "No link for " + pattern() + ": the path " + Printable.of(path, SHOWN)
                            + " leads elsewhere.\n     to    " + resolver.describe(match.route()) + "\n     not   "
                            + registration);
        }
        checkValues(match, path, variables);
    }

    private void checkValues(Match match, String path, Map<String, ?> variables) {
        for (int i = 0; i < pattern().variables().size(); i++) {
            String name = pattern().variables().get(i);
            @Nullable Object given = variables.get(name);
            if (!Objects.equals(match.value(i), given)) {
                throw new LinkException(
                        Reason.NOT_REVERSIBLE,
                        "No link for " + pattern() + ": in the path " + Printable.of(path, SHOWN) + " the variable '"
                                + name
                                + "' would come back as " + Printable.of(String.valueOf(match.value(i)), SHOWN)
                                + ", not as "
                                + Printable.of(String.valueOf(given), SHOWN) + ".");
            }
        }
    }

    int variables() {
        return variables;
    }

    /**
     * Returns the route for people.
     *
     * @return the pattern and the site
     */
    @Override
    public String toString() {
        return registration.toString();
    }
}
