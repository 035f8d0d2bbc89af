package org.waymark.web;

import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.dectate.DirectiveException;
import org.waymark.dectate.Location;
import org.waymark.dectate.Registries;
import org.waymark.dectate.Target;
import org.waymark.web.http.HttpException;
import org.waymark.web.http.Response;

/** A method of the user's that is a view: which parameter is its model, and what becomes of its result. */
final class ViewMethod implements ViewFunction {
    /**
     * Stands for the app itself as the model of a view, whichever of its types declares it: so that what a subtype says of
     * itself overrides what its supertype says of itself. In an app it is the class of the app.
     */
    static final Class<?> APP_ITSELF = App.class;

    private final Class<?> model;
    private final @Nullable Class<? extends Principal> identity;
    private final BoundMethod method;
    private final ViewTraits traits;
    private final Renderer renderer;
    private final boolean fallback;
    private final @Nullable ViewMethod declared;

    private ViewMethod(
            Class<?> model,
            @Nullable Class<? extends Principal> identity,
            BoundMethod method,
            ViewTraits traits,
            Renderer renderer,
            boolean fallback) {
        this.model = model;
        this.identity = identity;
        this.method = method;
        this.traits = traits;
        this.renderer = renderer;
        this.fallback = fallback;
        this.declared = null;
    }

    private ViewMethod(ViewMethod declared, Class<?> model, BoundMethod method) {
        this.model = model;
        this.identity = declared.identity;
        this.method = method;
        this.traits = declared.traits;
        this.renderer = declared.renderer;
        this.fallback = declared.fallback;
        this.declared = declared;
    }

    /**
     * Returns the action that a directive on a method stands for.
     *
     * @throws DirectiveException if the method cannot be a view
     */
    static ViewAction action(ViewTraits traits, Renderer renderer, Target target) {
        ModelMethod method = ModelMethod.of(target, "A view");
        if (!traits.internal()) {
            renderer.checkReturned(target);
        }
        Class<?> model = method.model() == null ? APP_ITSELF : method.model();
        ViewMethod view = new ViewMethod(model, method.identity(), method.method(), traits, renderer, false);
        return new ViewAction(view, target.location());
    }

    /** Returns the action that a directive in code stands for. */
    static ViewAction action(
            Class<?> model, ViewTraits traits, BoundMethod method, Renderer renderer, Location location) {
        return new ViewAction(new ViewMethod(model, null, method, traits, renderer, false), location);
    }

    /** Returns what answers where there is no view. */
    static ViewMethod fallback(BoundMethod method) {
        return new ViewMethod(Object.class, null, method, ViewTraits.NONE, StandardRenderer.TEXT, true);
    }

    /**
     * Returns the view as an app has it.
     *
     * @throws DirectiveException if the app cannot convert what a parameter takes
     */
    ViewMethod in(Registries registries) {
        return new ViewMethod(this, modelIn(registries.appType()), method.in(registries));
    }

    /** Returns the class of the models in an app. */
    Class<?> modelIn(Class<?> appType) {
        return model == APP_ITSELF ? appType : model;
    }

    @Override
    public ViewMethod declared() {
        return declared == null ? this : declared;
    }

    Class<?> model() {
        return model;
    }

    /** Returns the class of who has to send the request, or null if anybody may. */
    @Nullable
    Class<? extends Principal> identity() {
        return identity;
    }

    /** Returns the media type that clients are told of beforehand, or an empty text if it is that of any client. */
    String produces() {
        return traits.produces().isEmpty() ? renderer.mediaType() : traits.produces();
    }

    ViewTraits traits() {
        return traits;
    }

    /** Returns whether it answers because there is no view. */
    boolean isFallback() {
        return fallback;
    }

    boolean isInternal() {
        return traits.internal();
    }

    /** Refuses, at commit, what could not be shown. */
    void check(Registries registries) {
        renderer.check(registries);
    }

    /** A view is found by itself. */
    @Override
    public ViewMethod find(Object of, Request request) {
        return this;
    }

    /** Returns what the method returns. */
    @Nullable
    Object result(Object of, Request request) throws Exception {
        return method.invoke(request, of);
    }

    /** Returns the permission that a request from outside needs, or null if it needs none. */
    @Nullable
    Class<?> guard() {
        Class<?> permission = traits.permission();
        return permission == void.class || permission == Anybody.class ? null : permission;
    }

    /** Refuses a request from outside that does not have the permission. */
    void admit(Object of, Request request) {
        Class<?> guard = guard();
        if (guard != null) {
            request.access().require(guard, of);
        }
    }

    /** Refuses a request for what the parameters of the method would refuse. The method is not called, and no body is read. */
    void foresee(Object of, Request request) throws Exception {
        method.foresee(request, of);
    }

    /** Returns what reads the body for the method, in the app that the view is in, or nothing if it does not take it. */
    Optional<BodyArgument> body() {
        return method.body();
    }

    /** Answers a request from outside, which may need a permission. */
    Response answer(Object of, Request request) throws Exception {
        admit(of, request);
        Object result = result(of, request);
        if (result instanceof Response response) {
            return response;
        }
        if (result instanceof HttpException error) {
            throw error;
        }
        Response response = result == null ? Response.of(204) : named(renderer.render(result, request));
        return of instanceof Throwable error ? asError(response, error) : response;
    }

    /** Names the media type that the view says it sends; parameters, such as the charset, stay as they are. */
    private Response named(Response response) {
        if (traits.produces().isEmpty()) {
            return response;
        }
        String rendered = response.headers().first("Content-Type").orElse("");
        int parameters = rendered.indexOf(';');
        return response.withHeader(
                "Content-Type", traits.produces() + (parameters < 0 ? "" : rendered.substring(parameters)));
    }

    /** A view of an exception that says no status of its own answers with the status and the headers of the error. */
    private static Response asError(Response response, Throwable error) {
        return error instanceof HttpException known ? known.applyTo(response) : response.withStatus(500);
    }
}
