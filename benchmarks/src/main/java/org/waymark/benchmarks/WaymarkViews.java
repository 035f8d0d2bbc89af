package org.waymark.benchmarks;

import java.lang.invoke.MethodHandles;
import org.waymark.reg.Dispatch;

/** The views as a dispatch function. */
final class WaymarkViews {

    private WaymarkViews() {}

    static Views.View create() {
        var render = Dispatch.on(Views.View.class, MethodHandles.lookup())
                .matchInstance("model", 0)
                .matchInstance("request", 1)
                .matchKey("method", 2)
                .create();
        Views.registerAll((model, request, method, number) ->
                render.register((anyModel, anyRequest, anyMethod) -> number, model, request, method));
        return render.call();
    }
}
