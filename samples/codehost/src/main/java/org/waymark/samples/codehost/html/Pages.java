package org.waymark.samples.codehost.html;

import org.waymark.ext.pebble.PebbleTemplates;
import org.waymark.web.Markup;
import org.waymark.web.Mount;
import org.waymark.web.Request;
import org.waymark.web.StaticFiles;
import org.waymark.web.TemplateFolder;

/**
 * An app that makes whole pages, its own and those of the apps that it mounts. The layout is a template, which asks the app for
 * what is around the content.
 */
@TemplateFolder("templates")
public interface Pages extends PebbleTemplates {
    StaticFiles FILES = new StaticFiles(Pages.class, "static");

    /** What the template {@code page.peb} shows. */
    record Page(String title, Markup content) {}

    @Mount("/static")
    default StaticFiles files() {
        return FILES;
    }

    /** Returns the name of it all. */
    default String siteName(Request request) {
        return getClass().getSimpleName();
    }

    /** Returns links to what is to be reached from everywhere. */
    default Markup menu(Request request) {
        return Markup.empty();
    }

    /** Returns who is signed in, and the way to sign in or out. */
    default Markup who(Request request) {
        return Markup.empty();
    }
}
