package org.waymark.samples.codehost;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.samples.codehost.repositories.Repository;
import org.waymark.samples.codehost.users.User;
import org.waymark.samples.codehost.users.Users;
import org.waymark.samples.codehost.users.UsersApp;
import org.waymark.web.App;
import org.waymark.web.DeferLinks;
import org.waymark.web.Markup;
import org.waymark.web.Request;

/** The users of a code host, who have projects. */
public class HostedUsers extends UsersApp {
    private final CodeHost site;

    public HostedUsers(Users users, CodeHost site) {
        super(users, site);
        this.site = site;
    }

    @DeferLinks
    protected @Nullable App repository(Repository repository) {
        return site.repository(repository);
    }

    @Override
    protected Markup more(User user, Request request) {
        List<Project> theirs = site.visibleTo(request).stream()
                .filter(project -> project.repository().owner().equals(user.name()))
                .toList();
        return Markup.html("<h2>Projects</h2>\n{}", site.list(theirs, request));
    }
}
