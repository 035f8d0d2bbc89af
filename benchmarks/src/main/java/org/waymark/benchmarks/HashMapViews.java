package org.waymark.benchmarks;

import java.util.concurrent.ConcurrentHashMap;

/** The views in a hash map: exact classes only, no inheritance. */
final class HashMapViews implements View {

    private record Key(Class<?> model, Class<?> request, String method) {}

    private final ConcurrentHashMap<Key, View> map = new ConcurrentHashMap<>();

    HashMapViews(Views views) {
        views.registerAll((model, request, method, view) -> map.put(new Key(model, request, method), view));
    }

    @Override
    public int render(Object model, Object request, String method) {
        var view = map.get(new Key(model.getClass(), request.getClass(), method));
        if (view == null) {
            throw new IllegalArgumentException("No view of " + model);
        }
        return view.render(model, request, method);
    }
}
