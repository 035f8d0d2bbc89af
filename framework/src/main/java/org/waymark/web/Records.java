package org.waymark.web;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.dectate.DirectiveException;
import org.waymark.web.http.UnprocessableContent;

/** Makes records from values: their canonical constructors, as handles that take an array. */
final class Records {
    private Records() {}

    /**
     * Returns the canonical constructor of a record.
     *
     * @throws DirectiveException if the framework has no access to it
     */
    static MethodHandle constructor(Class<?> type) {
        Class<?>[] components = Stream.of(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return PrivateLookup.in(type)
                    .findConstructor(type, MethodType.methodType(void.class, components))
                    .asSpreader(Object[].class, components.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException closed) {
            throw BoundMethod.closed(type);
        }
    }

    /**
     * Makes a record of what a client sent.
     *
     * @throws UnprocessableContent if the record refuses the values; why is not told, since it may not be for strangers
     */
    static Object ofClient(MethodHandle constructor, @Nullable Object[] values) {
        try {
            return make(constructor, values);
        } catch (IllegalArgumentException e) {
            throw new UnprocessableContent("The values were refused.");
        }
    }

    /**
     * Returns what reads a component of a record.
     *
     * @throws DirectiveException if the framework has no access to it
     */
    static MethodHandle accessor(RecordComponent component) {
        return BoundMethod.handleOf(component.getAccessor()).asType(MethodType.methodType(Object.class, Object.class));
    }

    static @Nullable Object read(MethodHandle accessor, Object record) {
        try {
            return (Object) accessor.invokeExact(record);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    static Object make(MethodHandle constructor, @Nullable Object[] values) {
        try {
            return (Object) constructor.invokeExact(values);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
