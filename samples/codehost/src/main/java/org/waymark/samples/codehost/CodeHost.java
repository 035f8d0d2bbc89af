package org.waymark.samples.codehost;

import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.samples.codehost.html.Frame;
import org.waymark.samples.codehost.html.Pages;
import org.waymark.samples.codehost.html.SafeHeaders;
import org.waymark.samples.codehost.repositories.Repository;
import org.waymark.samples.codehost.users.SignIn;
import org.waymark.samples.codehost.users.SignedIn;
import org.waymark.samples.codehost.users.Users;
import org.waymark.web.Anybody;
import org.waymark.web.App;
import org.waymark.web.DeferLinks;
import org.waymark.web.DumpJson;
import org.waymark.web.Html;
import org.waymark.web.Identify;
import org.waymark.web.IdentityPolicy;
import org.waymark.web.Json;
import org.waymark.web.Markup;
import org.waymark.web.Mount;
import org.waymark.web.Request;
import org.waymark.web.Service;
import org.waymark.web.Settings;
import org.waymark.web.SignedCookie;
import org.waymark.web.TemplateFolder;
import org.waymark.web.http.HttpException;
import org.waymark.web.http.Unauthorized;

/** The whole: people, and projects with all that belongs to them. */
@TemplateFolder("templates")
public class CodeHost extends App implements Pages, Frame, SafeHeaders {
    private final Users users;
    private final Projects projects;

    public CodeHost(Users users, Projects projects) {
        this.users = users;
        this.projects = projects;
    }

    public static void main(String[] args) {
        Seed seed = Seed.planted(Users.ROUNDS);
        run(new CodeHost(seed.users(), seed.projects()), args);
    }

    // What it needs

    @Settings("codehost")
    protected Deployment deployment() {
        return new Deployment("Code host", Optional.empty(), 12);
    }

    @Service
    protected Clock clock() {
        return Clock.systemUTC();
    }

    @Service
    protected SignedCookie signInCookie(Deployment deployment, Clock clock) {
        return SignedIn.byCookie(users, deployment.signingKey(), deployment.signedIn())
                .withClock(clock);
    }

    @Identify
    protected IdentityPolicy signedIn(SignedCookie cookie) {
        return cookie;
    }

    // What is where

    @Mount("/users")
    public HostedUsers users() {
        return new HostedUsers(users, this);
    }

    @Mount("/{owner}/{name}")
    protected @Nullable HostedRepository repository(String owner, String name) {
        return project(owner, name).map(this::repository).orElse(null);
    }

    /** Returns the app of a project. Whoever overrides this overrides the mount, too, and says there which app it is. */
    protected HostedRepository repository(Project project) {
        return new HostedRepository(project, this);
    }

    protected final Optional<Project> project(String owner, String name) {
        return projects.find(owner, name);
    }

    @DeferLinks
    protected @Nullable App repository(Repository repository) {
        return repository(repository.owner(), repository.name());
    }

    @DeferLinks
    protected App signIn(SignIn signIn) {
        return users();
    }

    final boolean knows(String name) {
        return users.find(name) != null;
    }

    final List<Project> visibleTo(Request request) {
        return projects.visibleTo(request.identity(Principal.class).map(Principal::getName));
    }

    // How it is shown

    /** What the template {@code projects.peb} shows. */
    record ProjectList(List<Project> projects) {}

    /** What the first page shows. */
    public record Home(List<Project> projects, Markup invitation) {}

    @Html(template = "home.peb", permission = Anybody.class)
    protected Home home(Request request) {
        boolean isKnown = request.identity(Principal.class).isPresent();
        return new Home(visibleTo(request), isKnown ? Markup.empty() : Seed.invitation());
    }

    @Json(permission = Anybody.class)
    protected List<Repository> json(Request request) {
        return visibleTo(request).stream().map(Project::repository).toList();
    }

    /** A repository in a list, as programs see it. */
    record Entry(String name, String description, String link) {}

    @DumpJson
    protected Entry entry(Repository repository, Request request) {
        return new Entry(repository.fullName(), repository.settings().description(), request.link(repository));
    }

    @Override
    public Markup page(String title, Markup content, Request request) {
        return request.at(this).render("page.peb", new Page(title, content));
    }

    final Markup list(List<Project> some, Request request) {
        return request.at(this).render("projects.peb", new ProjectList(some));
    }

    // What is around all pages

    @Override
    public String siteName(Request request) {
        return request.settings(Deployment.class).name();
    }

    @Override
    public Markup menu(Request request) {
        return Markup.html("<a href=\"{}\">People</a>\n", request.link(users()));
    }

    @Override
    public Markup who(Request request) {
        return HostHtml.who(users(), request);
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
