package org.waymark.traject;

import java.util.List;
import java.util.Map;
import java.util.Set;
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
        @Nullable Object[] values = values(variables);
        String text = new PathWriter(pattern(), texts(values)).write();
        String path = Percent.encodePath(text);
        checkReversible(path, text, values);
        return path;
    }

    /** Returns the values in the order of the pattern. Names are looked at only if there may be one too many. */
    private @Nullable Object[] values(Map<String, ?> variables) {
        List<String> names = pattern().variables();
        @Nullable Object[] values = new Object[this.variables];
        int found = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = variables.get(names.get(i));
            found += values[i] == null ? 0 : 1;
        }
        if (found != variables.size()) {
            checkNames(variables.keySet());
        }
        return values;
    }

    private void checkNames(Set<String> names) {
        for (String name : names) {
            if (!pattern().variables().contains(name)) {
                throw new LinkException(
                        Reason.UNKNOWN_VARIABLE,
                        "No link for " + pattern() + ": it has no variable '" + name + "'; it has "
                                + pattern().variables() + ". Parameters of a query belong to the query.");
            }
        }
    }

    private @Nullable String[] texts(@Nullable Object[] values) {
        @Nullable String[] texts = new String[values.length];
        for (int i = 0; i < texts.length; i++) {
            Object value = values[i];
            texts[i] = value == null ? null : encode(i, value);
        }
        return texts;
    }

    @SuppressWarnings("unchecked") // A value of another type is a ClassCastException, which is reported.
    private String encode(int variable, Object value) {
        Converter<?> converter = registration.converters().get(variable);
        try {
            return ((Converter<Object>) converter).encode(value);
        } catch (ClassCastException e) {
            LinkException failure = new LinkException(
                    Reason.WRONG_TYPE,
                    "No link for " + pattern() + ": the value of the variable '"
                            + pattern().variables().get(variable) + "' is a "
                            + value.getClass().getName() + ", which its converter does not take.");
            failure.initCause(e);
            throw failure;
        }
    }

    private void checkReversible(String path, String text, @Nullable Object[] values) {
        Match match;
        try {
            match = resolver.resolveWritten(path, text);
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
        for (int i = 0; i < values.length; i++) {
            checkValue(match, i, path, values[i]);
        }
    }

    private void checkValue(Match match, int variable, String path, @Nullable Object given) {
        if (!isGivenBack(match, variable, given)) {
            throw new LinkException(
                    Reason.NOT_REVERSIBLE,
                    "No link for " + pattern() + ": in the path " + Printable.of(path, SHOWN) + " the variable '"
                            + pattern().variables().get(variable) + "' would come back as "
                            + Printable.of(String.valueOf(match.value(variable)), SHOWN) + ", not as "
                            + Printable.of(String.valueOf(given), SHOWN) + ".");
        }
    }

    /** Tells whether a value comes back. Text that stays text is compared where it is. */
    private boolean isGivenBack(Match match, int variable, @Nullable Object given) {
        if (given instanceof String text && registration.converters().get(variable) == TextConverter.INSTANCE) {
            int start = match.start(variable);
            return match.end(variable) - start == text.length() && match.text().startsWith(text, start);
        }
        return match.value(variable).equals(given);
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
