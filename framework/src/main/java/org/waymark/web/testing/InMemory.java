package org.waymark.web.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.waymark.web.http.Handler;
import org.waymark.web.http.Headers;
import org.waymark.web.http.HttpRequest;
import org.waymark.web.http.Response;

/** Calls the handler, and leaves out the bodies that a server would leave out. */
record InMemory(Handler handler) implements Transport {
    @Override
    public TestAnswer send(HttpRequest request) {
        Response response = handler.handle(request);
        boolean bare = request.method().equals("HEAD") || !response.mayHaveBody();
        return new TestAnswer(response.status(), headersOf(response), bare ? "" : bodyOf(response));
    }

    /** A server tells the length of a body if it is known, whatever the handler says of it. */
    private static Headers headersOf(Response response) {
        Headers headers = response.headers().without("Content-Length").without("Transfer-Encoding");
        long length = response.body().length();
        return response.mayHaveBody() && length >= 0 ? headers.and("Content-Length", "" + length) : headers;
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
