package org.waymark.samples.wiki;

import java.util.List;
import java.util.Optional;
import org.waymark.samples.wiki.pages.Hit;
import org.waymark.samples.wiki.pages.Revision;
import org.waymark.samples.wiki.pages.Slice;
import org.waymark.samples.wiki.pages.Summary;
import org.waymark.web.Markup;
import org.waymark.web.Request;

/** Lists of pages, of revisions, and of what was found. */
final class ListViews {

    private ListViews() {}

    static Markup home(List<Summary> latest, Request request) {
        return Markup.html(
                """
                <h1>Latest changes</h1>
                <ul class="pages">
                {}</ul>
                <p><a href="{}">All pages</a></p>
                """,
                latest.stream().map(page -> entry(page, request)).toList(),
                request.link(new AllPages(Optional.empty(), Slice.none())));
    }

    static Markup all(AllPages all, Request request) {
        List<Summary> pages = all.pages().items();
        Optional<Markup> more = Optional.of(all.pages().more())
                .filter(yes -> yes)
                .map(yes -> new AllPages(Optional.of(pages.get(pages.size() - 1).name()), Slice.none()))
                .map(next -> Markup.html("<p><a href=\"{}\">More pages</a></p>", request.link(next)));
        return Markup.html("""
                <h1>All pages</h1>
                <ul class="pages">
                {}</ul>
                {}
                """, pages.stream().map(page -> entry(page, request)).toList(), more);
    }

    static Markup history(History history, Request request) {
        List<Summary> revisions = history.revisions().items();
        Optional<Markup> more = Optional.of(history.revisions().more())
                .filter(yes -> yes)
                .map(yes -> history.before(revisions.get(revisions.size() - 1).revision()))
                .map(next -> Markup.html("<p><a href=\"{}\">Earlier revisions</a></p>", request.link(next)));
        return Markup.html(
                """
                <h1>History of <a href="{}">{}</a></h1>
                <ul class="pages">
                {}</ul>
                {}
                """,
                request.link(history.page()),
                history.page().title(),
                revisions.stream().map(then -> entry(history, then, request)).toList(),
                more);
    }

    static Markup found(Found found, Request request) {
        String query = found.q().orElse("");
        return Markup.html(
                """
                <h1>Search</h1>
                <form role="search" action="{}">
                <label for="query">Words that all stand in a page</label>
                <input type="search" id="query" name="q" maxlength="200" value="{}">
                <p class="buttons"><button>Search</button></p>
                </form>
                {}
                <ul class="pages">
                {}</ul>
                """,
                request.link(new Found(Optional.empty(), Slice.none())),
                query,
                query.isBlank() ? Markup.empty() : Markup.html("<p role=\"status\">{}</p>", outcome(found.hits())),
                found.hits().items().stream().map(hit -> entry(hit, request)).toList());
    }

    private static String outcome(Slice<Hit> hits) {
        int pages = hits.items().size();
        if (hits.more()) {
            return "More than " + pages + " pages were found. Here are the first; add a word to find fewer.";
        }
        return switch (pages) {
            case 0 -> "No page was found.";
            case 1 -> "One page was found.";
            default -> pages + " pages were found.";
        };
    }

    private static Markup entry(Summary page, Request request) {
        return Markup.html(
                "<li><a href=\"{}\">{}</a> <span class=\"faint\">revision {}, saved {}</span></li>\n",
                request.link(page),
                page.title(),
                page.revision(),
                Times.show(page.saved()));
    }

    private static Markup entry(History history, Summary then, Request request) {
        Revision revision = new Revision(history.page(), then.revision(), history.page());
        return Markup.html(
                "<li><a href=\"{}\">Revision {}</a>{} <span class=\"faint\">“{}”, named {}, saved {}</span></li>\n",
                request.link(revision),
                then.revision(),
                revision.isCurrent() ? " (current)" : "",
                then.title(),
                then.name(),
                Times.show(then.saved()));
    }

    private static Markup entry(Hit hit, Request request) {
        return Markup.html(
                "<li><a href=\"{}\">{}</a> <span class=\"faint\">{}</span></li>\n",
                request.link(hit.page()),
                hit.page().title(),
                hit.excerpt());
    }
}
