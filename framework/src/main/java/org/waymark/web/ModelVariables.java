package org.waymark.web;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waymark.dectate.DirectiveException;

/** Reads the variables of a link from a model, by the names that the path gives them. */
final class ModelVariables implements Function<Object, Map<String, ?>> {
    private final List<Reader> readers;

    /** What reads a variable. */
    private record Reader(String name, MethodHandle handle) {}

    private ModelVariables(List<Reader> readers) {
        this.readers = readers;
    }

    /**
     * Returns a reader. What the model does not have is left out, so that a link says what is missing.
     *
     * @throws DirectiveException if the model has it, and its module keeps it from the framework
     */
    static ModelVariables of(Class<?> model, List<String> names) {
        List<Reader> readers = new ArrayList<>();
        for (String name : names) {
            MethodHandle reader = reader(model, name);
            if (reader != null) {
                readers.add(new Reader(name, reader));
            }
        }
        return new ModelVariables(List.copyOf(readers));
    }

    @Override
    public Map<String, ?> apply(Object model) {
        if (readers.size() == 1) {
            Reader only = readers.get(0);
            return Collections.singletonMap(only.name(), read(only.handle(), model));
        }
        Map<String, @Nullable Object> variables = new HashMap<>();
        readers.forEach(reader -> variables.put(reader.name(), read(reader.handle(), model)));
        return variables;
    }

    private static @Nullable Object read(MethodHandle reader, Object model) {
        Object value;
        try {
            value = (Object) reader.invokeExact(model);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(
                    "Could not read a variable of " + model.getClass().getName(), e);
        }
        return value instanceof Optional<?> optional ? optional.orElse(null) : value;
    }

    private static @Nullable MethodHandle reader(Class<?> model, String name) {
        String getter = "get" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        for (Class<?> type = model; type != null; type = type.getSuperclass()) {
            MethodHandle reader = readerIn(type, name, getter, type == model);
            if (reader != null) {
                return reader.asType(
                        reader.type().changeParameterType(0, Object.class).changeReturnType(Object.class));
            }
        }
        return null;
    }

    private static @Nullable MethodHandle readerIn(Class<?> type, String name, String getter, boolean isModel) {
        for (Method method : type.getDeclaredMethods()) {
            boolean named = method.getName().equals(name) || method.getName().equals(getter);
            if (named && isGetter(method)) {
                return accessible(type, isModel, lookup -> lookup.unreflect(method));
            }
        }
        for (Field field : type.getDeclaredFields()) {
            if (field.getName().equals(name) && !Modifier.isStatic(field.getModifiers())) {
                return accessible(type, isModel, lookup -> lookup.unreflectGetter(field));
            }
        }
        return null;
    }

    /** Finds a member by a look-up. */
    @FunctionalInterface
    private interface Finding {
        MethodHandle by(MethodHandles.Lookup lookup) throws IllegalAccessException;
    }

    /**
     * Returns a member of a class whose package is open to the framework, or one that everybody may use. What a superclass
     * keeps to itself is nothing that its models have.
     *
     * @throws DirectiveException if the class of the model keeps it to itself
     */
    private static @Nullable MethodHandle accessible(Class<?> type, boolean isModel, Finding member) {
        try {
            return member.by(PrivateLookup.in(type));
        } catch (IllegalAccessException closed) {
            return ofEverybody(type, isModel, member);
        }
    }

    private static @Nullable MethodHandle ofEverybody(Class<?> type, boolean isModel, Finding member) {
        try {
            return member.by(MethodHandles.publicLookup());
        } catch (IllegalAccessException hidden) {
            if (isModel) {
                throw BoundMethod.closed(type);
            }
            return null;
        }
    }

    private static boolean isGetter(Method method) {
        return method.getParameterCount() == 0
                && method.getReturnType() != void.class
                && !Modifier.isStatic(method.getModifiers())
                && !method.isSynthetic();
    }
}
