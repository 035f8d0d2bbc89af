package org.waymark.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method that answers requests for a model.
 *
 * <p>The model is the first parameter that is neither the {@link Request} nor the app; a method without one is a view of
 * the app itself, which is the model of its own root as long as no {@link Path} claims that. A view of a class answers
 * for its subclasses too, unless they have a view of their own. A view whose model is an exception answers when that
 * exception ends a request.
 *
 * <p>What the method returns is sent as plain text; a {@code byte[]} and a {@link org.waymark.web.http.Body} are sent as they
 * are, as {@code application/octet-stream} or what {@link #produces} says. A {@link org.waymark.web.http.Response} is the whole
 * answer, and null is 204. An {@link org.waymark.web.http.HttpException} that is returned is the same as one that is thrown. What
 * has no text, such as an {@link java.util.Optional}, is refused. See {@link Html} and {@link Json} for the other kinds.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface View {
    /**
     * Returns the name of the view, the last segment of the path.
     *
     * @return the name; the default, an empty one, is the view at the path of the model itself
     */
    String name() default "";

    /**
     * Returns the method of HTTP that the view answers.
     *
     * @return the method; the default is {@code GET}, which answers {@code HEAD} as well
     */
    String method() default "GET";

    /**
     * Returns the permission that it takes to see the view, as a {@link PermissionRule} gives it for the model.
     *
     * @return the permission, any class; the default, {@code void}, is for everybody, unless the view overrides one
     *     with a permission: then it has to say, see {@link Anybody}
     */
    Class<?> permission() default void.class;

    /**
     * Returns whether the view is for {@link Request#view} only: a request from outside does not find it.
     *
     * @return whether it is internal
     */
    boolean internal() default false;

    /**
     * Returns the media type of the body that the view takes. A request with another one is answered by another view, or
     * by 415.
     *
     * @return such as {@code application/json}; the default, an empty text, is for any
     */
    String consumes() default "";

    /**
     * Returns the media type that the view sends. Views that differ in it stand side by side, and what the client
     * accepts decides among them; where it accepts none of them, the answer is 406.
     *
     * @return such as {@code text/csv}; the default, an empty text, stands for any: the view answers whatever the client accepts
     */
    String produces() default "";
}
