package org.waymark.web.testing;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.web.App;
import org.waymark.web.Publisher;
import org.waymark.web.Site;
import org.waymark.web.http.Handler;
import org.waymark.web.http.Headers;
import org.waymark.web.http.HttpRequest;
import org.waymark.web.http.Limits;

/**
 * Asks an app as a browser would. One test serves both ways: in memory, where nothing but the app runs, and over the
 * wire, where a server has its say.
 */
public final class TestClient {
    private final Transport transport;
    private final Headers headers;
    private final @Nullable CookieJar cookies;

    private TestClient(Transport transport) {
        this(transport, Headers.none(), null);
    }

    private TestClient(Transport transport, Headers headers, @Nullable CookieJar cookies) {
        this.transport = transport;
        this.headers = headers;
        this.cookies = cookies;
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
     * Returns a client that asks a handler in memory, within the limits that a server keeps by default. A request that names no
     * host is for one of those that the handler says it is for, if it is a publisher, or else for {@code localhost}.
     *
     * @param handler the handler
     * @return the client
     */
    public static TestClient of(Handler handler) {
        String host = handler instanceof Publisher publisher ? publisher.host() : "localhost";
        return new TestClient(new InMemory(Limits.defaults().guard(handler), host));
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
     * Returns a client that sends one more header with each request, such as {@code Authorization} or {@code Accept}.
     *
     * @param name the name of the header
     * @param value its value
     * @return a new client
     */
    public TestClient withHeader(String name, String value) {
        return new TestClient(transport, headers.and(name, value), cookies);
    }

    /**
     * Returns a client that keeps the cookies that it gets, and sends them back, as a browser does: one of these is one
     * visitor. Paths, domains and {@code Secure} do not count; a cookie that is deleted is.
     *
     * @return a new client, without cookies
     */
    public TestClient withCookies() {
        return new TestClient(transport, headers, new CookieJar());
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
     * @param form the fields of the form, as text that is not yet encoded; a field that has a collection is sent once for each
     *     of its elements
     * @return the answer
     */
    public TestAnswer post(String target, Map<String, ?> form) {
        String encoded = form.entrySet().stream().flatMap(TestClient::pairs).collect(Collectors.joining("&"));
        return send(HttpRequest.of("POST", target).withBody("application/x-www-form-urlencoded", encoded));
    }

    /**
     * Sends a text with a media type, such as JSON.
     *
     * @param method the method, such as {@code PUT}
     * @param target the path and query, percent-encoded
     * @param mediaType the media type, such as {@code application/json}
     * @param text the text
     * @return the answer
     */
    public TestAnswer send(String method, String target, String mediaType, String text) {
        return send(HttpRequest.of(method, target).withBody(mediaType, text));
    }

    /**
     * Sends what is no text, such as a picture.
     *
     * @param method the method, such as {@code PUT}
     * @param target the path and query, percent-encoded
     * @param mediaType the media type, such as {@code image/png}
     * @param bytes the bytes
     * @return the answer
     */
    public TestAnswer send(String method, String target, String mediaType, byte[] bytes) {
        return send(HttpRequest.of(method, target).withBody(mediaType, bytes));
    }

    /**
     * Sends a request without a body.
     *
     * @param method the method
     * @param target the path and query, percent-encoded
     * @return the answer
     */
    public TestAnswer send(String method, String target) {
        return send(HttpRequest.of(method, target));
    }

    /**
     * Sends a request, with what this client sends with each.
     *
     * @param request the request
     * @return the answer
     */
    public TestAnswer send(HttpRequest request) {
        HttpRequest complete = request;
        for (Headers.Field field : headers.fields()) {
            complete = complete.withHeader(field.name(), field.value());
        }
        if (cookies == null) {
            return transport.send(complete);
        }
        TestAnswer answer = transport.send(cookies.sentWith(complete));
        cookies.keep(answer.headers());
        return answer;
    }

    private static Stream<String> pairs(Map.Entry<String, ?> field) {
        Collection<?> values = field.getValue() instanceof Collection<?> several ? several : List.of(field.getValue());
        return values.stream().map(value -> encoded(field.getKey()) + "=" + encoded(value));
    }

    private static String encoded(Object value) {
        return URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
    }
}
