package org.waymark.benchmarks;

import java.util.concurrent.ConcurrentHashMap;

/** The views in a hash map: exact classes only, no inheritance. */
final class HashMapViews implements Views.View {

    private record Key(Class<?> model, Class<?> request, String method) {}

    private final ConcurrentHashMap<Key, Views.View> views = new ConcurrentHashMap<>();

    HashMapViews(Views.Size size) {
        Views.registerAll(size, (model, request, method, view) -> views.put(new Key(model, request, method), view));
    }

    @Override
    public int render(Object model, Object request, String method) {
        var view = views.get(new Key(model.getClass(), request.getClass(), method));
        if (view == null) {
            throw new IllegalArgumentException("No view of " + model);
        }
        return view.render(model, request, method);
    }
}
