package org.waymark.samples.codehost.acme;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.waymark.dectate.UseDirectives;
import org.waymark.samples.codehost.CodeHost;
import org.waymark.samples.codehost.Deployment;
import org.waymark.samples.codehost.Project;
import org.waymark.samples.codehost.Projects;
import org.waymark.samples.codehost.Seed;
import org.waymark.samples.codehost.users.Users;
import org.waymark.samples.codehost.wiki.Draft;
import org.waymark.samples.codehost.wiki.Wiki;
import org.waymark.web.Markup;
import org.waymark.web.Mount;
import org.waymark.web.Request;
import org.waymark.web.TemplateFolder;

/** The code host as Acme runs it. Its first page and what is around all pages are in its templates. */
@TemplateFolder("templates")
@UseDirectives(AcmeDirectives.class)
public class AcmeHost extends CodeHost {
    private static final AcmeFiles ACME_FILES = new AcmeFiles();

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
    protected Deployment deployment() {
        return super.deployment().named("Acme Works");
    }

    // A second wiki, with rules of its own

    @MenuEntry("Handbook")
    @Mount("/handbook")
    public Handbook handbook() {
        return new Handbook(handbook, new HandbookHost(this));
    }

    // Repositories whose issues Acme sees in another way

    @Override
    @Mount("/{owner}/{name}")
    protected @Nullable AcmeRepository repository(String owner, String name) {
        return project(owner, name).map(this::repository).orElse(null);
    }

    @Override
    protected AcmeRepository repository(Project project) {
        return new AcmeRepository(project, this);
    }

    // What is around all pages

    @Mount("/acme-static")
    public AcmeFiles acmeFiles() {
        return ACME_FILES;
    }

    @Override
    public Markup menu(Request request) {
        return Markup.html("{}{}", super.menu(request), Menu.of(this, request));
    }
}
