package org.waymark.samples.codehost.acme;

import org.waymark.samples.codehost.project.Host;
import org.waymark.samples.codehost.wiki.Wiki;
import org.waymark.samples.codehost.wiki.WikiApp;

/** The handbook of Acme: a wiki like those of the projects. It is a class of its own, so that links know which is meant. */
public final class Handbook extends WikiApp {
    Handbook(Wiki wiki, Host host) {
        super(wiki, host);
    }

    @Override
    public String label() {
        return "Handbook";
    }
}
