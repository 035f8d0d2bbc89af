package org.waymark.samples.codehost.wiki;

import java.util.List;
import org.waymark.samples.codehost.html.Form;
import org.waymark.samples.codehost.html.Lists;
import org.waymark.samples.codehost.html.Times;
import org.waymark.samples.codehost.project.Check;
import org.waymark.samples.codehost.project.Write;
import org.waymark.web.Markup;
import org.waymark.web.Request;

/** The pages of the wiki as HTML. */
final class WikiHtml {
    private WikiHtml() {}

    static Markup list(List<WikiPage> pages, WikiApp app, Request request) {
        return Markup.html(
                "<div class=\"title\"><h1>{}</h1>{}</div>\n{}",
                app.label(),
                request.permits(Write.class, app)
                        ? Markup.html("<a class=\"button\" href=\"{}\">New page</a>", request.link(app, "new"))
                        : Markup.empty(),
                Lists.list(
                        pages,
                        "There are no pages yet.",
                        page -> Markup.html(
                                "<a href=\"{}\">{}</a> <span class=\"faint\">saved {} by {}</span>",
                                request.link(page),
                                page.title(),
                                Times.show(page.saved()),
                                app.person(page.author(), request))));
    }

    static Markup page(WikiPage page, WikiApp app, Request request) {
        return Markup.html(
                """
                <article>
                <div class="title"><h1>{}</h1>{}</div>
                {}
                </article>
                <p class="faint">Revision {}, saved {} by {} · <a href="{}">All pages</a></p>
                """,
                page.title(),
                request.permits(Write.class, page)
                        ? Markup.html("<a class=\"button\" href=\"{}\">Edit</a>", request.link(page, "edit"))
                        : Markup.empty(),
                app.text(page.text(), request),
                page.revision(),
                Times.show(page.saved()),
                app.person(page.author(), request),
                request.link(app));
    }

    static Markup create(Draft draft, Form form, WikiApp app, Request request) {
        return Markup.html("<h1>New page</h1>\n{}", form(draft, form, request.link(app, "new"), request.link(app)));
    }

    static Markup edit(WikiPage page, Draft draft, Form form, Request request) {
        return Markup.html("<h1>Edit {}</h1>\n{}", page.title(), form(page, draft, form, request));
    }

    static Markup both(SavedMeanwhile both, Request request) {
        WikiPage theirs = both.page();
        return Markup.html(
                """
                <h1>Saved meanwhile</h1>
                <p class="notice" role="alert"><strong>Your change is not saved yet.</strong> {} saved this page while you
                were at it. Bring together what belongs together, then save again.</p>
                {}
                <h2>What {} wrote</h2>
                <pre>{}</pre>
                """,
                theirs.author(),
                form(theirs, both.draft().basedOn(theirs), Form.fresh(), request),
                theirs.author(),
                theirs.text());
    }

    private static Markup form(WikiPage page, Draft draft, Form form, Request request) {
        return form(draft, form, request.link(page, "edit"), request.link(page));
    }

    private static Markup form(Draft draft, Form form, String action, String back) {
        return Markup.html(
                """
                <form method="post" action="{}">
                <input type="hidden" name="revision" value="{}">
                {}{}<p class="hint">Paragraphs, ## headings and - lists. [[Start]] leads to a page, #1 to an issue.</p>
                <p class="buttons"><button>Save</button> <a href="{}">Cancel</a></p>
                </form>
                """,
                action,
                draft.revision(),
                form.line("title", "Title", draft.title(), Check.MOST_OF_A_LINE),
                form.lines("text", "Text", draft.text(), Check.MOST_OF_A_TEXT),
                back);
    }
}
