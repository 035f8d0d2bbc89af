package org.waymark.samples.codehost.project;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.samples.codehost.html.Text;
import org.waymark.web.App;
import org.waymark.web.DeferLinks;
import org.waymark.web.Markup;
import org.waymark.web.Request;
import org.waymark.web.http.Response;

/** A part of a project that is an app of its own. Its models and its host are what it is given; it knows of nothing else. */
public abstract class Tool extends App implements Rules {
    private final Host host;

    protected Tool(Host host) {
        this.host = host;
    }

    /** Returns what it is called where the tools of a project are listed. */
    public abstract String label();

    /** Returns who is to see it there. */
    public Role audience() {
        return Role.VISITOR;
    }

    @Override
    public final Role roleOf(Optional<String> name) {
        return host.roleOf(name);
    }

    protected final Host host() {
        return host;
    }

    @DeferLinks
    protected @Nullable App people(Profile person) {
        return host.people();
    }

    protected final Markup page(String title, Markup content, Request request) {
        return host.page(title, content, request);
    }

    /** Returns a page that says what is wrong with what was typed. */
    protected final Response refused(int status, String title, Markup content, Request request) {
        return page(title, content, request).toResponse().withStatus(status);
    }

    /** Returns the name of a person, which leads to more about them if there is more. */
    public final Markup person(String name, Request request) {
        return host.people() == null
                ? Markup.text(name)
                : Markup.html("<a href=\"{}\">{}</a>", request.link(Profile.of(name)), name);
    }

    /** Returns a text that somebody wrote. */
    public final Markup text(String text, Request request) {
        return Text.show(text, reference -> link(reference, request));
    }

    /** Returns where a reference in a text leads to, such as {@code #3} or {@code [[Start]]}, if it leads anywhere. */
    protected Optional<String> link(String reference, Request request) {
        return Optional.empty();
    }
}
