package org.waymark.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A static method that returns the {@link org.waymark.traject.Converter} for a class, for variables of paths, parameters of
 * queries, and fields of forms. It is called when the configuration is committed, before there is an app.
 *
 * <pre>{@code
 * @Converts
 * static Converter<Isbn> isbn() { ... }
 * }</pre>
 *
 * <p>It takes the place of a converter that the framework has for the class, and an app that extends this one may have
 * another.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Converts {}
