package org.waymark.web.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers those who ask whether this process is well: load balancers and supervisors. All other requests go on.
 *
 * <p>The answer is 200 if all checks say so, else 503, with the names of the checks and nothing else; why one failed is in the
 * log. The checks run for every such request, so let them be quick, and keep strangers from the path.
 */
public final class Health implements Handler {
    private static final Logger LOG = LoggerFactory.getLogger(Health.class);

    private final String path;
    private final Handler handler;
    private final Map<String, Callable<Boolean>> checks;

    private Health(String path, Handler handler, Map<String, Callable<Boolean>> checks) {
        this.path = path;
        this.handler = handler;
        this.checks = checks;
    }

    /**
     * Returns a handler that tells at a path that the process answers.
     *
     * @param path the path, such as {@code /health}
     * @param handler what answers all other requests
     * @return the handler
     */
    public static Health at(String path, Handler handler) {
        return new Health(path, handler, Map.of());
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
        Map<String, Callable<Boolean>> more = new LinkedHashMap<>(checks);
        more.put(name, check);
        return new Health(path, handler, more);
    }

    @Override
    public Response handle(HttpRequest request) {
        if (!request.path().equals(path)) {
            return handler.handle(request);
        }
        boolean asked = request.method().equals("GET") || request.method().equals("HEAD");
        return asked ? answer() : Response.of(405).withHeader("Allow", "GET, HEAD");
    }

    private Response answer() {
        Map<String, String> results = new LinkedHashMap<>();
        checks.forEach((name, check) -> results.put(name, word(isWell(name, check))));
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

    private static boolean isWell(String name, Callable<Boolean> check) {
        try {
            return check.call();
        } catch (Exception e) {
            LOG.warn("The check {} failed", name, e);
            return false;
        }
    }
}
