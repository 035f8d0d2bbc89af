package org.waymark.samples.codehost;

import java.util.Optional;
import org.waymark.samples.codehost.project.Host;
import org.waymark.samples.codehost.project.Role;
import org.waymark.web.App;
import org.waymark.web.Markup;
import org.waymark.web.Request;

/** What the tools of a project know of the code host: who may do what, what is around their pages, and where the others are. */
record ProjectHost(Project project, CodeHost site) implements Host {
    @Override
    public Role roleOf(Optional<String> name) {
        return project.repository().roleOf(name);
    }

    @Override
    public App people() {
        return site.users();
    }

    @Override
    public App issues() {
        return site.repository(project).issues();
    }

    @Override
    public Markup page(String title, Markup content, Request request) {
        Markup header = HostHtml.projectHeader(site.repository(project), request);
        String where = project.repository().fullName();
        String full = title.equals(where) ? title : title + " – " + where;
        return site.page(full, Markup.html("{}{}", header, content), request);
    }
}
