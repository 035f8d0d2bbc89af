package org.waymark.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method that makes what other methods of the app need: a parameter of its class, of any method with a directive, is given
 * what it returns. It is called when somebody needs that, once for each app: for an app that is mounted below a path with
 * variables, that is once for each request.
 *
 * <pre>{@code
 * @Service
 * Mailer mailer(Smtp settings) {
 *     return new Mailer(settings.host(), settings.port());
 * }
 * }</pre>
 *
 * <p>A method that is static, and takes settings and services of that kind only, is called once for all apps of its class in
 * a {@link Site}, and so are static methods with {@link Settings}: so a pool of connections may belong to an app that is
 * mounted. Nothing closes what a service holds. Let the program make what has to be closed, give it to the app by its
 * constructor, and close it after the server.
 *
 * <p>Its own parameters are settings, other services, and the app. A test, or a customer's variant of the app, overrides it
 * by another for the same class. See also {@link Request#service}, which finds those of the apps around, too.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Service {}
