package org.waymark.samples.wiki;

import java.util.Optional;
import org.waymark.samples.wiki.pages.Draft;
import org.waymark.samples.wiki.pages.EditConflict;
import org.waymark.samples.wiki.pages.InvalidInput;
import org.waymark.samples.wiki.pages.Page;
import org.waymark.samples.wiki.pages.PageReference;
import org.waymark.samples.wiki.pages.Pages;
import org.waymark.samples.wiki.pages.Revision;
import org.waymark.web.Anybody;
import org.waymark.web.App;
import org.waymark.web.Html;
import org.waymark.web.Json;
import org.waymark.web.Markup;
import org.waymark.web.Path;
import org.waymark.web.Request;
import org.waymark.web.View;
import org.waymark.web.http.HttpException;
import org.waymark.web.http.Response;

/**
 * Publishes the pages of a wiki: first the paths that find them, then the views that show and change them, then what
 * becomes of errors.
 */
public class Wiki extends App {

    private static final int LATEST = 30;

    private final Pages pages;

    /** Creates the app that publishes these pages. */
    public Wiki(Pages pages) {
        this.pages = pages;
    }

    /** Returns the name of the whole, as it stands on top of each page. */
    protected String siteName() {
        return "Waymark wiki";
    }

    /** Returns a whole document around the content of a page. */
    protected final Markup document(String title, Markup content, Request request) {
        return Layout.document(siteName(), title, content, request);
    }

    // What is where

    @Path("/pages/{name}")
    protected PageReference page(String name, Request request) {
        Page page = existing(name);
        if (!page.name().equals(name) && Form.isOnlyRead(request)) {
            throw new Moved(request.link(page, request.viewName()));
        }
        return page;
    }

    @Path("/pages/{name}/history")
    protected History history(String name, Optional<Integer> before) {
        Page page = existing(name);
        return new History(page, before, pages.history(page, before.orElse(Integer.MAX_VALUE)));
    }

    @Path("/pages/{name}/history/{number}")
    protected Optional<Revision> revision(String name, int number) {
        return Optional.ofNullable(pages.revision(name, number));
    }

    @Path("/all")
    protected AllPages allPages(Optional<String> after) {
        return new AllPages(after, pages.list(after.orElse("")));
    }

    @Path("/search")
    protected Found search(Optional<String> q) {
        return new Found(q, pages.search(q.orElse("")));
    }

    @Path("/new")
    protected NewPage newPage(Optional<String> title) {
        return new NewPage(title);
    }

    @Path("/wiki.css")
    protected Stylesheet stylesheet() {
        return Stylesheet.THE_ONE;
    }

    private Page existing(String name) {
        Page page = pages.find(name);
        if (page == null) {
            throw new NoSuchPage(name);
        }
        return page;
    }

    // How it is shown

    @Html(permission = Anybody.class)
    protected Markup home(Request request) {
        return document(siteName(), ListViews.home(pages.latest(LATEST), request), request);
    }

    @Html(permission = Anybody.class)
    protected Markup show(Page page, Request request) {
        return document(page.title(), PageViews.page(page, request), request);
    }

    @Html(permission = Anybody.class)
    protected Markup show(History history, Request request) {
        return document("History of " + history.page().title(), ListViews.history(history, request), request);
    }

    @Html(permission = Anybody.class)
    protected Markup show(Revision revision, Request request) {
        return document(revision.then().title(), PageViews.revision(revision, request), request);
    }

    @Html(permission = Anybody.class)
    protected Markup show(AllPages all, Request request) {
        return document("All pages", ListViews.all(all, request), request);
    }

    @Html(permission = Anybody.class)
    protected Markup show(Found found, Request request) {
        return document("Search", ListViews.found(found, request), request);
    }

    @View(permission = Anybody.class)
    protected Response show(Stylesheet stylesheet) {
        return stylesheet.response();
    }

    // The same as data

    @Json(name = "json", permission = Anybody.class)
    protected Page json(Page page) {
        return page;
    }

    @Json(name = "json", permission = Anybody.class)
    protected AllPages json(AllPages all) {
        return all;
    }

    @Json(name = "json", permission = Anybody.class)
    protected Found json(Found found) {
        return found;
    }

    // How it is changed

    @Html(permission = Anybody.class)
    protected Markup form(NewPage wanted, Request request) {
        return document("New page", FormViews.create(wanted.draft(), Form.noProblems(), request), request);
    }

    @Html(method = "POST", permission = Anybody.class)
    protected Response create(NewPage wanted, Request request) {
        Form form = Form.of(request);
        Draft draft = new Draft(form.text("name"), form.text("title"), form.text("text"));
        try {
            return request.redirect(pages.create(draft));
        } catch (InvalidInput e) {
            return refused("New page", FormViews.create(draft, e.problems(), request), request);
        }
    }

    @Html(name = "edit", permission = Anybody.class)
    protected Markup edit(Page page, Request request) {
        Markup form = FormViews.edit(page, page.revision(), Draft.of(page), Form.noProblems(), request);
        return document("Edit: " + page.title(), form, request);
    }

    @Html(name = "edit", method = "POST", permission = Anybody.class)
    protected Response save(Page page, Request request) {
        Form form = Form.of(request);
        int expected = form.number("revision");
        Draft draft = Draft.of(page).withContent(form.text("title"), form.text("text"));
        try {
            return request.redirect(pages.save(page, expected, draft));
        } catch (InvalidInput e) {
            Markup again = FormViews.edit(page, expected, draft, e.problems(), request);
            return refused("Edit: " + page.title(), again, request);
        }
    }

    @Html(name = "rename", permission = Anybody.class)
    protected Markup renameForm(Page page, Request request) {
        return document(
                "Rename: " + page.title(), FormViews.rename(page, page.name(), Form.noProblems(), request), request);
    }

    @Html(name = "rename", method = "POST", permission = Anybody.class)
    protected Response rename(Page page, Request request) {
        Form form = Form.of(request);
        Draft draft = Draft.of(page).withName(form.text("name"));
        try {
            return request.redirect(pages.save(page, form.number("revision"), draft));
        } catch (InvalidInput e) {
            return refused(
                    "Rename: " + page.title(), FormViews.rename(page, draft.name(), e.problems(), request), request);
        }
    }

    @Html(name = "restore", method = "POST", permission = Anybody.class)
    protected Response restore(Revision revision, Request request) {
        Page page = revision.page();
        Draft draft = Draft.of(page)
                .withContent(revision.then().title(), revision.then().text());
        return request.redirect(pages.save(page, Form.of(request).number("revision"), draft));
    }

    private Response refused(String title, Markup form, Request request) {
        return ErrorViews.response(422, document(title, form, request));
    }

    // What becomes of errors

    @Html
    protected Response moved(Moved moved, Request request) {
        return Response.redirect(moved.to());
    }

    @Html
    protected Response conflict(EditConflict conflict, Request request) {
        Markup document = document("Saved by somebody else", ErrorViews.conflict(conflict, request), request);
        return ErrorViews.response(409, document);
    }

    @Html
    protected Response refused(InvalidInput refused, Request request) {
        return ErrorViews.response(400, document("Not possible", ErrorViews.invalid(refused), request));
    }

    @Html
    protected Markup noSuchPage(NoSuchPage missing, Request request) {
        return document("No such page", ErrorViews.noSuchPage(missing, request), request);
    }

    @Html
    protected Markup error(HttpException error, Request request) {
        return document("Error " + error.status(), ErrorViews.error(error, request), request);
    }
}
