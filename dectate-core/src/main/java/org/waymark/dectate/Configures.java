package org.waymark.dectate;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a class whose directives configure an app type from outside.
 *
 * <p>Directives may stand on the class itself and on its static members and constructors. On a package (in its
 * {@code package-info.java}) the annotation speaks for every class of that package that has no such annotation of its
 * own. The classes are found by {@link Configuration.Builder#scan scanning}, or are named one by one with
 * {@link Configuration.Builder#classes}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.PACKAGE})
public @interface Configures {

    /**
     * Returns the app type that is configured.
     *
     * @return the app type
     */
    Class<?> value();
}
