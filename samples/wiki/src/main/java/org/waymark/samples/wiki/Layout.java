package org.waymark.samples.wiki;

import java.util.Optional;
import org.waymark.samples.wiki.pages.Slice;
import org.waymark.web.Markup;
import org.waymark.web.Request;

/** What all pages have around them. */
final class Layout {

    private Layout() {}

    static Markup document(String site, String title, Markup content, Request request) {
        Markup top = Markup.html(
                """
                <a class="skip" href="#content">To the content</a>
                <header class="top">
                  <a class="site" href="{}">{}</a>
                  <form role="search" action="{}">
                    <input type="search" name="q" maxlength="200" aria-label="Search" placeholder="Search">
                    <button>Search</button>
                  </form>
                  <a class="button" href="{}">New page</a>
                </header>
                """,
                request.link(request.app()),
                site,
                request.link(new Found(Optional.empty(), Slice.none())),
                request.link(new NewPage(Optional.empty())));
        return bare(
                title.equals(site) ? site : title + " – " + site,
                Markup.html("{}<main id=\"content\">\n{}</main>", top, content),
                request);
    }

    /** Returns a document without anything around its content. */
    static Markup bare(String title, Markup content, Request request) {
        return Markup.html("""
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>{}</title>
                <link rel="icon" href="data:,">
                <link rel="stylesheet" href="{}">
                </head>
                <body>
                {}
                </body>
                </html>
                """, title, request.link(Stylesheet.THE_ONE), content);
    }
}
