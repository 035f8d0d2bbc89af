package org.waymark.web;

import org.waymark.traject.PathPattern;
import org.waymark.traject.Resolution;

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
        String local = viewName.isEmpty() ? path : withView(viewName);
        String prefix = place.linkPrefix(request);
        return (prefix.isEmpty() ? request.http().base() : prefix) + place.below(local);
    }

    private String withView(String name) {
        int mark = path.indexOf('?');
        String model = mark < 0 ? path : path.substring(0, mark);
        String query = mark < 0 ? "" : path.substring(mark);
        String above = model.equals("/") ? "" : model;
        String text = name.replaceFirst("^\\++", "");
        String pluses = name.substring(0, name.length() - text.length());
        String segment = VIEW.link(variable -> text);
        boolean isShown = pluses.isEmpty() && showsView(above + segment, name);
        return above + (isShown ? segment : "/+" + pluses + segment.substring(1)) + query;
    }

    /** Returns whether the last step of a path is the name of a view. A longer path may hide it, which a + undoes. */
    private boolean showsView(String view, String name) {
        Resolution<PathAction> resolution = Publication.nearestTo(place.resolve(view));
        return resolution != null
                && resolution.rest().size() == 1
                && resolution.rest().get(0).equals(name);
    }
}
