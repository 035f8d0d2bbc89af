package org.waymark.reg;

import java.lang.invoke.MethodHandles;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;

/** Functions of nought to six arguments whose implementations answer with their names. */
final class Functions {
    interface Named0 {
        String call();
    }

    interface Named1 {
        String call(Object a);
    }

    interface Named2 {
        String call(Object a, Object b);
    }

    interface Named3 {
        String call(Object a, Object b, Object c);
    }

    interface Named4 {
        String call(Object a, Object b, Object c, Object d);
    }

    interface Named5 {
        String call(Object a, Object b, Object c, Object d, Object e);
    }

    interface Named6 {
        String call(Object a, Object b, Object c, Object d, Object e, Object f);
    }

    private static final List<Class<?>> TYPES =
            List.of(Named0.class, Named1.class, Named2.class, Named3.class, Named4.class, Named5.class, Named6.class);

    private Functions() {}

    @SuppressWarnings("unchecked") // Which of the interfaces it is matters only here.
    static DispatchBuilder<Object> on(int arity) {
        return Dispatch.on((Class<Object>) TYPES.get(arity), MethodHandles.lookup());
    }

    static Object named(int arity, String name) {
        return switch (arity) {
            case 0 -> (Named0) () -> name;
            case 1 -> (Named1) a -> name;
            case 2 -> (Named2) (a, b) -> name;
            case 3 -> (Named3) (a, b, c) -> name;
            case 4 -> (Named4) (a, b, c, d) -> name;
            case 5 -> (Named5) (a, b, c, d, e) -> name;
            case 6 -> (Named6) (a, b, c, d, e, f) -> name;
            default -> throw new IllegalArgumentException("arity " + arity);
        };
    }

    static String call(Object function, Object... arguments) {
        Method method = Arrays.stream(TYPES.get(arguments.length).getDeclaredMethods())
                .findFirst()
                .orElseThrow();
        try {
            return (String) method.invoke(function, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    static String name(Object function, int arity) {
        return function == null ? null : call(function, new Object[arity]);
    }
}
