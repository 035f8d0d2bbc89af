package org.waymark.samples.codehost.issues;

import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.samples.codehost.html.Form;
import org.waymark.samples.codehost.project.Host;
import org.waymark.samples.codehost.project.InvalidInput;
import org.waymark.samples.codehost.project.IssueReference;
import org.waymark.samples.codehost.project.Participate;
import org.waymark.samples.codehost.project.Read;
import org.waymark.samples.codehost.project.Role;
import org.waymark.samples.codehost.project.Tool;
import org.waymark.web.Body;
import org.waymark.web.Html;
import org.waymark.web.Json;
import org.waymark.web.Markup;
import org.waymark.web.Path;
import org.waymark.web.PermissionRule;
import org.waymark.web.Request;
import org.waymark.web.http.Response;

/** Publishes an issue tracker. Which project it is about, and who takes part, is known to its host. */
public class IssuesApp extends Tool {
    /** What somebody has to say about an issue. */
    protected record Remark(String comment) {}

    private final Tracker tracker;

    public IssuesApp(Tracker tracker, Host host) {
        super(host);
        this.tracker = tracker;
    }

    @Override
    public String label() {
        return "Issues";
    }

    // What is where

    @Path("/")
    protected IssueList list(Optional<Issue.State> state) {
        return new IssueList(state, tracker.in(state.orElse(Issue.State.OPEN)));
    }

    @Path("/{number}")
    protected @Nullable IssueReference issue(int number) {
        return tracker.find(number);
    }

    @Override
    protected Optional<String> link(String reference, Request request) {
        return reference.startsWith("#")
                ? Optional.ofNullable(tracker.find(Integer.parseInt(reference.substring(1))))
                        .map(request::link)
                : Optional.empty();
    }

    // Who may do what, besides the rules of all tools

    @PermissionRule(Close.class)
    protected boolean authorsClose(Principal who, Issue issue) {
        return who.getName().equals(issue.author())
                || roleOf(Optional.of(who.getName())).isAtLeast(Role.COLLABORATOR);
    }

    // How it is shown

    @Html(permission = Read.class)
    protected Markup show(IssueList list, Request request) {
        return page(label(), content(list, request), request);
    }

    /** Returns a list of issues without what is around it. */
    protected final Markup content(IssueList list, Request request) {
        return IssuesHtml.list(list, this, request);
    }

    @Html(permission = Read.class)
    protected Markup show(Issue issue, Request request) {
        return page(title(issue), IssuesHtml.issue(issue, "", Form.fresh(), this, request), request);
    }

    @Json(permission = Read.class)
    protected IssueList json(IssueList list) {
        return list;
    }

    @Json(permission = Read.class)
    protected Issue json(Issue issue) {
        return issue;
    }

    // How it is changed

    @Html(name = "new", permission = Participate.class)
    protected Markup newIssue(IssueList list, Request request) {
        return page("New issue", IssuesHtml.create(new Report("", ""), Form.fresh(), request), request);
    }

    @Html(name = "new", method = "POST", permission = Participate.class)
    protected Response open(IssueList list, @Body Report report, Request request, Principal author) {
        try {
            return request.redirect(tracker.open(report, author.getName()));
        } catch (InvalidInput wrong) {
            Markup again = IssuesHtml.create(report, new Form(wrong.problems()), request);
            return refused(422, "New issue", again, request);
        }
    }

    @Html(name = "comment", method = "POST", permission = Participate.class)
    protected Response comment(Issue issue, @Body Remark remark, Request request, Principal author) {
        try {
            return request.redirect(tracker.comment(issue, remark.comment(), author.getName()));
        } catch (InvalidInput wrong) {
            Markup again = IssuesHtml.issue(issue, remark.comment(), new Form(wrong.problems()), this, request);
            return refused(422, title(issue), again, request);
        }
    }

    @Html(name = "close", method = "POST", permission = Close.class)
    protected Response close(Issue issue, Request request) {
        return request.redirect(tracker.move(issue, Issue.State.CLOSED));
    }

    @Html(name = "reopen", method = "POST", permission = Close.class)
    protected Response reopen(Issue issue, Request request) {
        return request.redirect(tracker.move(issue, Issue.State.OPEN));
    }

    private static String title(Issue issue) {
        return "#" + issue.number() + " " + issue.title();
    }
}
