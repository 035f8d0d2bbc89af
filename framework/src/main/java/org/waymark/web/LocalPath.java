package org.waymark.web;

import java.util.Map;
import org.waymark.traject.PathPattern;

/**
 * A path in an app, and the app.
 *
 * @param place the app
 * @param path the path and query, counted from the root of the app
 */
record LocalPath(MountedApp place, String path) {
    /** The name of a view is one segment, encoded like any other. */
    private static final PathPattern VIEW = PathPattern.parse("/{name}");

    /** Returns the link to a view of what is here. */
    String link(Request request, String viewName) {
        String below = place.below(viewName.isEmpty() ? path : withView(viewName));
        String own = request.exchange().linkPrefix(place, request);
        String before = own.isEmpty() ? request.http().base() : own;
        return before.isEmpty() ? below : before + below;
    }

    /**
     * Returns the same with what a view takes from the query.
     *
     * @throws IllegalArgumentException if the path itself takes a parameter of that name, or if nothing converts a value to
     *     text
     */
    LocalPath with(Map<String, ?> values) {
        String query = values.isEmpty() ? "" : new ViewQuery(place.conversions()).encode(values);
        if (query.isEmpty()) {
            return this;
        }
        String model = withoutQuery();
        for (String name : place.routes().parameters(model)) {
            if (values.containsKey(name)) {
                throw new IllegalArgumentException("The path " + model + " takes \"" + name
                        + "\" from the query itself: it is the model that says it in a link. Link to the model that has this"
                        + " value, or let the view take it by another name.");
            }
        }
        return new LocalPath(place, path + (model.equals(path) ? "?" : "&") + query);
    }

    private String withoutQuery() {
        int mark = path.indexOf('?');
        return mark < 0 ? path : path.substring(0, mark);
    }

    private String withView(String name) {
        String model = withoutQuery();
        String query = model.equals(path) ? "" : path.substring(model.length());
        String above = model.equals("/") ? "" : model;
        int pluses = pluses(name);
        String segment = VIEW.link(variable -> name.substring(pluses));
        boolean isShown = pluses == 0 && place.routes().leave(above, segment, name);
        return above + (isShown ? segment : "/+" + name.substring(0, pluses) + segment.substring(1)) + query;
    }

    private static int pluses(String name) {
        int pluses = 0;
        while (pluses < name.length() && name.charAt(pluses) == '+') {
            pluses++;
        }
        return pluses;
    }
}
