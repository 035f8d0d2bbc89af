package org.waymark.dectate;

import java.lang.annotation.Annotation;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads annotations: repeated ones out of their containers, composed ones down to the directives that they carry. */
final class Annotations {
    private Annotations() {}

    static boolean isRetained(Class<? extends Annotation> annotation) {
        Retention retention = annotation.getAnnotation(Retention.class);
        return retention != null && retention.value() == RetentionPolicy.RUNTIME;
    }

    /**
     * An annotation, and how it came onto the element: by which type of annotation that is written there, and
     * its index among those of that type.
     */
    record Found(Annotation annotation, Class<? extends Annotation> written, int index) {}

    /** Returns the wanted annotations of an element in the order in which they are written. */
    static List<Found> of(AnnotatedElement element, Predicate<Class<? extends Annotation>> wanted) {
        List<Found> found = new ArrayList<>();
        for (Annotation written : element.getDeclaredAnnotations()) {
            Annotation @Nullable [] repeated = wanted.test(written.annotationType()) ? null : repeated(written);
            Annotation[] each = repeated == null ? new Annotation[] {written} : repeated;
            for (int i = 0; i < each.length; i++) {
                List<Annotation> meant = new ArrayList<>();
                collect(new Annotation[] {each[i]}, wanted, meant, new HashSet<>());
                for (Annotation annotation : meant) {
                    found.add(new Found(annotation, each[i].annotationType(), i));
                }
            }
        }
        return found;
    }

    private static void collect(
            Annotation[] written,
            Predicate<Class<? extends Annotation>> wanted,
            List<Annotation> found,
            Set<Class<?>> path) {
        for (Annotation annotation : written) {
            Class<? extends Annotation> type = annotation.annotationType();
            if (wanted.test(type)) {
                found.add(annotation);
            } else if (type.getPackage() != Override.class.getPackage() && path.add(type)) {
                Annotation @Nullable [] repeated = repeated(annotation);
                collect(repeated == null ? composition(type) : repeated, wanted, found, path);
                path.remove(type);
            }
        }
    }

    private static Annotation[] composition(Class<? extends Annotation> type) {
        return type.getName().startsWith("java.lang.annotation.") ? new Annotation[0] : type.getDeclaredAnnotations();
    }

    private static Annotation @Nullable [] repeated(Annotation container) {
        for (Method member : container.annotationType().getDeclaredMethods()) {
            Class<?> element = member.getReturnType().getComponentType();
            if (member.getName().equals("value") && element != null && element.isAnnotation()) {
                Repeatable repeatable = element.getAnnotation(Repeatable.class);
                boolean contains = repeatable != null && repeatable.value() == container.annotationType();
                return contains ? (Annotation[]) valueOf(container, member) : null;
            }
        }
        return null;
    }

    /** Returns the members of an annotation type, by name. */
    static List<Method> members(Class<? extends Annotation> type) {
        return Stream.of(type.getDeclaredMethods())
                .filter(method -> method.getParameterCount() == 0 && !method.isSynthetic())
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .sorted(Comparator.comparing(Method::getName))
                .toList();
    }

    /**
     * Returns the value of a member. The handler is asked, and not the method invoked, because an annotation of another
     * module may be out of reach of reflection.
     */
    static Object valueOf(Annotation annotation, Method member) {
        InvocationHandler handler = Proxy.getInvocationHandler(annotation);
        try {
            return handler.invoke(annotation, member, null);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("Cannot read " + member.getName() + " of " + annotation, e);
        }
    }
}
