package org.waymark.traject;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads variables from an object: from the components of a record, or from getters. */
final class Getters<M> implements Function<M, Map<String, ?>> {
    private final Map<String, MethodHandle> byName;

    private Getters(Map<String, MethodHandle> byName) {
        this.byName = byName;
    }

    /** Finds a getter for each name: {@code size}, {@code getSize} or {@code isSize}. */
    static <M> Getters<M> of(Class<M> model, List<String> names, MethodHandles.Lookup lookup) {
        Map<String, MethodHandle> byName = new LinkedHashMap<>();
        for (String name : names) {
            Method method = find(model, name);
            if (method == null) {
                throw new IllegalArgumentException("No link can be made for " + model.getName() + ": it has no method "
                        + name + "(), " + prefixed("get", name) + "() or " + prefixed("is", name)
                        + "() for the variable '" + name + "'. Add one, or give a function for the variables.");
            }
            byName.put(name, handle(method, lookup));
        }
        return new Getters<>(byName);
    }

    private static @Nullable Method find(Class<?> model, String name) {
        return Stream.of(name, prefixed("get", name), prefixed("is", name))
                .flatMap(getter -> Supertypes.of(model).stream().flatMap(type -> declared(type, getter)))
                .findFirst()
                .orElse(null);
    }

    private static Stream<Method> declared(Class<?> type, String getter) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getName().equals(getter)
                        && method.getParameterCount() == 0
                        && method.getReturnType() != void.class
                        && !method.isSynthetic()
                        && !Modifier.isStatic(method.getModifiers()));
    }

    private static String prefixed(String prefix, String name) {
        return prefix + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static MethodHandle handle(Method method, MethodHandles.Lookup lookup) {
        try {
            MethodHandle handle = lookup.unreflect(method);
            return handle.asType(
                    handle.type().changeParameterType(0, Object.class).changeReturnType(Object.class));
        } catch (IllegalAccessException e) {
            throw new IllegalArgumentException(
                    "No link can be made: " + method + " is not accessible from "
                            + lookup.lookupClass().getName()
                            + ". Give a lookup of a class that may call it, or a function for the variables.",
                    e);
        }
    }

    @Override
    public Map<String, ?> apply(M model) {
        Map<String, @Nullable Object> values = new HashMap<>();
        byName.forEach((name, getter) -> values.put(name, value(getter, model)));
        return values;
    }

    private static @Nullable Object value(MethodHandle getter, Object model) {
        Object value;
        try {
            value = (Object) getter.invokeExact(model);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(
                    "Could not read a variable of " + model.getClass().getName(), e);
        }
        return value instanceof Optional<?> optional ? optional.orElse(null) : value;
    }
}
