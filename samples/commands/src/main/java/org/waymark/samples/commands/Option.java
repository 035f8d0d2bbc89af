package org.waymark.samples.commands;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a method an option: it makes the value out of what the user wrote, and throws an
 * {@link IllegalArgumentException} if that cannot be. An option whose method returns {@code boolean} is a flag.
 *
 * <p>All commands share the options of their program; {@link Given} says which of them a command takes.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Option {
    /** Returns the name. What does not begin with two dashes is given by its place, without its name. */
    String value();

    /** Returns what it means, as {@code help} shows it. */
    String help();

    /** Returns what counts if the user does not say; without it the user has to. */
    String[] byDefault() default {};
}
