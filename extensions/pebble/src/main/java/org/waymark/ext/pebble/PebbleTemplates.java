package org.waymark.ext.pebble;

import org.waymark.web.Renders;
import org.waymark.web.TemplateEngine;
import org.waymark.web.TemplateFolders;

/**
 * Gives an app templates that are written in Pebble. Their names end in {@code .peb}:
 *
 * <pre>{@code
 * @TemplateFolder("templates")
 * class Wiki extends App implements PebbleTemplates {
 *     @Html(template = "page.peb") Shown show(Page page) { return new Shown(page.title(), page.text()); }
 * }
 * }</pre>
 *
 * <p>A template shows the components of the record, or the entries of the map, that the view returns, and besides
 * {@code request} and {@code app}: {@code <a href="{{ request.link(page) }}">}. Every value is escaped as text of HTML
 * and of quoted attributes, but for {@link org.waymark.web.Markup}. A variable that there is not is an error.
 */
public interface PebbleTemplates {
    /**
     * Makes what renders the templates of an app. To change its options, declare a method for the same ending in the
     * app, and make it of a builder by {@link PebbleRenderer#of(TemplateFolders, java.util.function.UnaryOperator)}.
     *
     * @param folders where the templates of the app are
     * @return a renderer for Pebble
     */
    @Renders(".peb")
    static TemplateEngine pebble(TemplateFolders folders) {
        return PebbleRenderer.of(folders);
    }
}
