package org.waymark.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method that answers where a predicate leaves no view: where there would be one, were it not for the value of this
 * predicate. It is written like a {@link View}, and may throw an error instead of answering.
 *
 * <p>By default the answer is 404, and for the predicate {@code method} it is 405.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface PredicateFallback {
    /**
     * Returns the name of the predicate: one of your own, or {@code model}, {@code name} or {@code method}.
     *
     * @return the name
     */
    String value();
}
