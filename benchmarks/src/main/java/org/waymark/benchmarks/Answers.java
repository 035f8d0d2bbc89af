package org.waymark.benchmarks;

import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.Map;
import org.waymark.reg.Dispatch;

/** The work of the benchmark of computed keys: of four classes, only the last looks at a header. */
final class Answers {

    /** What is dispatched on: the class of the model, and one header of the request. */
    public interface Answer {
        /** Returns the number of the implementation that is right for the arguments. */
        int answer(Object model, Request request);
    }

    /** A request with headers. */
    record Request(Map<String, String> headers) {
        String accept() {
            return headers.getOrDefault("accept", "");
        }
    }

    /** One call of the trace. */
    record Call(Object model, Request request, int number) {}

    private record Page() {}

    private record Image() {}

    private record Folder() {}

    private record Report() {}

    private Answers() {}

    static List<Call> calls() {
        var html = request("text/html");
        var json = request("application/json");
        return List.of(
                new Call(new Page(), html, 0),
                new Call(new Page(), json, 0),
                new Call(new Image(), html, 1),
                new Call(new Image(), json, 1),
                new Call(new Folder(), html, 2),
                new Call(new Folder(), json, 2),
                new Call(new Report(), html, 3),
                new Call(new Report(), json, 4));
    }

    private static Request request(String accept) {
        return new Request(Map.of(
                "accept", accept, "host", "localhost", "connection", "keep-alive", "user-agent", "x", "cookie", "a=b"));
    }

    static Answer waymark() {
        var answer = Dispatch.on(Answer.class, MethodHandles.lookup())
                .matchInstance("model", 0)
                .matchKey("accept", 1, Request::accept)
                .create();
        answer.register((model, request) -> 0, Page.class);
        answer.register((model, request) -> 1, Image.class);
        answer.register((model, request) -> 2, Folder.class);
        answer.register((model, request) -> 3, Report.class, "text/html");
        answer.register((model, request) -> 4, Report.class, "application/json");
        return answer.call();
    }

    /** Looks at the header where it counts. */
    static int byHandLazily(Object model, Request request) {
        if (model instanceof Page) {
            return 0;
        } else if (model instanceof Image) {
            return 1;
        } else if (model instanceof Folder) {
            return 2;
        } else if (model instanceof Report) {
            return report(request.accept());
        }
        throw new IllegalArgumentException("No answer for " + model);
    }

    /** Looks at the header first. */
    static int byHandEagerly(Object model, Request request) {
        String accept = request.accept();
        if (model instanceof Page) {
            return 0;
        } else if (model instanceof Image) {
            return 1;
        } else if (model instanceof Folder) {
            return 2;
        } else if (model instanceof Report) {
            return report(accept);
        }
        throw new IllegalArgumentException("No answer for " + model);
    }

    private static int report(String accept) {
        return switch (accept) {
            case "text/html" -> 3;
            case "application/json" -> 4;
            default -> throw new IllegalArgumentException("No report as " + accept);
        };
    }
}
