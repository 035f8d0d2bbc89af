package org.waymark.traject;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A URI template of RFC 6570, of all four levels: text with expressions such as {@code {name}}, {@code {/path*}} or
 * {@code {?from,tag*}}.
 *
 * <pre>{@code
 * UriTemplate template = UriTemplate.parse("/books/{title}{?from,tag*}");
 * template.expand(Map.of("title", "1984 ½", "tag", List.of("novel", "long")));
 *         // "/books/1984%20%C2%BD?tag=novel&tag=long"
 * }</pre>
 *
 * <p>Templates are immutable values. Two are equal if they are written the same. {@link PathPattern#template()} gives the
 * template of a route, for clients that make their own links.
 */
public final class UriTemplate {
    private final String text;
    private final List<TemplatePart> parts;

    UriTemplate(String text, List<TemplatePart> parts) {
        this.text = text;
        this.parts = List.copyOf(parts);
    }

    /**
     * Returns the template that is written in a text.
     *
     * @param template the text
     * @return the template
     * @throws UriTemplateException if the text is not a template; the message points at the character
     */
    public static UriTemplate parse(String template) {
        return new TemplateParser(template).parse();
    }

    /**
     * Returns the names of the variables.
     *
     * @return the names as they are written, in the order of their first appearance, without duplicates
     */
    public List<String> variables() {
        return parts.stream()
                .flatMap(part -> part.variables().stream())
                .map(TemplateVariable::name)
                .distinct()
                .toList();
    }

    /**
     * Returns the template with values in the places of its variables.
     *
     * <p>A value is a list (any {@code Iterable}), a map, or else text, for which its {@code toString} is taken. A variable
     * that is absent, null, or an empty list or map is undefined and leaves nothing behind; nor do nulls in a list or a
     * map.
     *
     * @param values the values by the names of variables, as they are written in the template or decoded; others are ignored
     * @return the expanded text, a URI reference if the template is one
     * @throws UriTemplateException if a value does not fit: a list or a map where the template asks for the first
     *     characters of a text, or half of a surrogate pair
     */
    public String expand(Map<String, ?> values) {
        StringBuilder expanded = new StringBuilder(text.length() + 16);
        for (TemplatePart part : parts) {
            part.expand(text, values, expanded);
        }
        return expanded.toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof UriTemplate that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /**
     * Returns the template as it is written.
     *
     * @return the text, which parses to an equal template
     */
    @Override
    public String toString() {
        return text;
    }
}
