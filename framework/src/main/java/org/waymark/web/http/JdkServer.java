package org.waymark.web.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server of the JDK, running a handler. */
final class JdkServer implements Server {
    private static final Logger LOG = LoggerFactory.getLogger(JdkServer.class);
    /** What {@link HttpExchange#sendResponseHeaders} takes for "no body" and for "length unknown". */
    private static final long NO_BODY = -1;

    private static final long CHUNKED = 0;

    private static final Response CLOSING = Response.of(503).withHeader("Connection", "close");

    private final HttpServer server;
    private final Handler handler;
    private final ServerOptions options;
    private final ExecutorService threads;
    private final RequestsInHand inHand = new RequestsInHand();
    private final AtomicBoolean closed = new AtomicBoolean();

    JdkServer(HttpServer server, Handler handler, ServerOptions options) {
        this.server = server;
        this.handler = options.limits().guard(handler);
        this.options = options;
        this.threads = WorkerThreads.start(options.threads());
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    @Override
    public URI address() {
        return options.address(server.getAddress().getPort());
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            awaitRequestsInHand();
            // Not stop(grace): before JDK 22 it waits the whole time even if nothing is in hand.
            server.stop(0);
            threads.shutdownNow();
        }
    }

    private void awaitRequestsInHand() {
        try {
            if (!inHand.close(options.grace())) {
                LOG.warn("Stopped with requests in hand: they took longer than the grace of {}", options.grace());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        if (!inHand.begin()) {
            send(exchange, CLOSING);
            return;
        }
        try {
            send(exchange, handle(exchange));
            exchange.close();
        } catch (Throwable e) {
            giveUp(exchange, e);
        } finally {
            inHand.end();
        }
    }

    /** Answers with a bare 500 if nothing has been sent; else breaks the connection off, so that nobody takes it for all. */
    private static void giveUp(HttpExchange exchange, Throwable failure) throws IOException {
        boolean begun = exchange.getResponseCode() >= 0;
        if (begun && failure instanceof IOException broken) {
            LOG.debug(
                    "The answer to {} {} was broken off",
                    exchange.getRequestMethod(),
                    exchange.getRequestURI(),
                    failure);
            throw broken;
        }
        LOG.error("The body failed of {} {}", exchange.getRequestMethod(), exchange.getRequestURI(), failure);
        if (begun) {
            throw new IOException(failure);
        }
        exchange.getResponseHeaders().clear();
        send(exchange, Response.of(500));
        exchange.close();
    }

    private Response handle(HttpExchange exchange) {
        HttpRequest request;
        try {
            request = requestOf(exchange);
        } catch (IllegalArgumentException e) {
            return Response.of(400);
        }
        try {
            return namesHost(request, exchange)
                    ? Objects.requireNonNull(handler.handle(request), "The handler returned null")
                    : handler.refuse(request, new BadRequest("The request names no Host."));
        } catch (Throwable e) {
            LOG.error("The handler failed on {} {}", exchange.getRequestMethod(), exchange.getRequestURI(), e);
            return Response.of(500);
        }
    }

    private HttpRequest requestOf(HttpExchange exchange) {
        List<Headers.Field> fields = new ArrayList<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> values.forEach(value -> fields.add(new Headers.Field(name, value))));
        if (!exchange.getProtocol().matches("HTTP/1\\.[01]")) {
            throw new IllegalArgumentException("Not a version of HTTP: " + exchange.getProtocol());
        }
        Target target = Target.of(exchange.getRequestURI());
        return HttpRequest.of(exchange.getRequestMethod(), target.path())
                .withHeaders(target.appliedTo(Headers.of(fields)))
                .withBody(exchange.getRequestBody())
                .withScheme(options.scheme())
                .withRemote(exchange.getRemoteAddress().getAddress());
    }

    /** What HTTP asks of every server from its version 1.1 on, this one leaves to its handlers. */
    private static boolean namesHost(HttpRequest request, HttpExchange exchange) {
        return exchange.getProtocol().equals("HTTP/1.0")
                || request.headers().first("Host").isPresent();
    }

    /**
     * What a request asks for.
     *
     * @param path the path and the query
     * @param authority the host that a target with a scheme names, which counts in place of the {@code Host}; or null
     */
    private record Target(String path, @Nullable String authority) {
        /** A path that begins with two slashes is taken for an authority by {@link URI}: so its text is what counts. */
        static Target of(URI uri) {
            String text = uri.toString();
            if (text.startsWith("/")) {
                return new Target(text, null);
            }
            String scheme = uri.getScheme();
            boolean web = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
            if (!web || uri.getRawAuthority() == null) {
                throw new IllegalArgumentException("Not the path of a resource: " + uri);
            }
            String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
            return new Target(uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery(), uri.getRawAuthority());
        }

        Headers appliedTo(Headers headers) {
            return authority == null ? headers : headers.with("Host", authority);
        }
    }

    /** Leaves the exchange open when the body fails: closing it would end a half body as if it were whole. */
    private static void send(HttpExchange exchange, Response response) throws IOException {
        copyHeaders(response, exchange);
        long length = response.body().length();
        boolean head = exchange.getRequestMethod().equals("HEAD");
        if (head || !response.mayHaveBody()) {
            if (head && response.mayHaveBody() && length >= 0) {
                exchange.getResponseHeaders().set("Content-Length", Long.toString(length));
            }
            exchange.sendResponseHeaders(response.status(), NO_BODY);
            return;
        }
        OutputStream out = new LateOutput(() -> {
            exchange.sendResponseHeaders(response.status(), length == 0 ? NO_BODY : length > 0 ? length : CHUNKED);
            return exchange.getResponseBody();
        });
        response.body().writeTo(out);
        out.close();
    }

    private static void copyHeaders(Response response, HttpExchange exchange) {
        for (Headers.Field field : response.headers().fields()) {
            // Where the body ends is for the body itself to say.
            if (!field.hasName("Content-Length") && !field.hasName("Transfer-Encoding")) {
                exchange.getResponseHeaders().add(field.name(), field.value());
            }
        }
    }
}
