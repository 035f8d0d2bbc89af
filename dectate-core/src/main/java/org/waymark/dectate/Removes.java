package org.waymark.dectate;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that the directives beside it take away inherited ones. They are not performed themselves: what they stand on
 * only says which identity is meant. If there is nothing to remove, that is an error.
 *
 * @see Intent#REMOVAL
 * @see Configuration.Builder#remove
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({
    ElementType.TYPE,
    ElementType.METHOD,
    ElementType.FIELD,
    ElementType.CONSTRUCTOR,
    ElementType.PACKAGE,
    ElementType.ANNOTATION_TYPE
})
public @interface Removes {}
