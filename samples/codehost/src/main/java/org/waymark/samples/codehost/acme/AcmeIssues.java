package org.waymark.samples.codehost.acme;

import java.security.Principal;
import java.util.Optional;
import org.waymark.samples.codehost.html.Lists;
import org.waymark.samples.codehost.html.Times;
import org.waymark.samples.codehost.issues.Close;
import org.waymark.samples.codehost.issues.Issue;
import org.waymark.samples.codehost.issues.IssueList;
import org.waymark.samples.codehost.issues.IssuesApp;
import org.waymark.samples.codehost.issues.Tracker;
import org.waymark.samples.codehost.project.Host;
import org.waymark.samples.codehost.project.Read;
import org.waymark.samples.codehost.project.Role;
import org.waymark.web.Html;
import org.waymark.web.Markup;
import org.waymark.web.PermissionRule;
import org.waymark.web.Request;

/** The issues of a project at Acme: there is a report of them, and who opened one does not close it. */
class AcmeIssues extends IssuesApp {
    AcmeIssues(Tracker tracker, Host host) {
        super(tracker, host);
    }

    @Override
    @PermissionRule(Close.class)
    protected boolean authorsClose(Principal who, Issue issue) {
        return roleOf(Optional.of(who.getName())).isAtLeast(Role.COLLABORATOR)
                && !who.getName().equals(issue.author());
    }

    @Override
    @Html(permission = Read.class)
    protected Markup show(IssueList list, Request request) {
        Markup note = Markup.html(
                "<p class=\"notice\">Acme answers within two days. <a href=\"{}\">Report</a></p>",
                request.link(list, "report"));
        return page(label(), Markup.html("{}{}", content(list, request), note), request);
    }

    @Html(name = "report", permission = Read.class)
    protected Markup report(IssueList list, Request request) {
        Markup table = Markup.html("""
                <h1>Report</h1>
                <table>
                <thead><tr><th scope="col">Issue</th><th scope="col">Opened</th><th scope="col">Comments</th></tr></thead>
                <tbody>
                {}</tbody>
                </table>
                """, Lists.map(list.issues(), issue -> row(issue, request)));
        return page("Report", table, request);
    }

    private static Markup row(Issue issue, Request request) {
        return Markup.html(
                "<tr><td><a href=\"{}\">#{} {}</a></td><td>{}</td><td>{}</td></tr>\n",
                request.link(issue),
                issue.number(),
                issue.title(),
                Times.show(issue.opened()),
                issue.comments().size());
    }
}
