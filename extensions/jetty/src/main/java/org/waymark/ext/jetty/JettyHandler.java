package org.waymark.ext.jetty;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpScheme;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.web.http.Handler;
import org.waymark.web.http.Headers;
import org.waymark.web.http.HttpRequest;
import org.waymark.web.http.Response;

/** Hands the requests of Jetty to a handler of ours, on a thread that may block. */
final class JettyHandler extends org.eclipse.jetty.server.Handler.Abstract {
    private static final Logger LOG = LoggerFactory.getLogger(JettyHandler.class);

    private final Handler handler;

    JettyHandler(Handler handler) {
        this.handler = handler;
    }

    @Override
    public boolean handle(Request request, org.eclipse.jetty.server.Response response, Callback callback) {
        // A handler that takes its time is not a client that has gone: reads and writes still time out.
        request.addIdleTimeoutListener(timeout -> false);
        try {
            send(answer(request), request, response);
            callback.succeeded();
        } catch (Throwable e) {
            giveUp(request, response, callback, e);
        }
        return true;
    }

    /** Answers with a bare 500 if nothing has been sent; else breaks the connection off, so that nobody takes it for all. */
    private static void giveUp(
            Request request, org.eclipse.jetty.server.Response response, Callback callback, Throwable failure) {
        if (response.isCommitted() && failure instanceof IOException) {
            LOG.debug("The answer to {} {} was broken off", request.getMethod(), request.getHttpURI(), failure);
        } else {
            LOG.error("The body failed of {} {}", request.getMethod(), request.getHttpURI(), failure);
        }
        if (response.isCommitted()) {
            callback.failed(failure);
        } else {
            response.reset();
            response.setStatus(500);
            callback.succeeded();
        }
    }

    private Response answer(Request request) {
        HttpRequest ours;
        try {
            ours = requestOf(request);
        } catch (IllegalArgumentException e) {
            return Response.of(400);
        }
        try {
            return Objects.requireNonNull(handler.handle(ours), "The handler returned null");
        } catch (Throwable e) {
            LOG.error("The handler failed on {} {}", request.getMethod(), request.getHttpURI(), e);
            return Response.of(500);
        }
    }

    private static HttpRequest requestOf(Request request) {
        List<Headers.Field> fields = new ArrayList<>();
        for (HttpField field : request.getHeaders()) {
            String value = field.getValue();
            fields.add(new Headers.Field(field.getName(), value == null ? "" : value));
        }
        if (!request.getHeaders().contains(HttpHeader.HOST)
                && request.getHttpURI().getAuthority() != null) {
            // HTTP/2 says it elsewhere.
            fields.add(new Headers.Field("Host", request.getHttpURI().getAuthority()));
        }
        return HttpRequest.of(request.getMethod(), target(request))
                .withHeaders(Headers.of(fields))
                .withBody(new RequestBody(Content.Source.asInputStream(request)))
                .withScheme(request.isSecure() ? "https" : "http")
                .withRemote(remote(request));
    }

    private static InetAddress remote(Request request) {
        return request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress internet
                ? internet.getAddress()
                : InetAddress.getLoopbackAddress();
    }

    /** Returns the target as it was sent; what Jetty has changed, or made a path of, is refused. */
    private static String target(Request request) {
        HttpURI uri = request.getHttpURI();
        String target = uri.getQuery() == null ? uri.getPath() : uri.getPath() + "?" + uri.getQuery();
        boolean ascii = target != null && target.chars().allMatch(c -> c > ' ' && c < 0x7F);
        boolean web =
                uri.getScheme() == null || HttpScheme.HTTP.is(uri.getScheme()) || HttpScheme.HTTPS.is(uri.getScheme());
        if (!ascii || !web || uri.getFragment() != null || HttpMethod.CONNECT.is(request.getMethod())) {
            throw new IllegalArgumentException("Not the path of a resource: " + uri);
        }
        return target;
    }

    private static void send(Response ours, Request request, org.eclipse.jetty.server.Response response)
            throws IOException {
        response.setStatus(ours.status());
        for (Headers.Field field : ours.headers().fields()) {
            response.getHeaders().add(field.name(), field.value());
        }
        // Where the body ends is for the body itself to say.
        response.getHeaders().remove(HttpHeader.TRANSFER_ENCODING).remove(HttpHeader.CONTENT_LENGTH);
        if (!ours.mayHaveBody()) {
            return;
        }
        long length = ours.body().length();
        if (length >= 0) {
            response.getHeaders().put(HttpHeader.CONTENT_LENGTH, length);
        }
        OutputStream out = org.eclipse.jetty.server.Response.asBufferedOutputStream(request, response);
        if (!request.getMethod().equals("HEAD")) {
            ours.body().writeTo(out);
            out.close();
        } else if (length < 0) {
            // Else Jetty would claim a length of 0.
            out.flush();
        }
    }
}
