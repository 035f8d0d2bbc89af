package org.waymark.dectate;

import java.lang.annotation.Annotation;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that some of the directives beside it are not directives of the class, but fill in what the same directives on
 * its members leave out.
 *
 * <pre>{@code
 * @Defaults(Html.class)
 * @Html(permission = Edit.class)
 * final class Editing {
 *     @Html(name = "edit") ...
 *     @Html(name = "delete") ...
 * }
 * }</pre>
 *
 * <p>A member is left out if it has the default value of its declaration; Java does not tell whether that was written.
 * The defaults hold for the members of this very class, not for those of subclasses or nested classes.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Defaults {

    /**
     * Returns which of the directives on the class are meant.
     *
     * @return the types of the annotations
     */
    Class<? extends Annotation>[] value();
}
