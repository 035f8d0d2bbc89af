package org.waymark.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An app that has views, paths and the like in classes of their own, which are found by scanning packages, or are named.
 * An app that extends it inherits what is found, and need not be annotated itself.
 *
 * <p>Such a class says which app it configures, and has its directives on static methods:
 *
 * <pre>{@code
 * @Configures(Wiki.class)
 * final class FeedViews {
 *     @View(name = "feed")
 *     static String feed(Page page, Request request) { ... }
 * }
 * }</pre>
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Scan {
    /**
     * Returns the packages to scan, with all packages below them.
     *
     * @return the names of the packages; the default, none, stands for the app's own package, unless there are
     *     {@link #classes}
     */
    String[] value() default {};

    /**
     * Returns classes that configure the app, which then need not be found by a scan.
     *
     * @return classes that are annotated with {@link org.waymark.dectate.Configures}
     */
    Class<?>[] classes() default {};
}
