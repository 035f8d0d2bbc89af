package org.waymark.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method that tells views apart by something of your own, such as the language or the version that is asked for. It
 * returns a value, and the views that {@linkplain When say so} answer for that value only.
 *
 * <pre>{@code
 * @Predicate(orElse = "en")
 * String language(Request request) {
 *     return request.headers().first("Accept-Language").orElse("en");
 * }
 *
 * @Html
 * @When(predicate = "language", value = "fr")
 * String montrer(Page page) { ... }
 * }</pre>
 *
 * <p>Its parameters are those of a view. For models of another class than it takes, it is not called, and counts as the
 * value that it has otherwise. It is called only if some view needs it, but maybe more than once to find a view, such as to
 * see in which media types there is one: it should be quick, and change nothing.
 *
 * <p>Views are found by one predicate after the other: {@code model}, {@code name} and {@code method}, which are built in,
 * and then your own, in the order that {@link #before} and {@link #after} ask for. The first predicate that leaves no view
 * decides what is answered, see {@link PredicateFallback}.
 *
 * <p>A predicate is known by its name: two of one name in an app conflict, and that of a subclass overrides.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Predicate {
    /**
     * Returns the name of the predicate.
     *
     * @return the name; the default, an empty one, stands for the name of the method
     */
    String name() default "";

    /**
     * Returns the value of the views that state none.
     *
     * @return the value as text; by default there is none, and a view that states no value answers for all values that no
     *     other view has
     */
    String[] orElse() default {};

    /**
     * Returns the predicates that count less than this one.
     *
     * @return their names, by default none
     */
    String[] before() default {};

    /**
     * Returns the predicates that count more than this one.
     *
     * @return their names; all that are built in, unless this one says what it comes before
     */
    String[] after() default {};
}
