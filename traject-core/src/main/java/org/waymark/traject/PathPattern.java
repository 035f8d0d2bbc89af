package org.waymark.traject;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The shape of a path: fixed text and variables.
 *
 * <p>A pattern is a list of segments separated by {@code /}. A segment is fixed text ({@code users}), a variable
 * ({@code {name}}), or both, with as many variables as have text between them ({@code {from}-{to}.html}). A variable is
 * never empty, and it never holds {@code .} or {@code ..}.
 *
 * <p>One segment may be an <em>absorbing</em> variable. {@code {path*}} comes last and takes all segments that are left, none
 * included. {@code {path+}} takes at least one. Text may end its last segment ({@code {path+}:copy}), and segments may come
 * after it ({@code {path+}/versions/{number}}); these are matched from the end of the path, and the variable takes what
 * is between.
 *
 * <p>Fixed text means itself: a dot is a dot, {@code é} is {@code é} and not its percent-encoded form. A slash at the
 * beginning or the end of a pattern makes no difference, and empty and dot segments are resolved as they are in a path.
 *
 * <p>Patterns are immutable values. Two patterns are equal if they are written the same, apart from those slashes.
 */
public final class PathPattern {
    private final List<Segment> segments;
    private final @Nullable Absorbing end;
    private final List<String> variables;
    private final String text;

    PathPattern(List<Segment> segments, @Nullable Absorbing end, List<String> variables) {
        this.segments = List.copyOf(segments);
        this.end = end;
        this.variables = List.copyOf(variables);
        this.text = joined(this.segments.stream().map(Segment::toString), end == null ? null : end.toString());
    }

    /**
     * Returns the pattern that is written in a text.
     *
     * @param pattern the text, such as {@code /users/{name}/files/{path*}}
     * @return the pattern
     * @throws PathPatternException if the text is not a pattern; the message points at the character
     */
    public static PathPattern parse(String pattern) {
        return new PatternParser(pattern).parse();
    }

    /**
     * Returns the names of the variables in the order in which they are written.
     *
     * @return the names, without duplicates
     */
    public List<String> variables() {
        return variables;
    }

    /**
     * Returns the name of the variable that takes any number of segments.
     *
     * @return the name, or null if the pattern does not absorb
     */
    public @Nullable String absorbing() {
        return end == null ? null : end.name();
    }

    /**
     * Returns the path that has the given values in the places of the variables.
     *
     * <p>The path is canonical: it begins with a slash, does not end with one unless it is the root, and everything but
     * unreserved characters is percent-encoded as UTF-8. The path is checked against this pattern alone; use
     * {@link Route#link} for a path that is also checked against the other routes of a router.
     *
     * @param values gives the text of a variable by its name, or null if it has none
     * @return the canonical path
     * @throws LinkException if a value is missing, or if the path would not lead back to the same values
     */
    public String link(Function<String, ? extends @Nullable String> values) {
        @Nullable String[] texts = new String[variables.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = values.apply(variables.get(i));
        }
        return Percent.encodePath(new PathWriter(this, texts).write());
    }

    /**
     * Returns the pattern as a URI template of RFC 6570, for clients that make their own links.
     *
     * <p>A variable is {@code {name}}. An absorbing variable is {@code {/name*}}, whose value is the list of its segments. A
     * name that is not ASCII is percent-encoded, as the RFC has it.
     *
     * @return the template, which expands to what {@link #link} returns, or to nothing instead of {@code /}
     */
    public UriTemplate template() {
        return template(Parameters.of());
    }

    /**
     * Returns the pattern with the parameters of a query as a URI template of RFC 6570.
     *
     * @param parameters the parameters
     * @return the template, such as {@code /books/{title}{?from,tag*}}
     */
    public UriTemplate template(Parameters parameters) {
        StringBuilder template = new StringBuilder();
        segments.forEach(segment -> template.append('/').append(segment.template()));
        if (end != null) {
            template.append(end.template());
        }
        String path = template.length() == 0 ? "/" : template.toString();
        return UriTemplate.parse(path + parameters.template());
    }

    /** Returns the segments before the absorbing variable, or all if there is none. */
    List<Segment> segments() {
        return segments;
    }

    /** Returns the absorbing variable with what comes after it, or null if the pattern does not absorb. */
    @Nullable
    Absorbing end() {
        return end;
    }

    /**
     * Returns the pattern without the names of its variables, as {@code /users/{}}.
     *
     * @return the shape; patterns match the same paths if and only if they have the same shape
     */
    public String shape() {
        return joined(segments.stream().map(Segment::shape), end == null ? null : end.shape());
    }

    private static String joined(Stream<String> segments, @Nullable String end) {
        return Stream.concat(segments, Stream.ofNullable(end)).collect(Collectors.joining("/", "/", ""));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PathPattern that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /**
     * Returns the pattern as it is written, beginning with a slash.
     *
     * @return the text, which parses to an equal pattern
     */
    @Override
    public String toString() {
        return text;
    }
}
