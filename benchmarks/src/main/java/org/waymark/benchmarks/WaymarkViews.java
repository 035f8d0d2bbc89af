package org.waymark.benchmarks;

import java.lang.invoke.MethodHandles;
import org.waymark.reg.Dispatch;

/** The views as a dispatch function. */
final class WaymarkViews {

    private WaymarkViews() {}

    static Views.View create(Views.Size size) {
        var render = Dispatch.on(Views.View.class, MethodHandles.lookup())
                .matchInstance("model", 0)
                .matchInstance("request", 1)
                .matchKey("method", 2)
                .create();
        Views.registerAll(size, (model, request, method, view) -> render.register(view, model, request, method));
        return render.call();
    }
}
