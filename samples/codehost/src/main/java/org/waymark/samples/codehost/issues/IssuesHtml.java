package org.waymark.samples.codehost.issues;

import org.waymark.samples.codehost.html.Form;
import org.waymark.samples.codehost.html.Lists;
import org.waymark.samples.codehost.html.Times;
import org.waymark.samples.codehost.issues.Issue.State;
import org.waymark.samples.codehost.project.Check;
import org.waymark.samples.codehost.project.Participate;
import org.waymark.web.Markup;
import org.waymark.web.Request;

/** The issues as HTML. */
final class IssuesHtml {
    private IssuesHtml() {}

    static Markup list(IssueList list, IssuesApp app, Request request) {
        return Markup.html(
                """
                <div class="title"><h1>{}</h1>{}</div>
                <ul class="choice">
                {}{}</ul>
                {}
                """,
                app.label(),
                request.permits(Participate.class, list)
                        ? Markup.html(
                                "<a class=\"button\" href=\"{}\">New issue</a>",
                                request.link(IssueList.unfiltered(), "new"))
                        : Markup.empty(),
                choice("Open", State.OPEN, list, request),
                choice("Closed", State.CLOSED, list, request),
                Lists.list(
                        list.issues(),
                        "There are none.",
                        issue -> Markup.html(
                                "<a href=\"{}\">#{} {}</a> <span class=\"faint\">{} by {} · {}</span>",
                                request.link(issue),
                                issue.number(),
                                issue.title(),
                                Times.show(issue.opened()),
                                app.person(issue.author(), request),
                                comments(issue))));
    }

    private static Markup choice(String label, State state, IssueList list, Request request) {
        return Markup.html(
                "<li><a href=\"{}\" aria-current=\"{}\">{}</a></li>\n",
                request.link(IssueList.of(state)),
                state == list.shown() ? "page" : "false",
                label);
    }

    private static String comments(Issue issue) {
        int count = issue.comments().size();
        return count == 1 ? "1 comment" : count + " comments";
    }

    static Markup issue(Issue issue, String comment, Form form, IssuesApp app, Request request) {
        return Markup.html(
                """
                <article>
                <h1><span class="faint">#{}</span> {}</h1>
                <p class="faint"><span class="state" data-state="{}">{}</span> Opened {} by {}</p>
                {}
                </article>
                <section aria-label="Comments">
                {}</section>
                {}{}
                """,
                issue.number(),
                issue.title(),
                issue.state(),
                issue.state() == State.OPEN ? "open" : "closed",
                Times.show(issue.opened()),
                app.person(issue.author(), request),
                app.text(issue.text(), request),
                Lists.map(issue.comments(), said -> comment(said, app, request)),
                request.permits(Participate.class, issue) ? commentForm(issue, comment, form, request) : Markup.empty(),
                request.permits(Close.class, issue) ? moveForm(issue, request) : Markup.empty());
    }

    private static Markup comment(Issue.Comment said, IssuesApp app, Request request) {
        return Markup.html(
                """
                <article class="comment">
                <p class="faint">{}, {}</p>
                {}
                </article>
                """, app.person(said.author(), request), Times.show(said.written()), app.text(said.text(), request));
    }

    private static Markup commentForm(Issue issue, String comment, Form form, Request request) {
        return Markup.html(
                """
                <form method="post" action="{}">
                {}<p class="buttons"><button>Comment</button></p>
                </form>
                """,
                request.link(issue, "comment"),
                form.lines("comment", "Your comment", comment, Check.MOST_OF_A_TEXT));
    }

    private static Markup moveForm(Issue issue, Request request) {
        boolean open = issue.state() == State.OPEN;
        return Markup.html(
                """
                <form method="post" action="{}">
                <p class="buttons"><button class="quiet">{}</button></p>
                </form>
                """, request.link(issue, open ? "close" : "reopen"), open ? "Close this issue" : "Open it again");
    }

    static Markup create(Report report, Form form, Request request) {
        return Markup.html(
                """
                <h1>New issue</h1>
                <form method="post" action="{}">
                {}{}<p class="buttons"><button>Open it</button> <a href="{}">Cancel</a></p>
                </form>
                """,
                request.link(IssueList.unfiltered(), "new"),
                form.line("title", "What is it about?", report.title(), Check.MOST_OF_A_LINE),
                form.lines("text", "What happens, and what should?", report.text(), Check.MOST_OF_A_TEXT),
                request.link(IssueList.unfiltered()));
    }
}
