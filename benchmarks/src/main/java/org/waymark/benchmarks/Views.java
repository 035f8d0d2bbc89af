package org.waymark.benchmarks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The work of the dispatch benchmark: one implementation for each combination of some models, requests and methods. */
final class Views {

    /** One call of the trace, with the implementation that is right for it. */
    record Call(Object model, Object request, String method, int number, View right) {}

    /** Gets each combination and its implementation. */
    interface Registrar {
        void register(Class<?> model, Class<?> request, String method, View view);
    }

    private final Size size;
    private final ViewsSource source;
    private final ClassLoader loader;
    private final ViewsProgram program;

    Views(Size size) {
        this.size = size;
        this.source = new ViewsSource(size);
        this.loader = SourceCompiler.compile(sources());
        this.program = SourceCompiler.create(loader, "Program", ViewsProgram.class);
    }

    private Map<String, String> sources() {
        Map<String, String> sources = new HashMap<>();
        sources.put("Program", source.program());
        if (JavaVersion.hasPatternSwitch()) {
            sources.put("PatternSwitch", source.patternSwitch());
        }
        return sources;
    }

    Size size() {
        return size;
    }

    ViewsProgram program() {
        return program;
    }

    ClassLoader loader() {
        return loader;
    }

    String groovySource() {
        return source.groovy();
    }

    View patternSwitch() {
        JavaVersion.requirePatternSwitch();
        return SourceCompiler.create(loader, "PatternSwitch", View.class);
    }

    void registerAll(Registrar registrar) {
        for (var call : calls()) {
            registrar.register(call.model().getClass(), call.request().getClass(), call.method(), call.right());
        }
    }

    /** Returns one call for each implementation, in the order of their numbers. */
    List<Call> calls() {
        return IntStream.range(0, size.implementations()).mapToObj(this::call).toList();
    }

    private Call call(int number) {
        int method = number % size.methods();
        int request = number / size.methods() % size.requests();
        int model = number / size.methods() / size.requests();
        return new Call(
                program.models().get(model),
                program.requests().get(request),
                ViewsSource.METHODS.get(method),
                number,
                program.views().get(number));
    }
}
