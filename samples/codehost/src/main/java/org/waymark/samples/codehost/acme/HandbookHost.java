package org.waymark.samples.codehost.acme;

import java.util.Optional;
import org.waymark.samples.codehost.project.Host;
import org.waymark.samples.codehost.project.Role;
import org.waymark.web.App;
import org.waymark.web.Markup;
import org.waymark.web.Request;

/** What the handbook knows of the world around it: whoever is signed in reads and writes, nobody else. */
record HandbookHost(AcmeHost site) implements Host {
    @Override
    public Role roleOf(Optional<String> name) {
        return name.isPresent() ? Role.COLLABORATOR : Role.STRANGER;
    }

    @Override
    public App people() {
        return site.users();
    }

    @Override
    public Markup page(String title, Markup content, Request request) {
        return site.page(title + " – Handbook", content, request);
    }
}
