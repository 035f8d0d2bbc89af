package org.waymark.benchmarks;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * The work of the dispatch benchmark: one implementation for each combination of some models, requests and methods. Each
 * answers with its own number.
 */
final class Views {

    /** What is dispatched on: the classes of the first two arguments, and the third as a key. */
    interface View {
        int render(Object model, Object request, String method);
    }

    /** One call of the trace, with the implementation that is right for it. */
    record Call(Object model, Object request, String method, int number, View right) {}

    /**
     * How much there is of each.
     *
     * @param models the number of classes of models
     * @param requests the number of classes of requests
     * @param methods the number of methods
     */
    record Size(int models, int requests, int methods) {
        static Size of(int implementations) {
            return switch (implementations) {
                case 1 -> new Size(1, 1, 1);
                case 4 -> new Size(2, 2, 1);
                case 32 -> new Size(8, 2, 2);
                case 256 -> new Size(16, 4, 4);
                default -> throw new IllegalArgumentException("no work of size " + implementations);
            };
        }
    }

    record Article() {}

    record Comment() {}

    record Folder() {}

    record Image() {}

    record Page() {}

    record Report() {}

    record Ticket() {}

    record User() {}

    record Invoice() {}

    record Order() {}

    record Product() {}

    record Review() {}

    record Session() {}

    record Survey() {}

    record Video() {}

    record Wish() {}

    record Plain() {}

    record Script() {}

    record Feed() {}

    record Frame() {}

    private static final List<Object> MODELS = List.of(
            new Article(),
            new Comment(),
            new Folder(),
            new Image(),
            new Page(),
            new Report(),
            new Ticket(),
            new User(),
            new Invoice(),
            new Order(),
            new Product(),
            new Review(),
            new Session(),
            new Survey(),
            new Video(),
            new Wish());
    private static final List<Object> REQUESTS = List.of(new Plain(), new Script(), new Feed(), new Frame());
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE");

    private Views() {}

    /** Gets each combination and its implementation. */
    interface Registrar {
        void register(Class<?> model, Class<?> request, String method, View view);
    }

    static void registerAll(Size size, Registrar registrar) {
        for (int model = 0; model < size.models(); model++) {
            for (int request = 0; request < size.requests(); request++) {
                for (int method = 0; method < size.methods(); method++) {
                    registrar.register(
                            MODELS.get(model).getClass(),
                            REQUESTS.get(request).getClass(),
                            METHODS.get(method),
                            NumberedView.of(number(model, request, method)));
                }
            }
        }
    }

    /** Returns calls in a random order that is the same for all peers. */
    static Call[] trace(Size size, int length) {
        var random = new Random(42);
        return IntStream.range(0, length)
                .mapToObj(i -> call(
                        random.nextInt(size.models()), random.nextInt(size.requests()), random.nextInt(size.methods())))
                .toArray(Call[]::new);
    }

    private static Call call(int model, int request, int method) {
        int number = number(model, request, method);
        return new Call(MODELS.get(model), REQUESTS.get(request), METHODS.get(method), number, NumberedView.of(number));
    }

    private static int number(int model, int request, int method) {
        return model * 16 + request * 4 + method;
    }

    /** What one would write by hand. */
    static int handWritten(Object model, Object request, String method) {
        if (model instanceof Article) {
            return byRequest(0, request, method);
        } else if (model instanceof Comment) {
            return byRequest(16, request, method);
        } else if (model instanceof Folder) {
            return byRequest(32, request, method);
        } else if (model instanceof Image) {
            return byRequest(48, request, method);
        } else if (model instanceof Page) {
            return byRequest(64, request, method);
        } else if (model instanceof Report) {
            return byRequest(80, request, method);
        } else if (model instanceof Ticket) {
            return byRequest(96, request, method);
        } else if (model instanceof User) {
            return byRequest(112, request, method);
        } else if (model instanceof Invoice) {
            return byRequest(128, request, method);
        } else if (model instanceof Order) {
            return byRequest(144, request, method);
        } else if (model instanceof Product) {
            return byRequest(160, request, method);
        } else if (model instanceof Review) {
            return byRequest(176, request, method);
        } else if (model instanceof Session) {
            return byRequest(192, request, method);
        } else if (model instanceof Survey) {
            return byRequest(208, request, method);
        } else if (model instanceof Video) {
            return byRequest(224, request, method);
        } else if (model instanceof Wish) {
            return byRequest(240, request, method);
        }
        throw new IllegalArgumentException("No view of " + model);
    }

    private static int byRequest(int first, Object request, String method) {
        if (request instanceof Plain) {
            return byMethod(first, method);
        } else if (request instanceof Script) {
            return byMethod(first + 4, method);
        } else if (request instanceof Feed) {
            return byMethod(first + 8, method);
        } else if (request instanceof Frame) {
            return byMethod(first + 12, method);
        }
        throw new IllegalArgumentException("No view for " + request);
    }

    private static int byMethod(int first, String method) {
        return switch (method) {
            case "GET" -> first;
            case "POST" -> first + 1;
            case "PUT" -> first + 2;
            case "DELETE" -> first + 3;
            default -> throw new IllegalArgumentException("No view by " + method);
        };
    }
}
