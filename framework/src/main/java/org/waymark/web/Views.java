package org.waymark.web;

import java.lang.invoke.MethodHandles;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.waymark.dectate.RegistryKey;
import org.waymark.reg.Dispatch;
import org.waymark.reg.Registration;
import org.waymark.web.http.MethodNotAllowed;
import org.waymark.web.http.NotFound;
import org.waymark.web.http.Response;

/** The views of an app: one dispatch function on model class, view name and method. */
final class Views {
    static final RegistryKey<Views> KEY = RegistryKey.of("views", Views::new);

    private final Dispatch<ViewFunction> dispatch = Dispatch.on(ViewFunction.class, MethodHandles.lookup())
            .matchInstance("model", 0)
            .matchKey("name", 1, Request::viewName)
            .orElse("")
            .fallback(this::noSuchName)
            .matchKey("method", 1, Request::methodOfView)
            .orElse("GET")
            .fallback(this::noSuchMethod)
            .otherwise(this::noSuchName)
            .create();

    void add(ViewAction action) {
        ViewAction.Identity identity = action.identity();
        dispatch.registerAt(
                action.location().toString(), action.function(), identity.model(), identity.name(), identity.method());
    }

    ViewFunction function() {
        return dispatch.call();
    }

    /** Returns whether an app itself has views, so that it is the model of its own root. A view of everything does not count. */
    boolean show(Class<?> appType) {
        return dispatch.registrations().stream()
                .map(Views::modelOf)
                .anyMatch(model -> model != Object.class && model.isAssignableFrom(appType));
    }

    /** Returns the view of an exception, if the app has one. A view of everything does not count. */
    Optional<ViewFunction> ofException(Throwable exception) {
        return dispatch.lookupValues(exception.getClass(), "", "GET").all().stream()
                .filter(view -> modelOf(view) != Object.class)
                .map(Registration::implementation)
                .findFirst();
    }

    /** Returns the methods that are answered for a model under a name, empty if there is no such view. */
    Set<String> allowed(Object model, String name) {
        Set<String> allowed = new TreeSet<>(Comparator.naturalOrder());
        for (Registration<ViewFunction> view : dispatch.registrations()) {
            if (modelOf(view).isInstance(model) && name.equals(view.values().get(1))) {
                allowed.add((String) view.values().get(2));
            }
        }
        if (allowed.contains("GET")) {
            allowed.add("HEAD");
        }
        if (!allowed.isEmpty()) {
            allowed.add("OPTIONS");
        }
        return allowed;
    }

    private static Class<?> modelOf(Registration<ViewFunction> view) {
        return (Class<?>) view.values().get(0);
    }

    private Response noSuchName(Object model, Request request) {
        throw new NotFound("There is nothing at this address.");
    }

    private Response noSuchMethod(Object model, Request request) {
        throw new MethodNotAllowed(request.method(), allowed(model, request.viewName()));
    }
}
