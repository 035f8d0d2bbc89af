package org.waymark.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stands beside {@link View}, {@link Html} or {@link Json}: the view answers only when a {@link Predicate} has a value. Two
 * views that differ in it stand side by side.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(When.All.class)
public @interface When {
    /**
     * Returns the name of the predicate.
     *
     * @return the name
     */
    String predicate();

    /**
     * Returns the value that the predicate has to have.
     *
     * @return the value as text, which is converted to the type that the predicate returns
     */
    String value();

    /** Several of them, which all have to hold. */
    @Documented
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface All {
        /**
         * Returns the single ones.
         *
         * @return one for each predicate
         */
        When[] value();
    }
}
