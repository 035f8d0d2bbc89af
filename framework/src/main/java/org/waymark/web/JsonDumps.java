package org.waymark.web;

import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.dectate.RegistryKey;
import org.waymark.reg.Dispatch;

/** What the models of an app are written as in JSON: one dispatch function on their class. */
final class JsonDumps {
    static final RegistryKey<JsonDumps> KEY = RegistryKey.of("json dumps", JsonDumps::new);

    private final Dispatch<Dump> dispatch = Dispatch.on(Dump.class, MethodHandles.lookup())
            .matchInstance("model", 0)
            .linearized()
            .otherwise((value, request) -> value)
            .create();

    private boolean hasDumps;

    /** The generic function of dumping. */
    @FunctionalInterface
    interface Dump {
        Object of(Object value, Request request) throws Exception;
    }

    void add(DumpJsonAction action) {
        hasDumps = true;
        dispatch.registerAt(action.location().toString(), action::dump, action.model());
    }

    /** Returns what is written for a value. An app that says nothing of models leaves all to the codec. */
    Object dump(Object value, Request request) throws Exception {
        return hasDumps ? within(dispatch.call().of(value, request), request) : value;
    }

    private Object within(Object value, Request request) throws Exception {
        if (value instanceof Collection<?> collection) {
            return all(collection, request);
        }
        if (value instanceof Object[] array) {
            return all(Arrays.asList(array), request);
        }
        if (value instanceof Optional<?> optional) {
            return optional.isPresent() ? Optional.of(dump(optional.get(), request)) : optional;
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> dumped = new LinkedHashMap<>();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                dumped.put(entry.getKey(), orNull(entry.getValue(), request));
            }
            return dumped;
        }
        return value;
    }

    private List<@Nullable Object> all(Collection<?> values, Request request) throws Exception {
        List<@Nullable Object> dumped = new ArrayList<>(values.size());
        for (Object value : values) {
            dumped.add(orNull(value, request));
        }
        return dumped;
    }

    private @Nullable Object orNull(@Nullable Object value, Request request) throws Exception {
        return value == null ? null : dump(value, request);
    }
}
