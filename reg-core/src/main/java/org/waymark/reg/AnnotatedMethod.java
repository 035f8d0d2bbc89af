package org.waymark.reg;

import java.lang.annotation.Annotation;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A method or constructor that is an implementation, because an annotation says so. */
final class AnnotatedMethod<F> implements Pending<F> {
    private final Executable method;
    private final Annotation annotation;
    private final @Nullable Object receiver;
    private final FunctionType<F> type;
    private final Role role;

    private AnnotatedMethod(
            Executable method, Annotation annotation, @Nullable Object receiver, FunctionType<F> type, Role role) {
        this.method = method;
        this.annotation = annotation;
        this.receiver = receiver;
        this.type = type;
        this.role = role;
    }

    /** Returns what is annotated in a class; with a receiver, in its superclasses too. The order is always the same. */
    static <F> List<AnnotatedMethod<F>> of(Class<?> holder, @Nullable Object receiver, Shape<F> shape) {
        FunctionType<F> type = shape.type();
        List<AnnotatedMethod<F>> found = new ArrayList<>();
        for (Executable method : receiver == null ? declared(holder, true) : inherited(holder)) {
            for (Annotation annotation : method.getAnnotations()) {
                Implementation mark = mark(annotation);
                if (mark != null) {
                    found.add(new AnnotatedMethod<>(method, annotation, receiver, type, mark.role()));
                }
            }
        }
        if (found.isEmpty()) {
            throw new RegistrationException(holder.getTypeName() + " has no implementation of " + type.title()
                    + ": annotate a method with " + Implementation.class.getTypeName()
                    + ", or with an annotation that is annotated so.");
        }
        return found;
    }

    private static @Nullable Implementation mark(Annotation annotation) {
        return annotation instanceof Implementation mark
                ? mark
                : annotation.annotationType().getAnnotation(Implementation.class);
    }

    private static List<Executable> declared(Class<?> holder, boolean withConstructors) {
        List<Executable> declared = new ArrayList<>(List.of(holder.getDeclaredMethods()));
        declared.removeIf(method -> ((Method) method).isBridge());
        if (withConstructors) {
            declared.addAll(List.of(holder.getDeclaredConstructors()));
        }
        declared.sort(Comparator.comparing(AnnotatedMethod::signature));
        return declared;
    }

    private static List<Executable> inherited(Class<?> holder) {
        List<Executable> all = new ArrayList<>();
        Set<String> overridden = new HashSet<>();
        for (Class<?> type = holder; type != null; type = type.getSuperclass()) {
            for (Executable method : declared(type, false)) {
                if (Modifier.isPrivate(method.getModifiers()) || overridden.add(signature(method))) {
                    all.add(method);
                }
            }
        }
        return all;
    }

    private static String signature(Executable method) {
        String name = method instanceof Constructor ? "<init>" : method.getName();
        return Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(", ", name + "(", ")"));
    }

    @Override
    public String site() {
        return method.getDeclaringClass().getName() + "." + signature(method);
    }

    @Override
    public Registration<F> prepared(Registry<F> registry, Shape<F> shape) {
        if (receiver == null && method instanceof Method && !Modifier.isStatic(method.getModifiers())) {
            throw wrong("it is not static. Pass an object of its class to implementations");
        }
        ImplementingMethod<F> implementing = new ImplementingMethod<>(method, shape, role);
        @Nullable Object[] values = shape.signature(values(shape, implementing));
        if (!implementing.takesNext()) {
            return registration(registry, shape, values, implementing.handle(receiver, null));
        }
        Call<F, Next<F>> next = Next.call(registry);
        Registration<F> made = registration(registry, shape, values, implementing.handle(receiver, next.function()));
        next.states().follow(made);
        return made;
    }

    private Registration<F> registration(
            Registry<F> registry, Shape<F> shape, @Nullable Object[] values, MethodHandle handle) {
        return new Registration<>(
                registry, shape, role, type.implementedBy(handle, site(), shape.generation()), values, site());
    }

    /** Returns the values of the predicates by name: those of the parameters, and those of the annotation. */
    private Map<String, @Nullable Object> values(Shape<F> shape, ImplementingMethod<F> implementing) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>(implementing.values());
        for (Method member : members()) {
            DispatchPredicate<F> predicate = shape.predicates().get(shape.position(member.getName()));
            Object value = valueOf(member);
            implementing.checkNamed(predicate, value);
            values.put(predicate.name(), value);
        }
        return values;
    }

    private List<Method> members() {
        return annotation instanceof Implementation
                ? List.of()
                : List.of(annotation.annotationType().getDeclaredMethods());
    }

    private Object valueOf(Method member) {
        try {
            return type.access(member).invoke(annotation);
        } catch (Error e) {
            throw e;
        } catch (Throwable e) {
            throw wrong("the members of its annotation cannot be read: " + e.getMessage());
        }
    }

    private RegistrationException wrong(String why) {
        return new RegistrationException(site() + " cannot implement " + type.title() + ": " + why + ".");
    }
}
