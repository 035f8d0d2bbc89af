package org.waymark.benchmarks;

import clojure.lang.AFn;
import clojure.lang.Keyword;
import clojure.lang.MultiFn;
import clojure.lang.RT;
import clojure.lang.Tuple;
import java.util.function.Consumer;

/** The views as a multimethod of Clojure that dispatches on a vector of both classes and the method. */
final class ClojureViews implements View {

    private final MultiFn render;

    ClojureViews(Consumer<Views.Registrar> registrations) {
        RT.init();
        render = new MultiFn(
                "render", new DispatchValue(), Keyword.intern("default"), RT.var("clojure.core", "global-hierarchy"));
        registrations.accept((model, request, method, view) ->
                render.addMethod(Tuple.create(model, request, method), new Method(view)));
    }

    @Override
    public int render(Object model, Object request, String method) {
        return (Integer) render.invoke(model, request, method);
    }

    private static final class DispatchValue extends AFn {
        @Override
        public Object invoke(Object model, Object request, Object method) {
            return Tuple.create(model.getClass(), request.getClass(), method);
        }
    }

    private static final class Method extends AFn {
        private final View view;

        Method(View view) {
            this.view = view;
        }

        @Override
        public Object invoke(Object model, Object request, Object method) {
            return view.render(model, request, (String) method);
        }
    }
}
