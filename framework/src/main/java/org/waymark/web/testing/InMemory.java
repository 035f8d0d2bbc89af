package org.waymark.web.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.waymark.web.http.Handler;
import org.waymark.web.http.Headers;
import org.waymark.web.http.HttpRequest;
import org.waymark.web.http.Response;

/** Calls the handler as a client of a server would: with a host, and without the bodies that a server would leave out. */
record InMemory(Handler handler, String host) implements Transport {
    @Override
    public TestAnswer send(HttpRequest request) {
        Response response = handler.handle(addressed(request));
        boolean bare = request.method().equals("HEAD") || !response.mayHaveBody();
        return new TestAnswer(response.status(), headersOf(response), bare ? new byte[0] : bytesOf(response));
    }

    /** Who asks a server names a host, whether a test says which or not. */
    private HttpRequest addressed(HttpRequest request) {
        return request.headers().first("Host").isPresent() ? request : request.withHeader("Host", host);
    }

    /** A server tells the length of a body if it is known, whatever the handler says of it. */
    private static Headers headersOf(Response response) {
        Headers headers = response.headers().without("Content-Length").without("Transfer-Encoding");
        long length = response.body().length();
        return response.mayHaveBody() && length >= 0 ? headers.and("Content-Length", "" + length) : headers;
    }

    private static byte[] bytesOf(Response response) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            response.body().writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
