package org.waymark.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method that returns a section of settings as the app has them by default: a record, whose components are the settings.
 *
 * <pre>{@code
 * record Smtp(String host, int port) {}
 *
 * @Settings("smtp")
 * Smtp smtp() {
 *     return new Smtp("localhost", 25);
 * }
 * }</pre>
 *
 * <p>A parameter of that class, of any method with a directive, is given the section; see also {@link Request#settings}. A
 * mounted app without such a section has that of the app that it is mounted in.
 *
 * <p>Single settings are overridden from outside: by files ({@code --settings FILE}, {@link Site.Builder#settings}), be they
 * {@code .properties} ({@code smtp.port = 2525}) or {@code .json}, and over these by the environment
 * ({@code WAYMARK_SMTP_PORT}). What no section has, and values that are none, are errors when the app is published.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Settings {
    /**
     * Returns the name of the section.
     *
     * @return the name, as files have it
     */
    String value();
}
