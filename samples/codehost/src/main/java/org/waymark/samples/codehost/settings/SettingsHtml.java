package org.waymark.samples.codehost.settings;

import org.waymark.samples.codehost.html.Form;
import org.waymark.samples.codehost.html.Lists;
import org.waymark.samples.codehost.project.Check;
import org.waymark.web.Markup;
import org.waymark.web.Request;

/** The settings as HTML. */
final class SettingsHtml {
    private SettingsHtml() {}

    static Markup settings(ProjectSettings settings, String description, Form form, SettingsApp app, Request request) {
        return Markup.html(
                """
                <h1>Settings</h1>
                <form method="post" action="{}">
                {}{}<p class="buttons"><button>Save</button></p>
                </form>
                <h2>Who works on it</h2>
                {}
                <form method="post" action="{}">
                {}<p class="buttons"><button>Add</button></p>
                </form>
                """,
                request.link(app),
                form.line("description", "What it is for", description, Check.MOST_OF_A_LINE),
                box(settings.isPrivate()),
                Lists.list(settings.collaborators(), "Only its owner.", name -> collaborator(name, app, request)),
                request.link(app, "add"),
                form.line("name", "Name of somebody else", "", 30));
    }

    private static Markup box(boolean isTicked) {
        String label = "<label class=\"box\"><input type=\"checkbox\" name=\"hidden\"";
        return isTicked
                ? Markup.html(label + " checked> Private: only those who work on it see it</label>\n")
                : Markup.html(label + "> Private: only those who work on it see it</label>\n");
    }

    private static Markup collaborator(String name, SettingsApp app, Request request) {
        return Markup.html("""
                <form class="inline" method="post" action="{}">
                <input type="hidden" name="name" value="{}">
                {} <button class="quiet" aria-label="Remove {}">Remove</button>
                </form>
                """, request.link(app, "remove"), name, app.person(name, request), name);
    }
}
