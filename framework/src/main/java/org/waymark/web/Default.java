package org.waymark.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a parameter of the query, or a field of a form, stands for if it is not there. Without it, it is required, unless it is an
 * {@link java.util.Optional} or a {@link java.util.List}.
 *
 * <pre>{@code
 * @View(name = "list")
 * String list(Folder folder, @Default("20") int size, Optional<String> from) { ... }
 * }</pre>
 */
@Documented
@Target({ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface Default {
    /**
     * Returns the default.
     *
     * @return a text, as it could be sent
     */
    String value();
}
