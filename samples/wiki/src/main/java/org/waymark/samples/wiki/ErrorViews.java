package org.waymark.samples.wiki;

import java.util.Map;
import java.util.Optional;
import org.waymark.samples.wiki.pages.Draft;
import org.waymark.samples.wiki.pages.EditConflict;
import org.waymark.samples.wiki.pages.InvalidInput;
import org.waymark.samples.wiki.pages.Page;
import org.waymark.web.Markup;
import org.waymark.web.Request;
import org.waymark.web.http.HttpException;
import org.waymark.web.http.Response;

/** What a reader sees when something cannot be done. */
final class ErrorViews {

    private ErrorViews() {}

    static Response response(int status, Markup document) {
        return document.toResponse().withStatus(status);
    }

    /** Shows both texts, so that nothing is lost: the one that was refused in a form, made for the page as it is now. */
    static Markup conflict(EditConflict conflict, Request request) {
        Page current = conflict.current();
        Draft refused = conflict.refused();
        boolean sameContent = Draft.of(current).withName(refused.name()).equals(refused);
        return Markup.html(
                """
                <h1>Saved by somebody else</h1>
                <div class="notice">
                <p><strong>Your change is not saved yet.</strong> Somebody else saved <a href="{}">this page</a> while
                you were at it: it is at revision {} now, saved {}.</p>
                <p>Nothing is lost. Bring together what belongs together, then save again.</p>
                </div>
                {}
                """,
                request.link(current),
                current.revision(),
                Times.show(current.saved()),
                sameContent
                        ? FormViews.rename(current, refused.name(), Map.of(), request)
                        : both(current, refused, request));
    }

    private static Markup both(Page current, Draft refused, Request request) {
        return Markup.html(
                """
                <h2>Yours</h2>
                {}
                <h2>Theirs: {}</h2>
                <pre class="source">{}</pre>
                """,
                FormViews.content(current, current.revision(), refused, Map.of(), request),
                current.title(),
                current.text());
    }

    static Markup noSuchPage(NoSuchPage missing, Request request) {
        String title = missing.likelyTitle();
        NewPage wanted = new NewPage(title.isEmpty() ? Optional.empty() : Optional.of(title));
        return Markup.html("""
                <h1>No such page</h1>
                <p>{}</p>
                <p><a class="button" href="{}">Write it</a></p>
                """, missing.getMessage(), request.link(wanted));
    }

    static Markup invalid(InvalidInput invalid) {
        return Markup.html(
                """
                <h1>Not possible</h1>
                {}
                """,
                invalid.problems().values().stream()
                        .map(problem -> Markup.html("<p class=\"notice\">{}</p>\n", problem))
                        .toList());
    }

    static Markup error(HttpException error, Request request) {
        return Markup.html("""
                <h1>Error {}</h1>
                <p>{}</p>
                <p><a href="{}">To the beginning</a></p>
                """, error.status(), error.getMessage(), request.link(request.app()));
    }
}
