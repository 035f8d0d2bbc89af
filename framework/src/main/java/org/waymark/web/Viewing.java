package org.waymark.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Views that are made of others. */
final class Viewing {
    private static final int MOST_DEFERRALS = 50;

    private Viewing() {}

    /** Returns what a view returns in the app of a request, or in the one that the model is left to; null if there is none. */
    static @Nullable Object result(Request request, Object model, String name, Map<String, ?> values) throws Exception {
        MountedApp place = request.place();
        for (int i = 0; place != null && i < MOST_DEFERRALS; i++) {
            Request asking = request.asking(place, name, values);
            ViewMethod view = place.views().find(model, asking);
            if (!view.isFallback()) {
                return view.result(model, asking);
            }
            place = place.deferred(model, asking);
        }
        return null;
    }
}
