package org.waymark.reg;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a class has to do that implements the dispatch methods of a context.
 *
 * @param type the class of the context
 * @param methods the methods, always in the same order
 */
record ContextPlan<C>(Class<C> type, List<Implemented> methods) {
    /**
     * A method.
     *
     * @param method the abstract method
     * @param target takes the object and the arguments; all references are of type Object
     * @param first what is done before the first call on an object, or null
     * @param creating makes what does it for a new object; null if there is nothing to do
     */
    record Implemented(
            Method method,
            MethodHandle target,
            @Nullable Consumer<Object> first,
            @Nullable MethodHandle creating) {
        private static Implemented of(Class<?> type, Method method, ContextMethod<?> declared) {
            Consumer<Object> first = declared.first();
            return new Implemented(
                    method, declared.target(type, method), first, first == null ? null : FirstCall.creating(first));
        }
    }

    /** Plans the abstract methods of a class that are dispatch methods. */
    static <C> ContextPlan<C> of(Class<C> type, Map<String, ContextMethod<?>> declared) {
        List<Implemented> methods = new ArrayList<>();
        new TreeMap<>(ContextMethod.abstractMethods(type)).forEach((signature, method) -> {
            ContextMethod<?> function = declared.get(signature);
            if (function != null) {
                methods.add(Implemented.of(type, method, function));
            }
        });
        return new ContextPlan<>(type, methods);
    }

    /** Returns all handles in the order in which code first uses them. */
    MethodHandle[] handles() {
        Set<MethodHandle> handles = new LinkedHashSet<>();
        for (Implemented implemented : methods) {
            if (implemented.creating() != null) {
                handles.add(FirstCall.DOING);
            }
            handles.add(implemented.target());
        }
        for (Implemented implemented : methods) {
            if (implemented.creating() != null) {
                handles.add(implemented.creating());
            }
        }
        return handles.toArray(MethodHandle[]::new);
    }

    /** Returns the descriptors of the constructors of the class that a subclass can call, in order. */
    List<String> constructors() {
        return type.isInterface()
                ? List.of("()V")
                : Arrays.stream(type.getDeclaredConstructors())
                        .filter(constructor -> !Modifier.isPrivate(constructor.getModifiers()))
                        .map(Constructor::getParameterTypes)
                        .map(parameters ->
                                MethodType.methodType(void.class, parameters).toMethodDescriptorString())
                        .sorted()
                        .toList();
    }
}
