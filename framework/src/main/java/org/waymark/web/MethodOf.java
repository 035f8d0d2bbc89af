package org.waymark.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method of a generic function of the app: what the function does for arguments of the classes that the method takes. Any
 * app that extends this one may add methods for classes of its own, or override those that are there.
 *
 * <p>The function is a functional interface. One of its parameters is the {@link Request}, by which it reaches the app:
 *
 * <pre>{@code
 * interface Title {
 *     String of(Object thing, Request request);
 * }
 *
 * @MethodOf(Title.class)
 * String anything(Object thing) {
 *     return thing.toString();
 * }
 *
 * @MethodOf(Title.class)
 * String page(Page page) {
 *     return page.title();
 * }
 * }</pre>
 *
 * <p>Methods of the app take the function as a parameter, others ask for it by {@link Request#service}:
 *
 * <pre>{@code
 * @Html
 * Markup list(Pages pages, Title title, Request request) { ... title.of(page, request) ... }
 * }</pre>
 *
 * <p>The method takes the arguments of the function in their order, but for the request, and may narrow their types: of
 * those that fit, the one runs whose first argument is of the nearest class, then that of the second, and so on. Further
 * parameters are the {@link Request}, the app, settings and services. A call that no method is for throws a
 * {@link org.waymark.reg.NoMatchException}, and one for which no method is nearest an
 * {@link org.waymark.reg.AmbiguityException}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface MethodOf {
    /**
     * Returns the generic function: a functional interface, of which one parameter is the {@link Request}.
     *
     * @return the interface
     */
    Class<?> value();
}
