package org.waymark.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method that is wrapped around all that an app does for a request: between the server and the views. It may look at the
 * request, answer itself, go on with {@link Next}, go on twice, change the response, or catch what was thrown.
 *
 * <pre>{@code
 * @Tween
 * Response timed(Request request, Next next) throws Exception {
 *     long start = System.nanoTime();
 *     Response response = next.handle(request);
 *     return response.withHeader("Server-Timing", "app;dur=" + (System.nanoTime() - start) / 1e6);
 * }
 * }</pre>
 *
 * <p>It takes a {@link Next}, and the {@link Request} and the app as it likes. It returns the
 * {@link org.waymark.web.http.Response}.
 *
 * <p>Tweens are in the order in which they are declared, the first outermost, those of a base class before those of a
 * subclass, unless {@link #over} and {@link #under} say otherwise. A tween of the same name in a subclass takes the place of
 * the inherited one. Tweens of a mounted app are wrapped around what is below the mount, inside those of the app that
 * mounts it.
 *
 * <p>There are three that every app has. {@code host} is outermost, and refuses requests with a malformed {@code Host}.
 * {@code errors} comes next, and shows exceptions by the exception views of the app. {@code origin} refuses requests that
 * change something and come from a page of another site. So a tween is under these unless it says that it is over one of
 * them, and what it throws is shown like what a view throws. To put another in the place of one of these, give it the same
 * name and say {@link org.waymark.dectate.Overrides}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Tween {
    /**
     * Returns the name, by which others say that they are over or under it.
     *
     * @return the name; the default, an empty one, stands for that of the method
     */
    String name() default "";

    /**
     * Returns which tweens this one is wrapped around.
     *
     * @return their names
     */
    String[] over() default {};

    /**
     * Returns which tweens are wrapped around this one.
     *
     * @return their names
     */
    String[] under() default {};
}
