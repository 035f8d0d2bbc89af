package org.waymark.benchmarks.http;

import static org.waymark.benchmarks.Lines.each;

import java.util.HashMap;
import java.util.Map;

/**
 * Writes a program for Waymark twice, once with annotations that are found by a scan, and once in typed code: a hundred models
 * with a path and five views each, in classes for two models each.
 */
final class ProgramSource {
    /** The class that supplies what annotations say. */
    static final String ANNOTATED = "annotated.Program";

    /** The class that supplies what code says. */
    static final String TYPED = "typed.Program";

    /** The path of the last view. */
    static final String LAST = "/model99/some/view4";

    private static final int PARTS = 50;
    private static final int MODELS = 2;
    private static final int VIEWS = 5;

    private ProgramSource() {}

    /** Returns the text of each class by its name. */
    static Map<String, String> sources() {
        Map<String, String> sources = new HashMap<>();
        sources.put(ANNOTATED, program("annotated", "@Scan", "Site.of(Shop.class)"));
        sources.put(
                TYPED,
                program(
                        "typed",
                        "",
                        "Site.builder(Shop.class)"
                                + each(PARTS, part -> ".declare(Shop.class, Part%d::declare)".formatted(part))
                                + ".build()"));
        for (int part = 0; part < PARTS; part++) {
            sources.put("annotated.Part" + part, annotated(part));
            sources.put("typed.Part" + part, typed(part));
        }
        return sources;
    }

    private static String program(String name, String annotation, String site) {
        return """
                package %s;
                import org.waymark.web.*;
                public final class Program implements java.util.function.Supplier<org.waymark.web.http.Handler> {
                    %s public static final class Shop extends App {}
                    @Override
                    public org.waymark.web.http.Handler get() { return %s.publish(new Shop()); }
                }
                """.formatted(name, annotation, site);
    }

    private static String annotated(int part) {
        return """
                package annotated;
                import org.waymark.web.*;
                @org.waymark.dectate.Configures(Program.Shop.class)
                public final class Part%d {
                    %s
                }
                """.formatted(part, each(MODELS, i -> annotatedModel(MODELS * part + i)));
    }

    private static String annotatedModel(int model) {
        return """
                public record Model%1$d(String id) {}
                @Path("/model%1$d/{id}") public static Model%1$d model%1$d(String id) { return new Model%1$d(id); }
                """.formatted(model) + each(VIEWS, view -> """
                        @View(name = "view%1$d")
                        public static String view%1$d(Model%2$d model) { return "View " + model.id(); }
                        """.formatted(view, model));
    }

    private static String typed(int part) {
        return """
                package typed;
                import org.waymark.web.*;
                public final class Part%d {
                    %s
                    static void declare(Declarations<Program.Shop> shop) {
                        shop%s;
                    }
                }
                """.formatted(
                        part,
                        each(MODELS, i -> "public record Model%d(String id) {}".formatted(MODELS * part + i)),
                        each(MODELS, i -> typedModel(MODELS * part + i)));
    }

    private static String typedModel(int model) {
        return """
                .path("/model%1$d/{id}", Model%1$d.class, (app, values, request) -> new Model%1$d(values.text("id")))
                """.formatted(model) + each(VIEWS, view -> """
                        .view(Model%2$d.class, (model, request) -> "View " + model.id(), it -> it.name("view%1$d"))
                        """.formatted(view, model));
    }
}
