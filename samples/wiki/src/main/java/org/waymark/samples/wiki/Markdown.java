package org.waymark.samples.wiki;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Link;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.safety.Safelist;

/**
 * Turns Markdown into HTML that is safe to show, whoever wrote it.
 *
 * <p>There are two walls. The renderer shows HTML that was typed as it was typed, and drops the targets of links that
 * are not on the web. What comes out is then cleaned against a list of elements and attributes that are known to be
 * harmless. Images are turned into links, so that reading a page asks no other host for anything.
 */
final class Markdown {

    /** Lists within lists within quotes: deeper than this, the signs are shown as text. */
    private static final int DEEPEST_NESTING = 50;

    private static final String ANY_BASE = "https://wiki.invalid/";

    private static final Safelist HARMLESS = Safelist.none()
            .addTags("h1", "h2", "h3", "h4", "h5", "h6", "p", "br", "hr", "blockquote", "pre", "code")
            .addTags("ul", "ol", "li", "a", "strong", "em", "del")
            .addTags("table", "thead", "tbody", "tr", "th", "td")
            .addAttributes("a", "href", "title")
            .addAttributes("ol", "start")
            .addAttributes("th", "align")
            .addAttributes("td", "align")
            .addProtocols("a", "href", "http", "https", "mailto")
            .preserveRelativeLinks(true);

    private final Parser parser;
    private final HtmlRenderer renderer;

    /**
     * Creates the renderer of one wiki.
     *
     * @param link gives the address for what stands in {@code [[double brackets]]}, or nothing where that is no page
     */
    Markdown(Function<String, Optional<String>> link) {
        List<Extension> extensions = List.of(TablesExtension.create(), StrikethroughExtension.create());
        this.parser = Parser.builder()
                .extensions(extensions)
                .maxOpenBlockParsers(DEEPEST_NESTING)
                .maxInlineNesting(DEEPEST_NESTING)
                .postProcessor(new WikiLinks(link))
                .linkProcessor(Markdown::imageAsLink)
                .build();
        this.renderer = HtmlRenderer.builder()
                .extensions(extensions)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .build();
    }

    private static LinkResult imageAsLink(LinkInfo info, Scanner scanner, InlineParserContext context) {
        if (info.marker() == null || info.destination() == null) {
            return LinkResult.none();
        }
        return LinkResult.wrapTextIn(new Link(info.destination(), info.title()), scanner.position())
                .includeMarker();
    }

    /** Returns safe HTML for a text in Markdown. */
    String toHtml(String text) {
        return clean(renderer.render(parser.parse(text)));
    }

    /** Returns what is harmless of any HTML. */
    static String clean(String html) {
        return Jsoup.clean(html, ANY_BASE, HARMLESS, new OutputSettings().prettyPrint(false));
    }
}
