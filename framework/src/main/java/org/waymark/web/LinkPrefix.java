package org.waymark.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method that says what the links to models of an app begin with, such as {@code https://docs.example.org}. It returns a
 * {@code String}, and takes the {@link Request} and the app as it likes.
 *
 * <p>It counts for all links to the app, also for those that are made by other apps; it says nothing of apps that are
 * mounted in it, which may have one of their own. A slash at its end is dropped.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface LinkPrefix {}
