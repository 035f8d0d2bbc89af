package org.waymark.traject;

import java.lang.invoke.MethodType;

/** Takes primitive types for their wrappers. */
final class Wrappers {
    private Wrappers() {}

    static Class<?> wrapper(Class<?> type) {
        return type.isPrimitive() ? MethodType.methodType(type).wrap().returnType() : type;
    }
}
