package org.waymark.dectate;

import java.lang.annotation.Annotation;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** An annotation whose members, where they have their default, are those of another one. */
final class CompletedAnnotation implements InvocationHandler {
    private final Class<? extends Annotation> type;
    private final Map<String, Object> values = new HashMap<>();

    private CompletedAnnotation(Class<? extends Annotation> type) {
        this.type = type;
    }

    static Annotation of(Annotation written, Annotation defaults) {
        CompletedAnnotation completed = new CompletedAnnotation(written.annotationType());
        for (Method member : Annotations.members(completed.type)) {
            Object value = Annotations.valueOf(written, member);
            boolean isLeftOut = Objects.deepEquals(value, member.getDefaultValue());
            completed.values.put(member.getName(), isLeftOut ? Annotations.valueOf(defaults, member) : value);
        }
        Class<?>[] interfaces = {completed.type};
        return (Annotation) Proxy.newProxyInstance(completed.type.getClassLoader(), interfaces, completed);
    }

    /** As {@link Annotation} lays down for each of its methods. */
    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) {
        if (method.getParameterCount() == 1) {
            return isEqual(arguments[0]);
        }
        return switch (method.getName()) {
            case "annotationType" -> type;
            case "hashCode" -> hash();
            case "toString" -> AnnotationText.of((Annotation) proxy);
            default -> copy(value(method));
        };
    }

    private Object value(Method member) {
        return Objects.requireNonNull(values.get(member.getName()));
    }

    private static Object copy(Object value) {
        if (!value.getClass().isArray()) {
            return value;
        }
        int length = Array.getLength(value);
        Object copy = Array.newInstance(value.getClass().getComponentType(), length);
        System.arraycopy(value, 0, copy, 0, length);
        return copy;
    }

    private boolean isEqual(Object other) {
        return type.isInstance(other)
                && Annotations.members(type).stream()
                        .allMatch(member ->
                                Objects.deepEquals(value(member), Annotations.valueOf((Annotation) other, member)));
    }

    private int hash() {
        int hash = 0;
        for (Map.Entry<String, Object> value : values.entrySet()) {
            // The hash of an array of one is 31 more than that of what it holds, be that an array or not.
            int ofValue = Arrays.deepHashCode(new Object[] {value.getValue()}) - 31;
            hash += (127 * value.getKey().hashCode()) ^ ofValue;
        }
        return hash;
    }
}
