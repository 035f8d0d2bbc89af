package org.waymark.web;

import java.util.Map;
import org.waymark.dectate.Location;

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

    MountedApp place() {
        return request.place();
    }

    /** Returns the path of a view of a model, with the prefix of the app that has it. */
    String link(Object model, String viewName) {
        return find(model).link(request, viewName);
    }

    /** Returns the path of a view of a model that is not at hand. */
    String link(Class<?> model, Map<String, ?> variables, String viewName) {
        return find(model, variables).link(request, viewName);
    }

    /** An app is at the root of its paths, whatever else is there. */
    private LocalPath find(Object model) {
        return model == place().app()
                ? new LocalPath(place(), "/")
                : place().routes().find(model, this);
    }

    private LocalPath find(Class<?> model, Map<String, ?> variables) {
        return place().routes().find(model, variables, this);
    }

    /** Returns the path of a model in the app that has it, or in this one if no other has. */
    LocalPath elsewhere(Object model, DeferAction deferral) throws Exception {
        App other = deferral.app(model, request);
        return other == null
                ? new LocalPath(place(), place().routes().path(model))
                : leftTo(other, model.getClass(), deferral.location()).find(model);
    }

    /** Returns the path of a model that is not at hand, in the app that has it, or in this one if no other has. */
    LocalPath elsewhere(Class<?> model, Map<String, ?> variables, DeferClassAction deferral) {
        App other = deferral.app(variables, request);
        return other == null
                ? new LocalPath(place(), place().routes().path(model, variables))
                : leftTo(other, model, deferral.location()).find(model, variables);
    }

    private Linking leftTo(App other, Class<?> model, Location location) {
        if (deferrals == MOST_DEFERRALS) {
            throw new IllegalStateException("Apps defer the links of " + model.getName()
                    + " to each other in a circle, with " + location + " among them. Let one of them have a path.");
        }
        return new Linking(request.at(other), deferrals + 1);
    }
}
