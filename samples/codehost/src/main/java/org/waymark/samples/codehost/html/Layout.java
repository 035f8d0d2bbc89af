package org.waymark.samples.codehost.html;

import org.waymark.web.Markup;

/** The document that every page is. */
public final class Layout {
    private Layout() {}

    /**
     * Returns a document.
     *
     * @param title what the window is named
     * @param stylesheets links to the stylesheets, later ones having the last word
     * @param header what stands above the content: a way home, and what else is to be reached from everywhere
     * @param content the content
     */
    public static Markup document(String title, Iterable<String> stylesheets, Markup header, Markup content) {
        return Markup.html("""
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>{}</title>
                <link rel="icon" href="data:,">
                {}</head>
                <body>
                <a class="skip" href="#content">To the content</a>
                <header class="top">
                {}
                </header>
                <main id="content">
                {}
                </main>
                </body>
                </html>
                """, title, links(stylesheets), header, content);
    }

    private static Iterable<Markup> links(Iterable<String> stylesheets) {
        return Lists.map(stylesheets, link -> Markup.html("<link rel=\"stylesheet\" href=\"{}\">\n", link));
    }
}
