package org.waymark.web;

import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waymark.reg.Dispatch;
import org.waymark.reg.DispatchBuilder;

/**
 * What views are told apart by.
 *
 * @param name the name
 * @param stated returns the value that a view has, which is what it states, or else what that means
 * @param found returns the value for a model and a request; null for the predicate on the model itself
 */
record ViewPredicate(
        String name,
        Function<ViewAction.Identity, Object> stated,
        @Nullable BiFunction<Object, Request, @Nullable Object> found) {

    static final ViewPredicate MODEL = new ViewPredicate("model", ViewAction.Identity::model, null);
    static final ViewPredicate NAME =
            new ViewPredicate("name", ViewAction.Identity::name, (model, request) -> request.viewName());
    static final ViewPredicate METHOD =
            new ViewPredicate("method", ViewAction.Identity::method, (model, request) -> request.methodOfView());

    static final ViewPredicate CONSUMES = new ViewPredicate(
            "consumes",
            identity -> any(identity.consumes()),
            (model, request) -> request.asked() == null
                    ? request.http().mediaType()
                    : request.asked().get("consumes"));

    /** Returns the predicate on what the view sends. */
    static ViewPredicate produces(Representations representations) {
        return new ViewPredicate("produces", identity -> any(identity.produces()), representations::chosen);
    }

    private static Object any(String text) {
        return text.isEmpty() ? Dispatch.any() : text;
    }

    DispatchBuilder<ViewFunction> addTo(DispatchBuilder<ViewFunction> builder) {
        return found == null ? builder.matchInstance(name, 0) : builder.matchKey(name, 0, 1, found);
    }
}
