package org.waymark.samples.codehost.users;

import java.util.Collection;
import org.waymark.samples.codehost.html.Form;
import org.waymark.samples.codehost.html.Lists;
import org.waymark.web.Markup;
import org.waymark.web.Request;

/** The users as HTML. */
final class UsersHtml {
    private UsersHtml() {}

    static Markup list(Collection<User> users, Request request) {
        return Markup.html(
                "<h1>People</h1>\n{}",
                Lists.list(
                        users,
                        "There is nobody yet.",
                        user -> Markup.html(
                                "<a href=\"{}\">{}</a> <span class=\"faint\">{}</span>",
                                request.link(user),
                                user.name(),
                                user.fullName())));
    }

    static Markup user(User user, Markup more) {
        return Markup.html("""
                <h1>{} <span class="faint">{}</span></h1>
                <p>{}</p>
                {}
                """, user.fullName(), user.name(), user.about(), more);
    }

    static Markup signIn(SignIn signIn, String name, Form form, Request request) {
        return Markup.html(
                """
                <h1>Sign in</h1>
                <form method="post" action="{}">
                {}<label for="password">Password</label>
                <input type="password" id="password" name="password" required autocomplete="current-password"
                    maxlength="{}" aria-describedby="password-problem">
                {}<p class="buttons"><button>Sign in</button></p>
                </form>
                """,
                request.link(signIn),
                form.line("name", "Name", name, 30),
                Users.MOST_OF_A_SECRET,
                form.problem("password"));
    }
}
