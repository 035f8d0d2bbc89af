package org.waymark.web;

import org.waymark.dectate.DirectiveException;
import org.waymark.dectate.Location;
import org.waymark.dectate.Target;
import org.waymark.web.http.HttpException;
import org.waymark.web.http.Response;

/** A method of the user's that is a view: which parameter is its model, and what becomes of its result. */
final class ViewMethod implements ViewFunction {
    private final BoundMethod method;
    private final Class<?> permission;
    private final Renderer renderer;

    private ViewMethod(BoundMethod method, Class<?> permission, Renderer renderer) {
        this.method = method;
        this.permission = permission;
        this.renderer = renderer;
    }

    /**
     * Returns the action that a directive on a method stands for.
     *
     * @throws DirectiveException if the method cannot be a view
     */
    static ViewAction action(String name, String httpMethod, Class<?> permission, Renderer renderer, Target target) {
        ModelMethod method = ModelMethod.of(target, "A view");
        Class<?> model = method.model() == null ? target.appType() : method.model();
        ViewMethod view = new ViewMethod(method.method(), permission, renderer);
        return new ViewAction(new ViewAction.Identity(model, name, httpMethod), permission, view, target.location());
    }

    /** Returns the action that a directive in code stands for. */
    static ViewAction action(
            Class<?> model, ViewOptions options, BoundMethod method, Renderer renderer, Location location) {
        ViewMethod view = new ViewMethod(method, options.permission(), renderer);
        return new ViewAction(
                new ViewAction.Identity(model, options.name(), options.method()), options.permission(), view, location);
    }

    @Override
    public Response view(Object model, Request request) throws Exception {
        if (permission != void.class && permission != Anybody.class) {
            request.require(permission, model);
        }
        Object result = method.invoke(request, model);
        if (result instanceof Response response) {
            return response;
        }
        Response response = result == null ? Response.of(204) : renderer.render(result);
        return model instanceof Throwable error ? asError(response, error) : response;
    }

    /** A view of an exception that says no status of its own answers with the status and the headers of the error. */
    private static Response asError(Response response, Throwable error) {
        return error instanceof HttpException known ? known.applyTo(response) : response.withStatus(500);
    }
}
