package org.waymark.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A {@link View} that sends JSON.
 *
 * <p>What the method returns is turned into JSON by the {@link JsonCodec} that is present; models in it as
 * {@link DumpJson} says.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Json {
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
     * @return such as {@code text/csv}; the default, an empty text, stands for {@code application/json}
     */
    String produces() default "";
}
