package org.waymark.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method that tells who sends a request: it returns a {@link java.security.Principal}, which may be any class of yours
 * that implements it. Null, or an empty {@link java.util.Optional}, is somebody unknown.
 *
 * <pre>{@code
 * @Identify(challenge = "Basic realm=\"Wiki\"")
 * User user(Request request) {
 *     return users.find(request.headers().first("Authorization"));
 * }
 * }</pre>
 *
 * <p>It may return an {@link IdentityPolicy} instead, such as a {@link SignedCookie}, which can have the client tell again.
 *
 * <p>It is called when somebody asks, once in a request. An app has one; a mounted app without one asks the app that it is
 * mounted in. What it returns is believed, unless a {@link VerifyIdentity} says otherwise.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Identify {
    /**
     * Returns what the client is told when it has to say who it is, as the header {@code WWW-Authenticate} has it.
     *
     * @return a scheme and its parameters; the default says that a cookie is wanted, which browsers pass over, so that an
     *     exception view for {@link org.waymark.web.http.Unauthorized} can show a form to log in with
     */
    String challenge() default "Cookie";
}
