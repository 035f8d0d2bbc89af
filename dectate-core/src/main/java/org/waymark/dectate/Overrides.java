package org.waymark.dectate;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that the directives beside it mean to override inherited ones. If one of them finds nothing to override, that is
 * an error, so a misspelt identity does not go unnoticed.
 *
 * @see Intent#OVERRIDE
 * @see Configuration.Builder#strict()
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
public @interface Overrides {}
