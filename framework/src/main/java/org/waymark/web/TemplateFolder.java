package org.waymark.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says where the templates of an app are: {@code @TemplateFolder("templates")}.
 *
 * <p>A subclass inherits the folders of the app that it extends, and is asked first: a template of the same name in a
 * folder of its own stands in for the inherited one, also where other templates include it. Of several folders of one
 * class the last is asked first.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(TemplateFolder.Several.class)
public @interface TemplateFolder {
    /**
     * Returns the folder on the class path.
     *
     * @return the folder, beside the annotated class, or from the top of the class path if it begins with a slash
     */
    String value();

    /** Holds several folders of one class. */
    @Documented
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Several {
        /**
         * Returns the folders.
         *
         * @return the folders
         */
        TemplateFolder[] value();
    }
}
