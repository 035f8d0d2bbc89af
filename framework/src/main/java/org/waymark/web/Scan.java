package org.waymark.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An app that has views, paths and the like in classes of their own, which are found by scanning packages. An app that
 * extends it inherits what is found, and need not be annotated itself.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Scan {
    /**
     * Returns the packages to scan, with all packages below them.
     *
     * @return the names of the packages; the default, none, stands for the app's own package
     */
    String[] value() default {};
}
