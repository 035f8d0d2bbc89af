package org.waymark.web;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.dectate.Location;
import org.waymark.web.http.HttpRequest;
import org.waymark.web.http.Response;

/**
 * Makes links for a request, as an app sees them.
 *
 * @param request the request, which has come to that app
 * @param deferrals how many apps have left the link to another one
 */
record Linking(Request request, int deferrals) {
    private static final int MOST_DEFERRALS = 50;

    static Linking of(Request request) {
        return new Linking(request, 0);
    }

    /** Returns what makes links to a model. Those to an app begin at the app. */
    static Linking to(Object model, Request request) {
        return of(model instanceof App app ? request.at(app) : request);
    }

    /** Returns the path of a link without what the client has before all of them, if that is there. */
    static String withoutBase(String link, HttpRequest http) {
        return link.startsWith(http.base() + "/") ? link.substring(http.base().length()) : link;
    }

    /** Returns what sends a client to a link, which nobody but the app has made. */
    static Response redirect(String link) {
        boolean isPath = link.startsWith("/") && !link.startsWith("//");
        return isPath ? Response.redirect(link) : Response.redirect(URI.create(link));
    }

    MountedApp place() {
        return request.place();
    }

    /** Returns the path of a view of a model, with the prefix of the app that has it. */
    String link(Object model, String viewName) {
        return find(model).link(request, viewName);
    }

    /** Returns the path of a view of a model, with what the view takes from the query. */
    String link(Object model, String viewName, Map<String, ?> query) {
        return find(model).with(query).link(request, viewName);
    }

    /** Returns the path of a view of a model that is not at hand, with what the view takes from the query. */
    String link(Class<?> model, Map<String, ?> variables, String viewName, Map<String, ?> query) {
        return find(model, variables).with(query).link(request, viewName);
    }

    /** An app is at the root of its paths, whatever else is there. */
    private LocalPath find(Object model) {
        if (model == place().app()) {
            return new LocalPath(place(), "/");
        }
        Linking other = leftTo(model);
        return other == null ? new LocalPath(place(), place().routes().path(model)) : other.find(model);
    }

    private LocalPath find(Class<?> model, Map<String, ?> variables) {
        DeferClassAction deferral = place().routes().deferral(model);
        App other = deferral == null ? null : deferral.app(variables, request);
        return deferral == null || other == null
                ? new LocalPath(place(), place().routes().path(model, variables))
                : in(other, model, deferral.location()).find(model, variables);
    }

    /** Returns this as the app sees it that a model is left to, or null if it is left to none. */
    @Nullable
    Linking leftTo(Object model) {
        DeferAction deferral = place().routes().deferral(model);
        App other = deferral == null ? null : UserCode.ask(() -> deferral.app(model, request));
        return deferral == null || other == null ? null : in(other, model.getClass(), deferral.location());
    }

    private Linking in(App other, Class<?> model, Location location) {
        if (deferrals == MOST_DEFERRALS) {
            throw new IllegalStateException("Apps defer the links of " + model.getName()
                    + " to each other in a circle, with " + location + " among them. Let one of them have a path.");
        }
        return new Linking(request.at(other), deferrals + 1);
    }
}
