package org.waymark.benchmarks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/** The work of the benchmark of one argument: one implementation for each of some classes. */
final class Prices {

    /** One call of the trace. */
    record Call(Priced thing, int number) {}

    private final ClassLoader loader;
    private final PricesProgram program;

    Prices(int classes) {
        var source = new PricesSource(classes);
        Map<String, String> sources = new HashMap<>();
        sources.put("Program", source.program());
        if (JavaVersion.hasPatternSwitch()) {
            sources.put("PatternSwitch", source.patternSwitch());
        }
        loader = SourceCompiler.compile(sources);
        program = SourceCompiler.create(loader, "Program", PricesProgram.class);
    }

    PricesProgram program() {
        return program;
    }

    Price patternSwitch() {
        JavaVersion.requirePatternSwitch();
        return SourceCompiler.create(loader, "PatternSwitch", Price.class);
    }

    void registerAll(BiConsumer<Class<?>, Price> registrar) {
        for (var call : calls()) {
            registrar.accept(call.thing().getClass(), program.prices().get(call.number()));
        }
    }

    /** Returns one call for each class. */
    List<Call> calls() {
        var things = program.things();
        return IntStream.range(0, things.size())
                .mapToObj(i -> new Call(things.get(i), i))
                .toList();
    }
}
