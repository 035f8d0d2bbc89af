package org.waymark.web;

import java.util.Optional;
import org.waymark.web.http.Response;

/**
 * A piece of HTML that is safe to send. Immutable.
 *
 * <p>Text becomes markup by {@link #html}, which escapes every value for the place where it stands, so that what a
 * stranger wrote stays text. An {@link Html} view that returns a string, and not markup, has it escaped as well: there
 * is no way to forget it.
 */
public final class Markup {
    private static final Markup EMPTY = new Markup("");

    private final String html;

    private Markup(String html) {
        this.html = html;
    }

    /**
     * Returns markup made of a template and the values for its places, {@code {}}, in order.
     *
     * <p>The template is a constant of the program. A place may stand in text or in a quoted attribute; there the value
     * is escaped. In an attribute that holds an address, a value that would run a script ({@code javascript:} and its
     * kin) becomes {@code about:invalid}. A place in a tag, an unquoted attribute, an event handler, a style, a script
     * or a comment is refused, since no escaping makes it safe.
     *
     * <p>A value in text may be markup itself, or an {@link Iterable} of values: these go in one after the other. An
     * {@link Optional} stands for its value, or for nothing.
     *
     * @param template HTML with places; every tag that it begins it ends
     * @param values a value for each place, not null
     * @return the markup
     * @throws IllegalArgumentException if the template has a place that cannot be made safe, or the number of values is
     *     not that of the places, or markup is given for an attribute
     */
    public static Markup html(String template, Object... values) {
        return new Markup(MarkupTemplate.of(template).fill(values));
    }

    /**
     * Returns a text as markup, escaped.
     *
     * @param text any text
     * @return the markup that shows the text
     */
    public static Markup text(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        MarkupTemplate.escape(text, escaped);
        return new Markup(escaped.toString());
    }

    /**
     * Returns HTML as markup, as it is. For the output of a template engine that escapes, or of a sanitiser; never for
     * anything that a stranger wrote.
     *
     * @param html HTML that is known to be safe
     * @return the markup
     */
    public static Markup trusted(String html) {
        return new Markup(html);
    }

    /**
     * Returns markup that shows nothing.
     *
     * @return the empty markup
     */
    public static Markup empty() {
        return EMPTY;
    }

    /**
     * Returns a response that carries this markup: status 200, {@code text/html} in UTF-8. For views that have more to say
     * than the markup alone, such as another status.
     *
     * @return a new response
     */
    public Response toResponse() {
        return Response.of(200).withBody("text/html; charset=utf-8", html);
    }

    /**
     * Returns the HTML.
     *
     * @return the HTML of this markup
     */
    @Override
    public String toString() {
        return html;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Markup markup && html.equals(markup.html);
    }

    @Override
    public int hashCode() {
        return html.hashCode();
    }
}
