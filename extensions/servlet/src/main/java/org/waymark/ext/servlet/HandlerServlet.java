package org.waymark.ext.servlet;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.web.http.Handler;
import org.waymark.web.http.Headers;
import org.waymark.web.http.HttpRequest;
import org.waymark.web.http.Limits;
import org.waymark.web.http.Response;

/**
 * Hands the requests of a container to a handler, such as a {@link org.waymark.web.Publisher}. To be mapped to {@code /*}.
 *
 * <p>The path of a request is what comes after the path of the context. A container has limits of its own for the target and
 * the headers, and says which odd paths it takes: set it to take them all, since the handler judges them again. What a
 * container drops before a servlet sees it, such as a fragment, nobody can judge.
 */
public final class HandlerServlet extends HttpServlet {
    private static final Logger LOG = LoggerFactory.getLogger(HandlerServlet.class);
    private static final long serialVersionUID = 1;

    private final transient Handler handler;

    /**
     * Makes a servlet.
     *
     * @param handler what answers the requests
     * @param limits how much a client may send
     */
    public HandlerServlet(Handler handler, Limits limits) {
        this.handler = limits.guard(handler);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Response ours = answer(request);
        try {
            send(ours, request, response);
        } catch (IOException e) {
            LOG.debug("The answer to {} {} was broken off", request.getMethod(), request.getRequestURI(), e);
            throw e;
        } catch (Throwable e) {
            LOG.error("The body failed of {} {}", request.getMethod(), request.getRequestURI(), e);
            throw new IOException("The body failed", e);
        }
    }

    private Response answer(HttpServletRequest request) {
        HttpRequest ours;
        try {
            ours = requestOf(request);
        } catch (IllegalArgumentException | IOException e) {
            return Response.of(400);
        }
        try {
            return Objects.requireNonNull(handler.handle(ours), "The handler returned null");
        } catch (Throwable e) {
            LOG.error("The handler failed on {} {}", request.getMethod(), request.getRequestURI(), e);
            return Response.of(500);
        }
    }

    private static HttpRequest requestOf(HttpServletRequest request) throws IOException {
        List<Headers.Field> fields = new ArrayList<>();
        for (String name : Collections.list(request.getHeaderNames())) {
            for (String value : Collections.list(request.getHeaders(name))) {
                fields.add(new Headers.Field(name, value == null ? "" : value));
            }
        }
        return HttpRequest.of(request.getMethod(), target(request))
                .withHeaders(Headers.of(fields))
                .withBody(request.getInputStream())
                .withScheme(request.isSecure() ? "https" : "http")
                .withRemote(InetAddress.getByName(request.getRemoteAddr()));
    }

    private static String target(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String target = (path.isEmpty() ? "/" : path)
                + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
        boolean ascii = target.chars().allMatch(c -> c > ' ' && c < 0x7F);
        if (!ascii || target.indexOf('#') >= 0 || request.getMethod().equals("CONNECT")) {
            throw new IllegalArgumentException("Not the path of a resource: " + target);
        }
        return target;
    }

    private static void send(Response ours, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(ours.status());
        for (Headers.Field field : ours.headers().fields()) {
            // Where the body ends is for the body itself to say.
            if (!field.name().equalsIgnoreCase("Content-Length")
                    && !field.name().equalsIgnoreCase("Transfer-Encoding")) {
                response.addHeader(field.name(), field.value());
            }
        }
        if (!ours.mayHaveBody()) {
            return;
        }
        long length = ours.body().length();
        if (length >= 0) {
            response.setContentLengthLong(length);
        }
        if (request.getMethod().equals("HEAD")) {
            response.flushBuffer();
        } else {
            ours.body().writeTo(response.getOutputStream());
            response.getOutputStream().close();
        }
    }
}
