package org.waymark.benchmarks;

import java.lang.reflect.Method;
import java.util.concurrent.ConcurrentHashMap;

/** The methods of a class in a hash map, called with {@code Method.invoke}: what annotations often lead to. */
final class ReflectiveViews implements View {

    private record Key(Class<?> model, Class<?> request, String method) {}

    private final ConcurrentHashMap<Key, Method> methods = new ConcurrentHashMap<>();

    ReflectiveViews(Views views) {
        for (var call : views.calls()) {
            var key = new Key(call.model().getClass(), call.request().getClass(), call.method());
            methods.put(key, method(views, "view" + call.number()));
        }
    }

    private static Method method(Views views, String name) {
        try {
            return views.program().getClass().getMethod(name, Object.class, Object.class, String.class);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public int render(Object model, Object request, String method) {
        var view = methods.get(new Key(model.getClass(), request.getClass(), method));
        if (view == null) {
            throw new IllegalArgumentException("No view of " + model);
        }
        try {
            return (int) view.invoke(null, model, request, method);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
