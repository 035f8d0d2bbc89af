package org.waymark.web;

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

    private String withView(String name) {
        int mark = path.indexOf('?');
        String model = mark < 0 ? path : path.substring(0, mark);
        String query = mark < 0 ? "" : path.substring(mark);
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
