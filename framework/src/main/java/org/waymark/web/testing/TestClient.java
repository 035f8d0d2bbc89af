package org.waymark.web.testing;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.waymark.web.App;
import org.waymark.web.Publisher;
import org.waymark.web.Site;
import org.waymark.web.http.Handler;
import org.waymark.web.http.HttpRequest;
import org.waymark.web.http.Limits;

/**
 * Asks an app as a browser would. One test serves both ways: in memory, where nothing but the app runs, and over the
 * wire, where a server has its say.
 */
public final class TestClient {
    private final Transport transport;

    private TestClient(Transport transport) {
        this.transport = transport;
    }

    /**
     * Returns a client that asks an app in memory.
     *
     * @param app the app, which is published by this call
     * @return the client
     * @throws org.waymark.dectate.ConfigurationException if the configuration of the app is at fault
     */
    public static TestClient of(App app) {
        return of(Publisher.of(app));
    }

    /**
     * Returns a client that asks a handler in memory, within the limits that a server keeps by default.
     *
     * @param handler the handler
     * @return the client
     */
    public static TestClient of(Handler handler) {
        return new TestClient(new InMemory(Limits.defaults().guard(handler)));
    }

    /**
     * Returns a client that asks an app of a site in memory.
     *
     * @param site the configuration of the app
     * @param app the app, of the class that is at the root of the site
     * @return the client
     * @throws IllegalArgumentException if the app is of another class
     */
    public static TestClient of(Site site, App app) {
        return of(site.publish(app));
    }

    /**
     * Returns a client that asks a server.
     *
     * @param address where the server listens
     * @return the client
     */
    public static TestClient of(URI address) {
        return new TestClient(new OverTheWire(address));
    }

    /**
     * Sends a {@code GET}.
     *
     * @param target the path and query, percent-encoded
     * @return the answer
     */
    public TestAnswer get(String target) {
        return send("GET", target);
    }

    /**
     * Sends a form by {@code POST}.
     *
     * @param target the path and query, percent-encoded
     * @param form the fields of the form, not yet encoded
     * @return the answer
     */
    public TestAnswer post(String target, Map<String, String> form) {
        String encoded = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.of("POST", target).withBody("application/x-www-form-urlencoded", encoded));
    }

    /**
     * Sends a request without headers and body.
     *
     * @param method the method
     * @param target the path and query, percent-encoded
     * @return the answer
     */
    public TestAnswer send(String method, String target) {
        return send(HttpRequest.of(method, target));
    }

    /**
     * Sends a request.
     *
     * @param request the request
     * @return the answer
     */
    public TestAnswer send(HttpRequest request) {
        return transport.send(request);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
