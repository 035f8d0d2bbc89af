package org.waymark.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method that makes what other methods of the app need: a parameter of its class, of any method with a directive, is given
 * what it returns. It is called when somebody needs that, once for each app.
 *
 * <pre>{@code
 * @Service
 * Mailer mailer(Smtp settings) {
 *     return new Mailer(settings.host(), settings.port());
 * }
 * }</pre>
 *
 * <p>Its own parameters are settings, other services, and the app. A test, or a customer's variant of the app, overrides it
 * by another for the same class. See also {@link Request#service}, which finds those of the apps around, too.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Service {}
