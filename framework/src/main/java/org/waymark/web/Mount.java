package org.waymark.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method that finds the app for a path. All paths below are those of the app that it returns: null, or an empty
 * {@link java.util.Optional}, is answered with 404.
 *
 * <pre>{@code
 * @Mount("/{name}/comments")
 * Comments comments(String name) {
 *     return new Comments(pages.find(name));
 * }
 * }</pre>
 *
 * <p>The mounted app is an app like any other. What it needs to know it is given by its constructor, so it knows nothing of
 * where it is mounted, can be mounted in several places, and can be tested alone.
 *
 * <p>The parameters are those of a {@link Path}, but for parameters of the query: what is below an app has queries of its
 * own. The way back is the same too: {@link Request#link(Object)} reads the variables from the app that is mounted,
 * from its methods or fields of the same names.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Mount {
    /**
     * Returns the pattern of the path, such as {@code /{name}/comments}.
     *
     * @return the pattern; it has no absorbing variable, which would leave nothing to the app
     */
    String value();
}
