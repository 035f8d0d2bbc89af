package org.waymark.reg;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method or constructor as an implementation of the function for which its class is
 * {@linkplain Dispatch#implementations(Class) registered}. The types of its parameters are the values of the predicates
 * on classes. A last parameter of the type of the function, which the function itself does not have,
 * gets a function that calls the {@linkplain Dispatch#registerWithNext next} implementation.
 *
 * <p>It may mark an annotation of yours instead, which marks methods then. The members of that annotation are values
 * too: a member has the name of a predicate. For a function with a predicate {@code name}:
 *
 * <pre>{@code
 * @Implementation
 * @Retention(RetentionPolicy.RUNTIME)
 * @interface View {
 *     String name() default "";
 * }
 *
 * @View(name = "edit")
 * static String edit(Document document, String name) { ... }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.CONSTRUCTOR, ElementType.ANNOTATION_TYPE})
public @interface Implementation {
    /**
     * Returns when the method runs, of all that match a call. Advice {@link Role#AROUND} takes the last parameter that
     * calls the next one. Advice {@link Role#BEFORE} and {@link Role#AFTER} may return anything, or nothing.
     *
     * @return the role
     */
    Role role() default Role.PRIMARY;
}
