package org.waymark.samples.codehost.wiki;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.samples.codehost.html.Form;
import org.waymark.samples.codehost.project.Host;
import org.waymark.samples.codehost.project.InvalidInput;
import org.waymark.samples.codehost.project.IssueReference;
import org.waymark.samples.codehost.project.Read;
import org.waymark.samples.codehost.project.Tool;
import org.waymark.samples.codehost.project.Write;
import org.waymark.web.App;
import org.waymark.web.Body;
import org.waymark.web.DeferLinks;
import org.waymark.web.Html;
import org.waymark.web.Json;
import org.waymark.web.Markup;
import org.waymark.web.Path;
import org.waymark.web.Request;
import org.waymark.web.http.Response;

/** Publishes a wiki. Whose wiki it is, and who may write in it, is known to its host. */
public class WikiApp extends Tool {
    private final Wiki wiki;

    public WikiApp(Wiki wiki, Host host) {
        super(host);
        this.wiki = wiki;
    }

    @Override
    public String label() {
        return "Wiki";
    }

    // What is where

    @Path("/pages/{name}")
    protected @Nullable PageReference page(String name) {
        return wiki.find(name);
    }

    @DeferLinks
    protected @Nullable App issues(IssueReference issue) {
        return host().issues();
    }

    @Override
    protected Optional<String> link(String reference, Request request) {
        if (reference.startsWith("[[")) {
            String title = reference.substring(2, reference.length() - 2);
            return Optional.ofNullable(wiki.find(PageReference.titled(title).name()))
                    .map(request::link);
        }
        IssueReference issue = IssueReference.to(Integer.parseInt(reference.substring(1)));
        return Optional.ofNullable(host().issues()).map(there -> request.link(issue));
    }

    // How it is shown

    @Html(permission = Read.class)
    protected Markup list(Request request) {
        return page("Wiki", WikiHtml.list(wiki.pages(), this, request), request);
    }

    @Html(permission = Read.class)
    protected Markup show(WikiPage page, Request request) {
        return page(page.title(), WikiHtml.page(page, this, request), request);
    }

    @Json(permission = Read.class)
    protected List<WikiPage> json() {
        return wiki.pages();
    }

    @Json(permission = Read.class)
    protected WikiPage json(WikiPage page) {
        return page;
    }

    // How it is changed

    @Html(name = "new", permission = Write.class)
    protected Markup newPage(Request request) {
        return page("New page", WikiHtml.create(new Draft("", "", 0), Form.fresh(), this, request), request);
    }

    @Html(name = "new", method = "POST", permission = Write.class)
    protected Response create(@Body Draft draft, Request request, Principal author) {
        try {
            return request.redirect(wiki.create(draft, author.getName()));
        } catch (InvalidInput wrong) {
            Markup again = WikiHtml.create(draft, new Form(wrong.problems()), this, request);
            return refused(422, "New page", again, request);
        }
    }

    @Html(name = "edit", permission = Write.class)
    protected Markup edit(WikiPage page, Request request) {
        return page("Edit " + page.title(), WikiHtml.edit(page, Draft.of(page), Form.fresh(), request), request);
    }

    @Html(name = "edit", method = "POST", permission = Write.class)
    protected Response save(WikiPage page, @Body Draft draft, Request request, Principal author) {
        try {
            return request.redirect(wiki.save(page, draft, author.getName()));
        } catch (InvalidInput wrong) {
            Markup again = WikiHtml.edit(page, draft, new Form(wrong.problems()), request);
            return refused(422, "Edit " + page.title(), again, request);
        }
    }

    @Html
    protected Response savedMeanwhile(SavedMeanwhile both, Request request) {
        return refused(409, "Saved meanwhile", WikiHtml.both(both, request), request);
    }
}
