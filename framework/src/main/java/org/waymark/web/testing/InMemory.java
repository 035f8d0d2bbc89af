package org.waymark.web.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.waymark.web.http.Handler;
import org.waymark.web.http.HttpRequest;
import org.waymark.web.http.Response;

/** Calls the handler, and leaves out the bodies that a server would leave out. */
record InMemory(Handler handler) implements Transport {
    @Override
    public TestAnswer send(HttpRequest request) {
        Response response = handler.handle(request);
        boolean bare = request.method().equals("HEAD") || !response.mayHaveBody();
        return new TestAnswer(response.status(), response.headers(), bare ? "" : bodyOf(response));
    }

    private static String bodyOf(Response response) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            response.body().writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
