package org.waymark.web;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a template may show, by name: the components of a record, or the entries of a map. */
final class TemplateValues {
    private static final ClassValue<Map<String, MethodHandle>> COMPONENTS = new ClassValue<>() {
        @Override
        protected Map<String, MethodHandle> computeValue(Class<?> type) {
            return components(type);
        }
    };

    private TemplateValues() {}

    /** Returns whether what a method returns may be shown by a template: a record or a map may be behind any interface. */
    static boolean mayBe(Class<?> returned) {
        return returned.isRecord()
                || returned.isInterface()
                || Map.class.isAssignableFrom(returned)
                || returned.isAssignableFrom(Record.class);
    }

    static Map<String, @Nullable Object> of(Object values) throws Exception {
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        if (values instanceof Map<?, ?> map) {
            map.forEach((name, value) -> named.put(String.valueOf(name), value));
        } else if (values instanceof Record) {
            for (Map.Entry<String, MethodHandle> component :
                    COMPONENTS.get(values.getClass()).entrySet()) {
                named.put(component.getKey(), read(component.getValue(), values));
            }
        } else {
            throw new IllegalStateException("A view with a template returned a "
                    + values.getClass().getName() + ". Return a record or a Map, which has names for its values.");
        }
        return named;
    }

    private static @Nullable Object read(MethodHandle component, Object of) throws Exception {
        try {
            return (Object) component.invokeExact(of);
        } catch (Exception | Error e) {
            throw e;
        } catch (Throwable neither) {
            throw new IllegalStateException(neither);
        }
    }

    private static Map<String, MethodHandle> components(Class<?> type) {
        Map<String, MethodHandle> components = new LinkedHashMap<>();
        try {
            MethodHandles.Lookup lookup = PrivateLookup.in(type);
            for (RecordComponent component : type.getRecordComponents()) {
                MethodHandle accessor = lookup.unreflect(component.getAccessor());
                components.put(
                        component.getName(), accessor.asType(accessor.type().generic()));
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(BoundMethod.closed(type).getMessage(), e);
        }
        return components;
    }
}
