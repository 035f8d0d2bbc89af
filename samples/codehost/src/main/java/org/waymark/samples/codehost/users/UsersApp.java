package org.waymark.samples.codehost.users;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.samples.codehost.html.Form;
import org.waymark.samples.codehost.html.Frame;
import org.waymark.samples.codehost.project.Profile;
import org.waymark.web.Anybody;
import org.waymark.web.App;
import org.waymark.web.Body;
import org.waymark.web.Html;
import org.waymark.web.Json;
import org.waymark.web.Markup;
import org.waymark.web.Path;
import org.waymark.web.Request;
import org.waymark.web.http.Response;

/** Publishes the users, and lets them sign in. How it is known later who somebody is, is decided by the app that identifies. */
public class UsersApp extends App {
    /** It does not say whether there is such a name. */
    private static final Form WRONG =
            new Form(Map.of("password", "This name and this password do not belong together."));

    /** Who somebody says to be. */
    protected record Credentials(String name, String password) {
        /** Returns a text without the password: what is printed ends up in logs. */
        @Override
        public String toString() {
            return "Credentials of " + name;
        }
    }

    private final Users users;
    private final Frame frame;

    public UsersApp(Users users, Frame frame) {
        this.users = users;
        this.frame = frame;
    }

    // What is where

    @Path("/{name}")
    protected @Nullable Profile user(String name) {
        return users.find(name);
    }

    @Path("/sign-in")
    protected SignIn signIn(Optional<String> back) {
        return new SignIn(back);
    }

    // How it is shown

    @Html(permission = Anybody.class)
    protected Markup list(Request request) {
        return frame.page("People", UsersHtml.list(users.all(), request), request);
    }

    @Html(permission = Anybody.class)
    protected Markup show(User user, Request request) {
        return frame.page(user.fullName(), UsersHtml.user(user, more(user, request)), request);
    }

    /** Returns what else there is to say about somebody. */
    protected Markup more(User user, Request request) {
        return Markup.empty();
    }

    @Json(permission = Anybody.class)
    protected User json(User user) {
        return user;
    }

    // How people sign in

    @Html(permission = Anybody.class)
    protected Markup form(SignIn signIn, Request request) {
        return frame.page("Sign in", UsersHtml.signIn(signIn, "", Form.fresh(), request), request);
    }

    /** Returns the form that leads back to a page, for an app whose links to it lead here. */
    public static Markup formBackTo(String page, Request request) {
        return UsersHtml.signIn(SignIn.to(page), "", Form.fresh(), request);
    }

    @Html(method = "POST", permission = Anybody.class)
    protected Response signIn(SignIn signIn, @Body Credentials credentials, Request request) {
        return users.signIn(credentials.name(), credentials.password())
                .map(user -> welcomed(user, signIn, request))
                .orElseGet(() -> refused(signIn, credentials.name(), request));
    }

    @Html(name = "end", method = "POST", permission = Anybody.class)
    protected Response signOut(SignIn signIn, Request request) {
        request.forget();
        return request.redirect(this);
    }

    private Response welcomed(User user, SignIn signIn, Request request) {
        request.remember(new SignedIn(user));
        return back(signIn, request);
    }

    /** What was typed cannot be used: that is 422. A browser that got 401 might ask for a password of its own accord. */
    private Response refused(SignIn signIn, String name, Request request) {
        return frame.page("Sign in", UsersHtml.signIn(signIn, name, WRONG, request), request)
                .toResponse()
                .withStatus(422);
    }

    /** Somebody else may have made the link that led here, so it has to stay on this site. */
    private Response back(SignIn signIn, Request request) {
        try {
            return Response.redirect(signIn.back().orElseGet(() -> request.link(this)));
        } catch (IllegalArgumentException elsewhere) {
            return request.redirect(this);
        }
    }
}
