package org.waymark.benchmarks;

import static org.waymark.benchmarks.Lines.each;

import java.util.List;
import java.util.Locale;

/**
 * Writes what a programmer would write by hand, for so many classes and no more. Implementations by hand have their answers
 * in place; those that are registered are methods, each with a lambda of its own.
 */
final class ViewsSource {

    static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE");

    private final Size size;

    ViewsSource(Size size) {
        this.size = size;
    }

    String program() {
        return String.join(
                "\n",
                """
                import java.util.List;
                import org.waymark.benchmarks.View;

                public final class Program implements org.waymark.benchmarks.ViewsProgram {""",
                classes("Model", size.models()),
                classes("Request", size.requests()),
                views(),
                nestedChain(),
                flatChain(),
                visitor(),
                "}");
    }

    /** Writes the classes to dispatch on, and the two halves of a visitor. */
    private String classes(String kind, int count) {
        return """
                public List<Object> #s() { return List.of(%s); }

                public abstract static sealed class # permits %s {
                    abstract int accept(#Visitor visitor, Request request, String method);
                }

                abstract static class #Visitor {
                    %s
                }
                """.formatted(
                                each(count, ", ", i -> "new #" + i + "()"),
                                each(count, ", ", i -> "#" + i),
                                each(count, i -> "abstract int visit(#%d subject, Request request, String method);"
                                        .formatted(i)))
                        .replace("#s()", kind.toLowerCase(Locale.ROOT) + "s()")
                        .replace("#", kind)
                + each(count, i -> """
                        public static final class #%d extends # {
                            int accept(#Visitor visitor, Request request, String method) {
                                return visitor.visit(this, request, method);
                            }
                        }""".formatted(i).replace("#", kind));
    }

    private String views() {
        return each(
                        size.implementations(),
                        i -> "public static int view%d(Object model, Object request, String method) { return %d; }"
                                .formatted(i, i))
                + "public List<View> views() { return List.of(%s); }"
                        .formatted(each(size.implementations(), ",\n", i -> "Program::view" + i));
    }

    private String nestedChain() {
        return """
                public View nestedChain() { return new NestedChain(); }

                static final class NestedChain implements View {
                    public int render(Object model, Object request, String method) {
                        %s
                        throw new IllegalArgumentException("No view of " + model);
                    }
                    %s
                }
                """.formatted(
                        each(size.models(), m -> "if (model instanceof Model%d) { return model%d(request, method); }"
                                .formatted(m, m)),
                        each(size.models(), this::nestedRequests));
    }

    private String nestedRequests(int model) {
        return """
                private static int model%d(Object request, String method) {
                    %s
                    throw new IllegalArgumentException("No view for " + request);
                }
                """.formatted(model, each(size.requests(), r -> "if (request instanceof Request%d) { %s }"
                .formatted(r, methods(model, r))));
    }

    private String flatChain() {
        return """
                public View flatChain() { return new FlatChain(); }

                static final class FlatChain implements View {
                    public int render(Object model, Object request, String method) {
                        %s
                        throw new IllegalArgumentException("No view of " + model);
                    }
                }
                """.formatted(each(
                size.models(),
                m -> each(
                        size.requests(),
                        r -> each(size.methods(), k -> """
                        if (model instanceof Model%d && request instanceof Request%d && method.equals("%s")) {
                            return %d;
                        }""".formatted(m, r, METHODS.get(k), size.number(m, r, k))))));
    }

    private String visitor() {
        return """
                public View visitor() { return new Visitor(); }

                static final class Visitor extends ModelVisitor implements View {
                    public int render(Object model, Object request, String method) {
                        return ((Model) model).accept(this, (Request) request, method);
                    }
                    %s
                }
                """.formatted(each(size.models(), m -> """
                        private final RequestVisitor model%1$d = new Model%1$dVisitor();
                        int visit(Model%1$d model, Request request, String method) {
                            return request.accept(model%1$d, request, method);
                        }""".formatted(m)))
                + each(size.models(), m -> """
                        static final class Model%dVisitor extends RequestVisitor {
                            %s
                        }""".formatted(m, each(size.requests(), r -> visitRequest(m, r))));
    }

    private String visitRequest(int model, int request) {
        return "int visit(Request%d subject, Request request, String method) { %s }"
                .formatted(request, methods(model, request));
    }

    /** Writes the work as patterns in switches. */
    String patternSwitch() {
        return """
                public final class PatternSwitch implements org.waymark.benchmarks.View {
                    public int render(Object model, Object request, String method) {
                        return switch ((Program.Model) model) {
                            %s
                        };
                    }
                    %s
                }
                """.formatted(
                each(size.models(), m -> "case Program.Model%d it -> model%d(request, method);".formatted(m, m)),
                each(size.models(), m ->
                        """
                                private static int model%d(Object request, String method) {
                                    return switch ((Program.Request) request) {
                                        %s
                                    };
                                }""".formatted(m, each(size.requests(), r -> """
                                        case Program.Request%d it -> { %s }""".formatted(r, yieldMethods(m, r))))));
    }

    private String yieldMethods(int model, int request) {
        return methods(model, request).replace("return ", "yield ");
    }

    /** Writes the work in Groovy, whose calls go by the classes that arguments have when the program runs. */
    String groovy() {
        return """
                @groovy.transform.CompileDynamic
                class GroovyView implements org.waymark.benchmarks.View {
                    int render(Object model, Object request, String method) { view(model, request, method) }
                    %s
                }
                """.formatted(each(
                size.models(),
                m -> each(
                        size.requests(),
                        r -> "int view(Program.Model%d model, Program.Request%d request, String method) { %s }"
                                .formatted(m, r, methods(m, r)))));
    }

    /** Writes how the key selects the answer for a model and a request. */
    private String methods(int model, int request) {
        if (size.methods() == 1) {
            return "if (method.equals(\"%s\")) { return %d; }\n%s"
                    .formatted(METHODS.get(0), size.number(model, request, 0), noView());
        }
        return "switch (method) { %s default: %s }"
                .formatted(
                        each(size.methods(), k -> "case \"%s\": return %d;"
                                .formatted(METHODS.get(k), size.number(model, request, k))),
                        noView());
    }

    private static String noView() {
        return "throw new IllegalArgumentException(\"No view by \" + method);";
    }
}
