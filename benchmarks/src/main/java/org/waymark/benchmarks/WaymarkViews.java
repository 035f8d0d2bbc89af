package org.waymark.benchmarks;

import java.util.function.Consumer;
import org.waymark.reg.Dispatch;

/** The views as a dispatch function. */
final class WaymarkViews {

    private WaymarkViews() {}

    static View create(Consumer<Views.Registrar> registrations) {
        var render = Dispatch.on(View.class)
                .matchInstance("model", 0)
                .matchInstance("request", 1)
                .matchKey("method", 2)
                .create();
        registrations.accept((model, request, method, view) -> render.register(view, model, request, method));
        return render.call();
    }
}
