package org.waymark.samples.codehost.project;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.waymark.samples.codehost.html.Layout;
import org.waymark.samples.codehost.html.Stylesheet;
import org.waymark.web.Identify;
import org.waymark.web.Markup;
import org.waymark.web.Request;

/**
 * The host of a tool that runs by itself, for whoever works on it.
 *
 * @param title the name of it all
 */
public record Alone(String title) implements Host {
    /** An app that takes everybody for its developer. */
    public interface InDevelopment {
        @Identify
        default Principal developer() {
            return new Developer();
        }
    }

    private record Developer() implements Principal {
        @Override
        public String getName() {
            return "developer";
        }
    }

    @Override
    public Role roleOf(Optional<String> name) {
        return name.isPresent() ? Role.OWNER : Role.STRANGER;
    }

    @Override
    public Markup page(String heading, Markup content, Request request) {
        Markup header = Markup.html("<a class=\"site\" href=\"{}\">{}</a>", request.link(request.app()), title);
        return Layout.document(heading + " – " + title, List.of(request.link(Stylesheet.COMMON)), header, content);
    }
}
