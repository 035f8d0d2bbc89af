package org.waymark.reg;

import java.lang.invoke.MethodType;

/** Primitive types and their wrappers. */
final class Types {
    private Types() {}

    /** Returns the wrapper of a primitive type, and any other type unchanged. */
    static Class<?> wrapper(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }
}
