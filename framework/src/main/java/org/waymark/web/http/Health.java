package org.waymark.web.http;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;

/**
 * Answers those who ask whether this process is well: load balancers and supervisors. All other requests go on.
 *
 * <p>The answer is 200 if all checks say so, else 503, with the names of the checks and nothing else; why one failed is in the
 * log. However many ask, a check runs once at a time, and what it said counts for a second; one that takes more than five is not
 * well. Even so, keep strangers from the path.
 */
public final class Health implements Handler {
    private final String path;
    private final Handler handler;
    private final Map<String, HealthCheck> checks;

    private final Duration deadline;
    private final LongSupplier nanoseconds;

    Health(String path, Handler handler, Map<String, HealthCheck> checks, Duration deadline, LongSupplier nanoseconds) {
        this.path = path;
        this.handler = handler;
        this.checks = checks;
        this.deadline = deadline;
        this.nanoseconds = nanoseconds;
    }

    /**
     * Returns a handler that tells at a path that the process answers.
     *
     * @param path the path, such as {@code /health}
     * @param handler what answers all other requests
     * @return the handler
     */
    public static Health at(String path, Handler handler) {
        return new Health(path, handler, Map.of(), HealthCheck.DEADLINE, System::nanoTime);
    }

    /**
     * Returns this handler with one more check.
     *
     * @param name what is checked, for those who read the answer: letters, digits, {@code -} and {@code _}
     * @param check whether it is well; an exception says that it is not
     * @return a new handler
     * @throws IllegalArgumentException if the name holds other characters
     */
    public Health check(String name, Callable<Boolean> check) {
        if (!name.matches("[A-Za-z0-9_-]+")) {
            throw new IllegalArgumentException(
                    "Not a name of a check: \"" + name + "\". Use letters, digits, - and _ only.");
        }
        Map<String, HealthCheck> more = new LinkedHashMap<>(checks);
        more.put(name, new HealthCheck(name, check, deadline, nanoseconds));
        return new Health(path, handler, more, deadline, nanoseconds);
    }

    @Override
    public Response handle(HttpRequest request) {
        if (!request.path().equals(path)) {
            return handler.handle(request);
        }
        boolean asked = request.method().equals("GET") || request.method().equals("HEAD");
        return asked ? answer() : Response.of(405).withHeader("Allow", "GET, HEAD");
    }

    @Override
    public Response refuse(HttpRequest request, HttpException error) {
        return handler.refuse(request, error);
    }

    private Response answer() {
        Map<String, String> results = new LinkedHashMap<>();
        checks.values().forEach(HealthCheck::begin);
        checks.forEach((name, check) -> results.put(name, word(check.result())));
        boolean well = !results.containsValue(word(false));
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("status", word(well));
        members.put("checks", results);
        return Response.of(well ? 200 : 503)
                .withHeader("Cache-Control", "no-store")
                .withBody("application/json", JsonText.line(members));
    }

    private static String word(boolean well) {
        return well ? "up" : "down";
    }
}
