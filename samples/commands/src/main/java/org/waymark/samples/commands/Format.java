package org.waymark.samples.commands;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a method the way in which results are written in a format: those of the class of its first parameter, and of
 * its subclasses. A second parameter may be a {@link Renderer}, for the parts of the result.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Format {
    /** Returns the name of the format. */
    String value();
}
