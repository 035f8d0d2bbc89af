package org.waymark.benchmarks;

import static org.waymark.benchmarks.Lines.each;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** 100 classes of models, 10 of requests, and 10 keys; each class has a subclass, for which nothing is registered. */
final class Inheritance {

    static final int REGISTRATIONS = 10_000;

    private final ClassLoader loader = SourceCompiler.compile(Map.of(
            "Classes", "public class Classes { %s %s }".formatted(classes("Model", 100), classes("Request", 10))));
    private final List<Class<?>> models = load("Model", 100);
    private final List<Class<?>> requests = load("Request", 10);
    private final List<Object> inheritingModels = create("SubModel", 100);
    private final List<Object> inheritingRequests = create("SubRequest", 10);

    private static String classes(String kind, int count) {
        return each(count, i -> "public static class %1$s%2$d {} public static class Sub%1$s%2$d extends %1$s%2$d {}"
                .formatted(kind, i));
    }

    private List<Class<?>> load(String kind, int count) {
        return IntStream.range(0, count).<Class<?>>mapToObj(i -> load(kind + i)).toList();
    }

    private Class<?> load(String name) {
        try {
            return loader.loadClass("Classes$" + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Object> create(String kind, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> SourceCompiler.create(loader, "Classes$" + kind + i, Object.class))
                .toList();
    }

    void registerAll(Views.Registrar registrar) {
        for (int i = 0; i < REGISTRATIONS; i++) {
            int number = i;
            registrar.register(
                    models.get(i / 100), requests.get(i / 10 % 10), "key" + i % 10, (model, request, key) -> number);
        }
    }

    /** Returns calls by subclasses, no two alike, spread over all registrations. */
    List<Views.Call> calls(int count) {
        int step = 7919; // A prime number
        return IntStream.range(0, count)
                .map(i -> (int) ((long) i * step % REGISTRATIONS))
                .mapToObj(this::call)
                .toList();
    }

    private Views.Call call(int number) {
        return new Views.Call(
                inheritingModels.get(number / 100),
                inheritingRequests.get(number / 10 % 10),
                ("key" + number % 10).intern(),
                number,
                (model, request, key) -> number);
    }
}
