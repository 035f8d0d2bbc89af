package org.waymark.samples.codehost.settings;

import java.util.Optional;
import java.util.function.Predicate;
import org.waymark.samples.codehost.html.Form;
import org.waymark.samples.codehost.project.Administer;
import org.waymark.samples.codehost.project.Check;
import org.waymark.samples.codehost.project.Host;
import org.waymark.samples.codehost.project.InvalidInput;
import org.waymark.samples.codehost.project.Role;
import org.waymark.samples.codehost.project.Tool;
import org.waymark.web.Body;
import org.waymark.web.Html;
import org.waymark.web.Markup;
import org.waymark.web.Request;
import org.waymark.web.http.Response;

/** Publishes the settings of a project, to its owner. */
public class SettingsApp extends Tool {
    /** What an owner wants. A box that is not ticked is not sent. */
    protected record Change(String description, Optional<String> hidden) {}

    /** Whom it is about. */
    protected record Somebody(String name) {}

    private final ProjectSettings settings;
    private final Predicate<String> people;

    /**
     * Makes the app.
     *
     * @param people tells whether there is somebody of a name
     */
    public SettingsApp(ProjectSettings settings, Predicate<String> people, Host host) {
        super(host);
        this.settings = settings;
        this.people = people;
    }

    @Override
    public String label() {
        return "Settings";
    }

    @Override
    public Role audience() {
        return Role.OWNER;
    }

    @Html(permission = Administer.class)
    protected Markup show(Request request) {
        return page("Settings", html(settings.description(), Form.fresh(), request), request);
    }

    @Html(method = "POST", permission = Administer.class)
    protected Response change(@Body Change change, Request request) {
        try {
            settings.change(change.description(), change.hidden().isPresent());
            return request.redirect(this);
        } catch (InvalidInput wrong) {
            return refused(change.description(), wrong, request);
        }
    }

    @Html(name = "add", method = "POST", permission = Administer.class)
    protected Response add(@Body Somebody somebody, Request request) {
        String name = somebody.name().strip();
        try {
            new Check()
                    .that(people.test(name), "name", "There is nobody of this name.")
                    .pass();
            settings.add(name);
            return request.redirect(this);
        } catch (InvalidInput wrong) {
            return refused(settings.description(), wrong, request);
        }
    }

    @Html(name = "remove", method = "POST", permission = Administer.class)
    protected Response remove(@Body Somebody somebody, Request request) {
        settings.remove(somebody.name());
        return request.redirect(this);
    }

    private Response refused(String description, InvalidInput wrong, Request request) {
        return refused(422, "Settings", html(description, new Form(wrong.problems()), request), request);
    }

    private Markup html(String description, Form form, Request request) {
        return SettingsHtml.settings(settings, description, form, this, request);
    }
}
