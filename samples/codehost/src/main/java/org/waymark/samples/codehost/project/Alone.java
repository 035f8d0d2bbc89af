package org.waymark.samples.codehost.project;

import java.security.Principal;
import java.util.Optional;
import org.waymark.samples.codehost.html.Pages;
import org.waymark.web.Identify;
import org.waymark.web.Markup;
import org.waymark.web.Request;

/** The host of a tool that runs by itself, for whoever works on it. */
public record Alone() implements Host {
    /** An app that makes its own pages, and takes everybody for its developer. */
    public interface InDevelopment extends Pages {
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
    public Markup page(String title, Markup content, Request request) {
        return request.at(request.apps().root()).render("page.peb", new Pages.Page(title, content));
    }
}
