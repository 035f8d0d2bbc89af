package org.waymark.samples.codehost;

import java.util.List;
import org.waymark.samples.codehost.issues.IssuesApp;
import org.waymark.samples.codehost.project.Tool;
import org.waymark.samples.codehost.repositories.RepositoryApp;
import org.waymark.samples.codehost.settings.SettingsApp;
import org.waymark.samples.codehost.wiki.WikiApp;
import org.waymark.web.Mount;

/** A repository with the tools that every project has: each is told what it works on, and whose guest it is. */
public class HostedRepository extends RepositoryApp {
    private final Project project;
    private final CodeHost site;

    public HostedRepository(Project project, CodeHost site) {
        super(project.repository(), new ProjectHost(project, site));
        this.project = project;
        this.site = site;
    }

    protected final Project project() {
        return project;
    }

    @Mount("/issues")
    protected IssuesApp issues() {
        return new IssuesApp(project.issues(), host());
    }

    @Mount("/wiki")
    protected WikiApp wiki() {
        return new WikiApp(project.wiki(), host());
    }

    @Mount("/settings")
    protected SettingsApp settings() {
        return new SettingsApp(project.repository().settings(), site::knows, host());
    }

    /** Returns the tools in the order in which they are listed. */
    protected List<Tool> tools() {
        return List.of(this, issues(), wiki(), settings());
    }
}
