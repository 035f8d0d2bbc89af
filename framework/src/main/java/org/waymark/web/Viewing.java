package org.waymark.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Views that are made of others. */
final class Viewing {
    private Viewing() {}

    /** Returns what a view returns in the app of a request, or in the one that the model is left to; null if there is none. */
    static @Nullable Object result(Request request, Object model, String name, Map<String, ?> values) throws Exception {
        for (Linking at = Linking.of(request); at != null; at = at.leftTo(model)) {
            Request asking = at.request().asking(at.place(), name, values);
            ViewMethod view = asking.place().views().find(model, asking);
            if (!view.isFallback()) {
                return view.result(model, asking);
            }
        }
        return null;
    }
}
