package org.waymark.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name of a parameter or of a component of a record, as a path, a query or a form has it. Needed where it is not the name
 * of the parameter in Java, or where that is not in the class file: names are there if a class is compiled with
 * {@code -parameters} or with debug information, which is the default of most builds.
 */
@Documented
@Target({ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface Named {
    /**
     * Returns the name.
     *
     * @return the name, as it is sent
     */
    String value();
}
