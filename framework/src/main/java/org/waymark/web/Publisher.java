package org.waymark.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.waymark.web.http.Handler;
import org.waymark.web.http.Headers;
import org.waymark.web.http.HttpException;
import org.waymark.web.http.HttpRequest;
import org.waymark.web.http.Response;

/**
 * Publishes an app: the handler that finds the model for a path, and the view for the model.
 *
 * <p>Making one reads the configuration of the app and of all apps that it mounts. After that nothing of it changes.
 */
public final class Publisher implements Handler {
    private static final Headers.Field NO_SNIFFING = new Headers.Field("X-Content-Type-Options", "nosniff");

    private final MountedApp root;
    private final @Nullable Metrics metrics;
    private final boolean development;

    private Publisher(MountedApp root, @Nullable Metrics metrics, boolean development) {
        this.root = root;
        this.metrics = metrics == null ? null : FaultTolerantMetrics.of(metrics);
        this.development = development;
    }

    /**
     * Returns a publisher of an app.
     *
     * @param app the app
     * @return a handler that answers the requests to the app
     * @throws org.waymark.dectate.ConfigurationException if the configuration of the app is at fault, or that of an app
     *     that it mounts; the message lists all that is wrong
     */
    public static Publisher of(App app) {
        return of(Site.of(app.getClass()), app);
    }

    static Publisher of(Site site, App app) {
        return new Publisher(MountedApp.root(site, app), null, false);
    }

    /**
     * Returns this publisher with somebody who is told of every answer.
     *
     * @param metrics who is told, in place of who was told before
     * @return a new publisher
     */
    public Publisher withMetrics(Metrics metrics) {
        return new Publisher(root, metrics, development);
    }

    /**
     * Returns this publisher for those who work on the app: what fails is shown to whoever asked, with its stack trace, and
     * what the {@link Tool} tells is shown at {@code /+waymark}. Never for strangers.
     *
     * @return a new publisher
     */
    public Publisher inDevelopment() {
        return new Publisher(root, metrics, true);
    }

    /**
     * Asks the app for its root, by a host that it is for: what is loaded late is loaded now. Any answer will do, unless it
     * hides that something is missing of the program.
     *
     * @throws Error if the app failed with it
     */
    void askItself() {
        Request request = new Request(
                root,
                HttpRequest.of("HEAD", "/")
                        .withHeader("User-Agent", "waymark-self-request")
                        .withHeader("Host", host()));
        respond(request);
        if (request.exchange().failure() instanceof Error broken) {
            throw broken;
        }
    }

    /**
     * Returns a host that the app is for, so that whoever asks it without a server can name one.
     *
     * @return the first host that its settings name, see {@link Hosts}, or {@code localhost} if it takes any
     */
    public String host() {
        return new Request(root, HttpRequest.of("HEAD", "/"))
                .settings(Hosts.class)
                .any();
    }

    @Override
    public Response handle(HttpRequest http) {
        return respond(new Request(root, http));
    }

    private Response respond(Request request) {
        long start = metrics == null ? 0 : System.nanoTime();
        Response answer = answer(request);
        Response response = unsniffed(request.exchange().isPersonal() ? SharedCaches.keptOut(answer) : answer);
        if (metrics != null) {
            Duration duration = Duration.ofNanos(System.nanoTime() - start);
            measure(metrics, request.http(), request.exchange().route(), response, duration);
        }
        return response;
    }

    @Override
    public Response refuse(HttpRequest http, HttpException error) {
        Response response = unsniffed(ErrorPage.of(error, http));
        if (metrics != null) {
            measure(metrics, http, "", response, Duration.ZERO);
        }
        return response;
    }

    private static Response unsniffed(Response answer) {
        return answer.withHeaders(answer.headers().with(NO_SNIFFING));
    }

    private static void measure(Metrics metrics, HttpRequest http, String route, Response response, Duration duration) {
        String method = ViewTraits.KNOWN_METHODS.contains(http.method()) ? http.method() : "OTHER";
        metrics.answered(method, route, response.status(), duration);
    }

    private Response answer(Request request) {
        Response response = development
                ? new ToolPage(http -> page(request), root.site(), root.app()).handle(request.http())
                : page(request);
        Throwable failure = request.exchange().failure();
        return development && failure != null ? DevelopmentPage.of(failure, request.http()) : response;
    }

    private static Response page(Request request) {
        try {
            return request.exchange().attempt(request, Publication::enter);
        } catch (Exception | Error e) {
            // Thrown by a tween over the one that shows errors.
            return Errors.page(Errors.survived(e), request);
        }
    }
}
