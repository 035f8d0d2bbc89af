package org.waymark.reg;

import java.lang.invoke.MethodHandles;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Functions of nought to seven arguments whose implementations answer with their names. */
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

    interface Named7 {
        String call(Object a, Object b, Object c, Object d, Object e, Object f, Object g);
    }

    private static final List<Class<?>> TYPES = List.of(
            Named0.class,
            Named1.class,
            Named2.class,
            Named3.class,
            Named4.class,
            Named5.class,
            Named6.class,
            Named7.class);

    private Functions() {}

    static DispatchBuilder<Object> on(int arity) {
        return Dispatch.on(type(arity), MethodHandles.lookup());
    }

    @SuppressWarnings("unchecked") // Which of the interfaces it is matters only here.
    static Class<Object> type(int arity) {
        return (Class<Object>) TYPES.get(arity);
    }

    /** Returns a function that shows its first argument before it answers with its name. */
    static Object showing(int arity, String name, Consumer<Object> shown) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            shown.accept(arguments[0]);
            return name;
        };
        return Proxy.newProxyInstance(Functions.class.getClassLoader(), new Class<?>[] {type(arity)}, handler);
    }

    static Object named(int arity, String name) {
        return switch (arity) {
            case 0 -> (Named0) () -> name;
            case 1 -> (Named1) a -> name;
            case 2 -> (Named2) (a, b) -> name;
            case 3 -> (Named3) (a, b, c) -> name;
            case 4 -> (Named4) (a, b, c, d) -> name;
            case 5 -> (Named5) (a, b, c, d, e) -> name;
            case 7 -> (Named7) (a, b, c, d, e, f, g) -> name;
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
