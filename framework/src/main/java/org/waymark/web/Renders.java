package org.waymark.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method that makes what renders templates, by the ending of their names: {@code @Renders(".peb")}.
 *
 * <p>The method is static, takes {@link TemplateFolders} and returns a {@link TemplateEngine}. It is called once for each
 * app class, when its configuration is committed. Template extensions have it in an interface, so that an app has it by
 * implementing that; a method for the same ending in the app itself overrides it.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Renders {
    /**
     * Returns how the names of the templates end.
     *
     * @return the ending, with its dot
     */
    String value();
}
