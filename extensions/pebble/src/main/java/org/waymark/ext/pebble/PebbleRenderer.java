package org.waymark.ext.pebble;

import io.pebbletemplates.pebble.PebbleEngine;
import java.io.IOException;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.waymark.web.Markup;
import org.waymark.web.TemplateEngine;
import org.waymark.web.TemplateFolders;

/** Renders templates by Pebble. */
public final class PebbleRenderer implements TemplateEngine {
    private final PebbleEngine engine;

    private PebbleRenderer(PebbleEngine engine) {
        this.engine = engine;
    }

    /**
     * Returns a renderer: it escapes, is strict about variables that there are not, and formats as English does nowhere
     * in particular, so that a page does not depend on the machine.
     *
     * @param folders where templates are found
     * @return a renderer
     */
    public static PebbleRenderer of(TemplateFolders folders) {
        return of(folders, builder -> builder);
    }

    /**
     * Returns a renderer with options of its own, such as extensions or a locale.
     *
     * @param folders where templates are found
     * @param options what changes the builder, which is set up as in {@link #of(TemplateFolders)}
     * @return a renderer
     */
    public static PebbleRenderer of(TemplateFolders folders, UnaryOperator<PebbleEngine.Builder> options) {
        PebbleEngine.Builder builder = new PebbleEngine.Builder()
                .loader(new FolderLoader(folders))
                .extension(new MarkupExtension())
                .strictVariables(true)
                .defaultLocale(Locale.ROOT);
        return new PebbleRenderer(options.apply(builder).build());
    }

    @Override
    public Markup render(String template, Map<String, ?> values) throws IOException {
        StringWriter html = new StringWriter();
        engine.getTemplate(template).evaluate(html, new LinkedHashMap<>(values));
        return Markup.trusted(html.toString());
    }
}
