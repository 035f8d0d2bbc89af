package org.waymark.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method that says whether somebody has a permission. It returns a boolean.
 *
 * <pre>{@code
 * @PermissionRule(Edit.class)
 * boolean authorsEdit(User user, Page page) {
 *     return page.author().equals(user.name());
 * }
 * }</pre>
 *
 * <p>Its parameters say for whom and for what it is: a {@link java.security.Principal} of any class is who asks, and a rule
 * without one is for everybody, unknown ones included; another parameter is the model, and a rule without one is for all
 * models. The {@link Request} and the app are given as they are. The rule of the nearest class of identities counts, then
 * that of the nearest class of models, then that of the nearest permission. Where no rule is, there is no permission.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface PermissionRule {
    /**
     * Returns the permission: any class, whose subclasses are special cases of it.
     *
     * @return the class
     */
    Class<?> value();
}
