package org.waymark.dectate;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.security.CodeSource;
import org.jspecify.annotations.Nullable;

/**
 * Where a directive stands.
 *
 * @param appType the app type that it configures
 * @param element what carries the annotation: a class, method, constructor, field or package
 * @param declaringType the class that the element belongs to; for a class, itself; for a package, its
 *     {@code package-info}
 * @param location the place in the source
 */
public record Target(Class<?> appType, AnnotatedElement element, Class<?> declaringType, Location location) {

    /**
     * Returns the element as a method.
     *
     * @return the method
     * @throws DirectiveException if it is something else
     */
    public Method method() {
        return as(Method.class, "a method");
    }

    /**
     * Returns the element as a class, a record or an interface.
     *
     * @return the class
     * @throws DirectiveException if it is something else
     */
    public Class<?> type() {
        return as(Class.class, "a class");
    }

    /**
     * Returns the element as a constructor.
     *
     * @return the constructor
     * @throws DirectiveException if it is something else
     */
    public Constructor<?> constructor() {
        return as(Constructor.class, "a constructor");
    }

    /**
     * Returns the element as a field.
     *
     * @return the field
     * @throws DirectiveException if it is something else
     */
    public Field field() {
        return as(Field.class, "a field");
    }

    private <T> T as(Class<T> kind, String wanted) {
        if (kind.isInstance(element)) {
            return kind.cast(element);
        }
        throw new DirectiveException("This directive belongs on " + wanted + "; it stands on " + this + ".");
    }

    /** Returns the name of the jar that the class comes from, or null if it comes from elsewhere. */
    @Nullable
    String jar() {
        CodeSource source = declaringType.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return null;
        }
        // A jar within a jar ends in "!/".
        String place = source.getLocation().getPath().replace("!/", "");
        return place.endsWith(".jar") ? place.substring(place.lastIndexOf('/') + 1) : null;
    }

    /**
     * Returns a short description, such as {@code Wiki.show} or {@code class Page}.
     */
    @Override
    public String toString() {
        if (element instanceof Constructor<?>) {
            return "new " + declaringType.getSimpleName();
        }
        if (element instanceof Method || element instanceof Field) {
            return declaringType.getSimpleName() + "." + ((Member) element).getName();
        }
        if (element instanceof Package found) {
            return "package " + found.getName();
        }
        return "class " + declaringType.getSimpleName();
    }
}
