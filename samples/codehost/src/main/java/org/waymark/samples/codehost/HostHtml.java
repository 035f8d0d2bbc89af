package org.waymark.samples.codehost;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.waymark.samples.codehost.html.Lists;
import org.waymark.samples.codehost.project.Profile;
import org.waymark.samples.codehost.project.Tool;
import org.waymark.samples.codehost.users.SignIn;
import org.waymark.samples.codehost.users.UsersApp;
import org.waymark.traject.BadParameterException;
import org.waymark.web.Markup;
import org.waymark.web.Request;
import org.waymark.web.http.HttpException;

/** What is around all pages, and the pages that belong to no app in particular. */
final class HostHtml {
    private HostHtml() {}

    static Markup who(UsersApp users, Request request) {
        Optional<String> name = request.identity(Principal.class).map(Principal::getName);
        if (name.isPresent()) {
            return Markup.html(
                    """
                    <form class="who" method="post" action="{}">
                    <a href="{}">{}</a> <button class="quiet">Sign out</button>
                    </form>
                    """,
                    request.at(users).link(new SignIn(Optional.empty()), "end"),
                    request.at(users).link(Profile.of(name.get())),
                    name.get());
        }
        String signIn = request.at(users).link(new SignIn(Optional.empty()));
        boolean isThere = request.path().equals(signIn);
        return Markup.html(
                "<a class=\"who\" href=\"{}\">Sign in</a>",
                isThere ? signIn : request.at(users).link(SignIn.to(here(request))));
    }

    /** Returns the page that is asked for with its query, so that whoever signs in comes back to it as it was. */
    private static String here(Request request) {
        try {
            String query = request.query().encode();
            return query.isEmpty() ? request.path() : request.path() + "?" + query;
        } catch (BadParameterException malformed) {
            return request.path();
        }
    }

    static Markup projectHeader(HostedRepository project, Request request) {
        Optional<String> who = request.identity(Principal.class).map(Principal::getName);
        List<Tool> tools = project.tools().stream()
                .filter(tool -> project.roleOf(who).isAtLeast(tool.audience()))
                .toList();
        return Markup.html(
                """
                <div class="project">
                <p class="name">{} / <a href="{}">{}</a></p>
                <nav aria-label="Project">{}</nav>
                </div>
                """,
                project.person(project.owner(), request),
                request.link(project),
                project.name(),
                Lists.map(tools, tool -> tab(tool, request)));
    }

    private static Markup tab(Tool tool, Request request) {
        boolean isHere = tool.getClass() == request.app().getClass();
        return Markup.html(
                "<a href=\"{}\" aria-current=\"{}\">{}</a>\n",
                request.link(tool),
                isHere ? "true" : "false",
                tool.label());
    }

    static Markup signInFirst(Request request) {
        boolean canComeBack = request.method().equals("GET");
        return Markup.html(
                """
                <p class="notice" role="alert">This is not for everybody. Say who you are, please.</p>
                {}
                """, UsersApp.formBackTo(canComeBack ? here(request) : request.link(request.app()), request));
    }

    static Markup error(HttpException error, Request request) {
        String heading = error.status() == 403 ? "This is not for you" : "Error " + error.status();
        return Markup.html("""
                <h1>{}</h1>
                <p>{}</p>
                <p><a href="{}">To the projects</a></p>
                """, heading, error.getMessage(), request.link(request.app()));
    }
}
