package org.waymark.web;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.waymark.dectate.DirectiveException;
import org.waymark.dectate.Registries;

/** How an app reads bodies for those who ask for them in code, see {@link RequestBody#as}: each class is looked at once. */
final class Bodies {
    private final Registries registries;
    private final Map<Class<?>, Argument> known = new ConcurrentHashMap<>();

    Bodies(Registries registries) {
        this.registries = registries;
    }

    /**
     * Returns the body of a request as an object of a class.
     *
     * @throws IllegalArgumentException if nothing could read it, whatever the body is
     */
    Object read(Class<?> type, Request request) throws Exception {
        Argument argument = known.get(type);
        if (argument == null) {
            argument = argument(type);
            known.put(type, argument);
        }
        return Objects.requireNonNull(argument.from(request, request));
    }

    private Argument argument(Class<?> type) {
        try {
            return BodyInput.of(type, type).in(registries);
        } catch (DirectiveException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }
}
