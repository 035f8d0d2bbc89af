package org.waymark.samples.wiki;

import org.waymark.samples.wiki.pages.Page;
import org.waymark.samples.wiki.pages.Pages;
import org.waymark.web.Anybody;
import org.waymark.web.Html;
import org.waymark.web.Markup;
import org.waymark.web.Request;

/** The wiki of a customer: shows a page in another way, and adds a view to print it. All else is inherited. */
public class CustomerWiki extends Wiki {

    /** Creates the app that publishes these pages. */
    public CustomerWiki(Pages pages) {
        super(pages);
    }

    @Override
    protected String siteName() {
        return "Customer’s handbook";
    }

    @Override
    @Html(permission = Anybody.class)
    protected Markup show(Page page, Request request) {
        Markup content = Markup.html("""
                <p class="notice">For use within the house. <a href="{}">Print this page</a></p>
                {}
                """, request.link(page, "print"), PageViews.page(page, request));
        return document(page.title(), content, request);
    }

    @Html(name = "print", permission = Anybody.class)
    protected Markup print(Page page, Request request) {
        Markup content = Markup.html(
                """
                <h1>{}</h1>
                {}
                <p class="faint">{}, revision {}, {}</p>
                """,
                page.title(),
                PageViews.text(page.text(), request),
                siteName(),
                page.revision(),
                Times.show(page.saved()));
        return Layout.bare(page.title(), content, request);
    }
}
