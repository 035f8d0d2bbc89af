package org.waymark.web.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.waymark.web.http.Headers;
import org.waymark.web.http.HttpRequest;

/** Asks a server with the client of the JDK. */
final class OverTheWire implements Transport {
    /** Headers that the client of the JDK sets by itself. */
    private static final Set<String> SET_BY_CLIENT = Set.of("content-length", "connection");

    private static final String RESTRICTED = "jdk.httpclient.allowRestrictedHeaders";

    static {
        // Else the client of the JDK takes no Host of somebody else. It reads this once, when it is loaded.
        if (System.getProperty(RESTRICTED) == null) {
            System.setProperty(RESTRICTED, "host");
        }
    }

    private final URI address;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    OverTheWire(URI address) {
        this.address = address;
    }

    @Override
    public TestAnswer send(HttpRequest request) {
        try {
            return answer(client.send(wired(request), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the answer to " + request, e);
        }
    }

    private java.net.http.HttpRequest wired(HttpRequest request) throws IOException {
        byte[] body = request.body().readAllBytes();
        var publisher = body.length == 0
                ? java.net.http.HttpRequest.BodyPublishers.noBody()
                : java.net.http.HttpRequest.BodyPublishers.ofByteArray(body);
        var wired = java.net.http.HttpRequest.newBuilder(uriOf(request)).method(request.method(), publisher);
        for (Headers.Field field : request.headers().fields()) {
            if (!SET_BY_CLIENT.contains(field.name().toLowerCase(Locale.ROOT))) {
                add(field, wired);
            }
        }
        return wired.build();
    }

    private static void add(Headers.Field field, java.net.http.HttpRequest.Builder wired) {
        try {
            wired.header(field.name(), field.value());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "The client of the JDK does not send the header " + field.name() + ". Start Java with -D"
                            + RESTRICTED + "=" + field.name().toLowerCase(Locale.ROOT) + " if it is to.",
                    e);
        }
    }

    private URI uriOf(HttpRequest request) {
        return URI.create(address + request.path() + (request.query() == null ? "" : "?" + request.query()));
    }

    private static TestAnswer answer(HttpResponse<byte[]> response) {
        List<Headers.Field> fields = response.headers().map().entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> new Headers.Field(entry.getKey(), value)))
                .toList();
        return new TestAnswer(response.statusCode(), Headers.of(fields), response.body());
    }
}
