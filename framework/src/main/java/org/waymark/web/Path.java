package org.waymark.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method that finds the model for a path. What it returns is the model: null, or an empty {@link java.util.Optional},
 * is answered with 404.
 *
 * <p>Its parameters are found by name and type. One that is named like a variable of the path gets the value of that
 * variable. The {@link Request} and the app are given as they are. Any other is a parameter of the query: required as it
 * stands, optional as {@link java.util.Optional}, repeated as {@link java.util.List}.
 *
 * <p>The same path serves links: {@link Request#link(Object)} reads the variables from the model, from its record
 * components, methods or fields of the same names.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Path {
    /**
     * Returns the pattern of the path, such as {@code /users/{name}}.
     *
     * @return the pattern; see {@link org.waymark.traject.PathPattern} for what it may hold
     */
    String value();
}
