package org.waymark.samples.codehost.project;

import java.security.Principal;
import java.util.Locale;
import java.util.Optional;
import org.waymark.samples.codehost.Someone;
import org.waymark.samples.codehost.html.Pages;
import org.waymark.web.App;
import org.waymark.web.Identify;
import org.waymark.web.Markup;
import org.waymark.web.Request;
import org.waymark.web.testing.TestClient;

/** The host of a tool under test. People are named as what they are to it, such as {@code owner}. */
public record TestHost() implements Host {
    /** Somebody of whom only the name is known. */
    record Named(String getName) implements Principal {}

    /** An app that believes whatever people say. */
    public interface Trusting extends Pages {
        @Identify
        default Optional<Principal> sender(Request request) {
            return request.headers().first("From").map(Named::new);
        }
    }

    /** Returns somebody who uses an app alone. */
    public static Someone as(Role role, App app) {
        return new Someone(TestClient.of(app), "From", role.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public Role roleOf(Optional<String> name) {
        return name.map(role -> Role.valueOf(role.toUpperCase(Locale.ROOT))).orElse(Role.STRANGER);
    }

    @Override
    public Markup page(String title, Markup content, Request request) {
        return new Alone().page(title, content, request);
    }
}
