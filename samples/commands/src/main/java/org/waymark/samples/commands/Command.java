package org.waymark.samples.commands;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Makes a method a command. What the method returns is written in the format that the user asks for. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Command {
    /** Returns the name by which it is called. */
    String value();

    /** Returns what it does, as {@code help} shows it. */
    String help();
}
