package org.waymark.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.waymark.reg.Dispatch;

/** What predicates say of a model and a request, where many views are held against it: each is asked once. */
final class PredicateValues {
    private final Object model;
    private final Request request;
    private final Map<String, Optional<Object>> known = new HashMap<>();

    PredicateValues(Object model, Request request) {
        this.model = model;
        this.request = request;
    }

    /** Returns whether a view is for the model and the request, as far as these of its values say. */
    boolean match(List<ViewPredicate> predicates, List<? extends @Nullable Object> values) {
        for (int i = 0; i < predicates.size(); i++) {
            if (!matches(predicates.get(i), values.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean matches(ViewPredicate predicate, @Nullable Object value) {
        BiFunction<Object, Request, @Nullable Object> found = predicate.found();
        if (found == null) {
            return value instanceof Class<?> type && type.isInstance(model);
        }
        return Dispatch.any().equals(value) || Objects.equals(value, asked(predicate.name(), found));
    }

    private @Nullable Object asked(String name, BiFunction<Object, Request, @Nullable Object> found) {
        return known.computeIfAbsent(name, any -> Optional.ofNullable(found.apply(model, request)))
                .orElse(null);
    }
}
