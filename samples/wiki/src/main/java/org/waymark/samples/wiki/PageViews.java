package org.waymark.samples.wiki;

import java.util.Optional;
import org.waymark.samples.wiki.pages.Page;
import org.waymark.samples.wiki.pages.PageName;
import org.waymark.samples.wiki.pages.PageReference;
import org.waymark.samples.wiki.pages.Revision;
import org.waymark.web.Markup;
import org.waymark.web.Request;

/** A page, as it is and as it was. */
final class PageViews {

    private PageViews() {}

    static Markup page(Page page, Request request) {
        return Markup.html(
                """
                <article>
                <h1>{}</h1>
                {}
                {}
                <p class="faint">Revision {}, saved {}</p>
                </article>
                """,
                page.title(),
                actions(page, request),
                text(page.text(), request),
                page.revision(),
                Times.show(page.saved()));
    }

    static Markup revision(Revision revision, Request request) {
        Page then = revision.then();
        return Markup.html(
                """
                <article>
                <h1>{}</h1>
                {}
                {}
                {}
                <h2>The text as it was written</h2>
                <pre class="source">{}</pre>
                </article>
                """,
                then.title(),
                actions(revision.page(), request),
                notice(revision, request),
                text(then.text(), request),
                then.text());
    }

    /** Returns the text of a page as HTML. */
    static Markup text(String text, Request request) {
        Markdown markdown = new Markdown(title -> Optional.of(PageName.from(title))
                .filter(name -> !name.isEmpty())
                .map(name -> request.link(PageReference.to(name))));
        return Markup.trusted(markdown.toHtml(text));
    }

    private static Markup actions(Page page, Request request) {
        return Markup.html(
                """
                <ul class="actions">
                <li><a href="{}">Read</a></li>
                <li><a href="{}">Edit</a></li>
                <li><a href="{}">Rename</a></li>
                <li><a href="{}">History</a></li>
                <li><a href="{}">JSON</a></li>
                </ul>
                """,
                request.link(page),
                request.link(page, "edit"),
                request.link(page, "rename"),
                request.link(History.of(page)),
                request.link(page, "json"));
    }

    private static Markup notice(Revision revision, Request request) {
        Page then = revision.then();
        if (revision.isCurrent()) {
            return Markup.html(
                    "<p class=\"faint\">This is revision {}, saved {}. It is the current one.</p>",
                    revision.number(),
                    Times.show(then.saved()));
        }
        return Markup.html(
                """
                <form class="notice" method="post" action="{}">
                <p>This is revision {}, saved {} as “{}”. It is not the current one.</p>
                <input type="hidden" name="revision" value="{}">
                <p><button>Bring this text back</button></p>
                </form>
                """,
                request.link(revision, "restore"),
                revision.number(),
                Times.show(then.saved()),
                then.name(),
                revision.page().revision());
    }
}
