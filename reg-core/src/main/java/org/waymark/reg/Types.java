package org.waymark.reg;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.WrongMethodTypeException;
import java.util.List;

/** Primitive types and their wrappers. */
final class Types {
    private static final List<Class<?>> PRIMITIVES = List.of(
            boolean.class,
            byte.class,
            short.class,
            char.class,
            int.class,
            long.class,
            float.class,
            double.class,
            void.class);

    private Types() {}

    /** Returns the primitive type of this name. */
    static Class<?> primitive(String name) {
        return PRIMITIVES.stream()
                .filter(type -> type.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the type as the virtual machine's stack knows it. */
    static Class<?> onStack(Class<?> type) {
        if (!type.isPrimitive()) {
            return Object.class;
        }
        return type == long.class || type == float.class || type == double.class ? type : int.class;
    }

    /** Returns a boxed primitive as bits: equal values of one type have equal bits. */
    static long bits(Object boxed) {
        if (boxed instanceof Boolean bool) {
            return bool ? 1 : 0;
        }
        if (boxed instanceof Character character) {
            return character;
        }
        if (boxed instanceof Double number) {
            return Double.doubleToLongBits(number);
        }
        return boxed instanceof Float number ? Float.floatToIntBits(number) : ((Number) boxed).longValue();
    }

    /** Returns the wrapper of a primitive type, and any other type unchanged. */
    static Class<?> wrapper(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }

    /** Returns whether every value of a type can become one of another, by boxing or widening if need be. */
    static boolean converts(Class<?> from, Class<?> to) {
        if (from.isPrimitive() && to.isPrimitive()) {
            return from == to || widens(from, to);
        }
        return to.isAssignableFrom(from == void.class ? from : wrapper(from));
    }

    private static boolean widens(Class<?> from, Class<?> to) {
        try {
            return from != void.class && MethodHandles.zero(from).asType(MethodType.methodType(to)) != null;
        } catch (WrongMethodTypeException e) {
            return false;
        }
    }
}
