package org.waymark.web.conformance;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.waymark.web.http.Headers;
import org.waymark.web.http.HttpRequest;
import org.waymark.web.http.Response;
import tools.jackson.databind.JsonNode;

/** A way to send requests to the application of a case. */
@FunctionalInterface
interface Exchange {
    Answer send(World world, JsonNode request) throws IOException;

    /** Sends requests without a server. */
    Exchange IN_MEMORY = (world, request) -> {
        HttpRequest sent = HttpRequest.of(method(request), target(request)).withScheme(scheme(request));
        for (Map.Entry<String, String> header : headers(request).entrySet()) {
            sent = sent.withHeader(header.getKey(), header.getValue());
        }
        String body = body(request);
        sent = body.isEmpty() ? sent : sent.withBody(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
        return answer(world.handle(prefix(request), sent), sent.method());
    };

    private static Answer answer(Response response, String method) throws IOException {
        Map<String, String> headers = new TreeMap<>();
        for (Headers.Field field : response.headers().fields()) {
            headers.put(field.name().toLowerCase(Locale.ROOT), field.value());
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if (response.mayHaveBody() && !method.equals("HEAD")) {
            response.body().writeTo(body);
        }
        return new Answer(response.status(), headers, body.toString(StandardCharsets.UTF_8));
    }

    /** Returns what the application is mounted below, outside of itself. */
    static String prefix(JsonNode request) {
        return request.path("script_name").asString("");
    }

    static String scheme(JsonNode request) {
        return request.path("scheme").asString("http");
    }

    /** Returns what addresses begin with; the port that a scheme has by itself is left out. */
    static String origin(String scheme, String host) {
        return scheme + "://" + host.replaceFirst(scheme.equals("https") ? ":443$" : ":80$", "");
    }

    static String method(JsonNode request) {
        return request.path("method").asString("GET");
    }

    /** Returns what stands on the request line: nothing as a path is the root. */
    static String target(JsonNode request) {
        String path = request.get("path").asString();
        return prefix(request) + (path.startsWith("/") ? path : "/" + path);
    }

    /** Returns the headers, with the host that cases have by default. */
    static Map<String, String> headers(JsonNode request) {
        Map<String, String> headers = new TreeMap<>();
        if (!request.path("no_host").asBoolean(false)) {
            headers.put("Host", "localhost");
        }
        request.path("headers")
                .properties()
                .forEach(one -> headers.put(one.getKey(), one.getValue().asString()));
        if (request.has("json")) {
            headers.putIfAbsent("Content-Type", "application/json");
        }
        if (!body(request).isEmpty()) {
            headers.put("Content-Length", "" + body(request).getBytes(StandardCharsets.UTF_8).length);
        }
        return headers;
    }

    static String body(JsonNode request) {
        return request.has("json")
                ? request.get("json").toString()
                : request.path("body").asString("");
    }
}
