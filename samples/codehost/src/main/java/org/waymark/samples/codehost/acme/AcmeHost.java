package org.waymark.samples.codehost.acme;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.dectate.UseDirectives;
import org.waymark.samples.codehost.CodeHost;
import org.waymark.samples.codehost.Project;
import org.waymark.samples.codehost.Projects;
import org.waymark.samples.codehost.Seed;
import org.waymark.samples.codehost.html.Layout;
import org.waymark.samples.codehost.html.Stylesheet;
import org.waymark.samples.codehost.users.Users;
import org.waymark.samples.codehost.wiki.Draft;
import org.waymark.samples.codehost.wiki.Wiki;
import org.waymark.web.Html;
import org.waymark.web.Markup;
import org.waymark.web.Mount;
import org.waymark.web.Path;
import org.waymark.web.Request;

/** The code host as Acme runs it. */
@UseDirectives(AcmeDirectives.class)
public class AcmeHost extends CodeHost {
    private static final Stylesheet STYLESHEET = Stylesheet.beside(AcmeHost.class, "acme");

    private final Wiki handbook;

    public AcmeHost(Users users, Projects projects, Wiki handbook) {
        super(users, projects);
        this.handbook = handbook;
    }

    public static void main(String[] args) {
        Seed seed = Seed.planted(Users.ROUNDS);
        run(new AcmeHost(seed.users(), seed.projects(), plantedHandbook()), args);
    }

    public static Wiki plantedHandbook() {
        Wiki handbook = new Wiki(Clock.systemUTC());
        handbook.create(new Draft("Welcome", "How we work at Acme. Begin with the [[Rules]].", 0), "ann");
        handbook.create(new Draft("Rules", "- be kind\n- write tests", 0), "ann");
        return handbook;
    }

    @Override
    protected String siteName() {
        return "Acme Works";
    }

    // A second wiki, with rules of its own

    @MenuEntry("Handbook")
    @Mount("/handbook")
    protected Handbook handbook() {
        return new Handbook(handbook, new HandbookHost(this));
    }

    // Repositories whose issues Acme sees in another way

    @Override
    @Mount("/{owner}/{name}")
    protected @Nullable AcmeRepository repository(String owner, String name) {
        return (AcmeRepository) super.repository(owner, name);
    }

    @Override
    protected AcmeRepository repository(Project project) {
        return new AcmeRepository(project, this);
    }

    // Another first page, in another layout

    @Override
    @Html
    protected Markup home(Request request) {
        Markup content = Markup.html("""
                <h1>What we work on</h1>
                {}
                <p>New here? Read the <a href="{}">handbook</a> first.</p>
                """, projects(request), request.link(handbook()));
        return page("What we work on", content, request);
    }

    @Override
    public Markup page(String title, Markup content, Request request) {
        Markup footed = Markup.html("{}\n<footer><p>Acme Works, for use within the house.</p></footer>", content);
        return Layout.document(title + " · Acme", stylesheets(request), header(request), footed);
    }

    @Override
    @Path("/{name}.css")
    public @Nullable Stylesheet stylesheet(String name) {
        return name.equals(STYLESHEET.name()) ? STYLESHEET : super.stylesheet(name);
    }

    @Override
    protected Markup menu(Request request) {
        return Markup.html("{}{}", super.menu(request), Menu.of(this, request));
    }

    @Override
    protected List<String> stylesheets(Request request) {
        Request here = request.at(this);
        return List.of(here.link(Stylesheet.COMMON), here.link(STYLESHEET));
    }
}
