package org.waymark.benchmarks;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * The work of the dispatch benchmark: 32 implementations, one for each combination of eight models, two requests and two
 * methods. Each answers with its own number.
 */
final class Views {

    /** What is dispatched on: the classes of the first two arguments, and the third as a key. */
    interface View {
        int render(Object model, Object request, String method);
    }

    /** One call of the trace. */
    record Call(Object model, Object request, String method) {}

    record Article() {}

    record Comment() {}

    record Folder() {}

    record Image() {}

    record Page() {}

    record Report() {}

    record Ticket() {}

    record User() {}

    record Plain() {}

    record Script() {}

    static final List<Class<?>> MODELS = List.of(
            Article.class,
            Comment.class,
            Folder.class,
            Image.class,
            Page.class,
            Report.class,
            Ticket.class,
            User.class);
    static final List<Class<?>> REQUESTS = List.of(Plain.class, Script.class);
    static final List<String> METHODS = List.of("GET", "POST");

    private static final List<Object> MODEL_VALUES = List.of(
            new Article(),
            new Comment(),
            new Folder(),
            new Image(),
            new Page(),
            new Report(),
            new Ticket(),
            new User());
    private static final List<Object> REQUEST_VALUES = List.of(new Plain(), new Script());

    private Views() {}

    /** Gives each combination and the number that its implementation answers. */
    interface Registrar {
        void register(Class<?> model, Class<?> request, String method, int number);
    }

    static void registerAll(Registrar registrar) {
        for (var model : MODELS) {
            for (var request : REQUESTS) {
                for (var method : METHODS) {
                    registrar.register(model, request, method, number(model, request, method));
                }
            }
        }
    }

    /** Returns calls in a random order that is the same for all peers. */
    static Call[] trace(int length) {
        var random = new Random(42);
        return IntStream.range(0, length)
                .mapToObj(i -> new Call(
                        MODEL_VALUES.get(random.nextInt(8)),
                        REQUEST_VALUES.get(random.nextInt(2)),
                        METHODS.get(random.nextInt(2))))
                .toArray(Call[]::new);
    }

    /** Returns the right answer, computed without any dispatch. */
    static int expected(Call call) {
        return number(call.model().getClass(), call.request().getClass(), call.method());
    }

    private static int number(Class<?> model, Class<?> request, String method) {
        return MODELS.indexOf(model) * 4 + REQUESTS.indexOf(request) * 2 + METHODS.indexOf(method);
    }

    /** What one would write by hand. */
    static int handWritten(Object model, Object request, String method) {
        if (model instanceof Article) {
            return handWritten(0, request, method);
        } else if (model instanceof Comment) {
            return handWritten(4, request, method);
        } else if (model instanceof Folder) {
            return handWritten(8, request, method);
        } else if (model instanceof Image) {
            return handWritten(12, request, method);
        } else if (model instanceof Page) {
            return handWritten(16, request, method);
        } else if (model instanceof Report) {
            return handWritten(20, request, method);
        } else if (model instanceof Ticket) {
            return handWritten(24, request, method);
        } else if (model instanceof User) {
            return handWritten(28, request, method);
        }
        throw new IllegalArgumentException("No view of " + model);
    }

    private static int handWritten(int first, Object request, String method) {
        if (request instanceof Plain) {
            return method.equals("GET") ? first : first + 1;
        } else if (request instanceof Script) {
            return method.equals("GET") ? first + 2 : first + 3;
        }
        throw new IllegalArgumentException("No view for " + request);
    }
}
