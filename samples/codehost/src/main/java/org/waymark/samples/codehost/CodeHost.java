package org.waymark.samples.codehost;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.samples.codehost.html.Frame;
import org.waymark.samples.codehost.html.Layout;
import org.waymark.samples.codehost.html.Styled;
import org.waymark.samples.codehost.html.Stylesheet;
import org.waymark.samples.codehost.repositories.Repository;
import org.waymark.samples.codehost.users.Sessions;
import org.waymark.samples.codehost.users.SignIn;
import org.waymark.samples.codehost.users.SignedIn;
import org.waymark.samples.codehost.users.Users;
import org.waymark.web.App;
import org.waymark.web.DeferLinks;
import org.waymark.web.Html;
import org.waymark.web.Identify;
import org.waymark.web.Json;
import org.waymark.web.Markup;
import org.waymark.web.Mount;
import org.waymark.web.Request;
import org.waymark.web.http.HttpException;
import org.waymark.web.http.Unauthorized;

/** The whole: people, and projects with all that belongs to them. */
public class CodeHost extends App implements Styled, Frame {
    private final Users users;
    private final Projects projects;
    private final Sessions sessions = new Sessions();

    public CodeHost(Users users, Projects projects) {
        this.users = users;
        this.projects = projects;
    }

    public static void main(String[] args) {
        Seed seed = Seed.planted(Users.ROUNDS);
        run(new CodeHost(seed.users(), seed.projects()), args);
    }

    /** Returns the name of it all. */
    protected String siteName() {
        return "Code host";
    }

    @Identify
    protected Optional<SignedIn> signedIn(Request request) {
        return sessions.user(request).map(SignedIn::new);
    }

    // What is where

    @Mount("/users")
    public HostedUsers users() {
        return new HostedUsers(users, sessions, this);
    }

    @Mount("/{owner}/{name}")
    protected @Nullable HostedRepository repository(String owner, String name) {
        Project project = projects.find(owner, name);
        return project == null ? null : repository(project);
    }

    /** Returns the app of a project. What overrides it returns the class that the mount says. */
    protected HostedRepository repository(Project project) {
        return new HostedRepository(project, this);
    }

    @DeferLinks
    protected @Nullable App repository(Repository repository) {
        return repository(repository.owner(), repository.name());
    }

    @DeferLinks
    protected App signIn(SignIn signIn) {
        return users();
    }

    /** Returns the projects that whoever asks may see. */
    protected final Markup projects(Request request) {
        return HostHtml.projects(visibleTo(request), request);
    }

    final boolean knows(String name) {
        return users.find(name) != null;
    }

    final List<Project> visibleTo(Request request) {
        return projects.visibleTo(request.identity(Principal.class).map(Principal::getName));
    }

    // How it is shown

    @Html
    protected Markup home(Request request) {
        return page("Projects", HostHtml.home(visibleTo(request), request), request);
    }

    @Json
    protected List<String> json(Request request) {
        return visibleTo(request).stream()
                .map(project -> project.repository().fullName())
                .toList();
    }

    @Override
    public Markup page(String title, Markup content, Request request) {
        return Layout.document(title + " – " + siteName(), stylesheets(request), header(request), content);
    }

    /** Returns what stands above the content of all pages. */
    protected final Markup header(Request request) {
        return HostHtml.header(this, request);
    }

    /** Returns links to what is to be reached from everywhere. */
    protected Markup menu(Request request) {
        return Markup.html("<a href=\"{}\">People</a>\n", request.link(users()));
    }

    /** Returns links to the stylesheets of all pages. */
    protected List<String> stylesheets(Request request) {
        return List.of(request.at(this).link(Stylesheet.COMMON));
    }

    // What becomes of errors

    @Html
    protected Markup error(HttpException error, Request request) {
        return page("Error " + error.status(), HostHtml.error(error, request), request);
    }

    @Html
    protected Markup signInFirst(Unauthorized error, Request request) {
        return page("Sign in first", HostHtml.signInFirst(request), request);
    }
}
