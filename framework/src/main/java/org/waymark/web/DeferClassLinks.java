package org.waymark.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method that says which app has the paths of models of a class, if it is not this one, and the models are not at hand:
 * what {@link DeferLinks} is for {@link Request#link(Object)}, this is for {@link Request#link(Class, java.util.Map)}.
 *
 * <pre>{@code
 * @DeferClassLinks(Issue.class)
 * App issues(Map<String, ?> variables, Request request) {
 *     return request.apps().child(Tracker.class, Map.of("project", variables.get("project"))).orElse(null);
 * }
 * }</pre>
 *
 * <p>It is given the variables of the link as a {@code Map<String, ?>}, the {@link Request} and the app. What it returns is
 * as that of {@link DeferLinks}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface DeferClassLinks {
    /**
     * Returns the class of the models.
     *
     * @return the class; subclasses are meant too, unless they have a path or another method
     */
    Class<?> value();
}
