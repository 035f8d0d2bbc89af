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
import java.util.regex.Pattern;
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
 * <p>The path of a request is what comes after the path of the context, which links have before theirs. Redirects and cookies
 * that the handler makes without a link are its own business. A container has limits of its own for the target and
 * the headers, and says which odd paths it takes: set it to take them all, since the handler judges them again. What a
 * container drops before a servlet sees it, such as a fragment, nobody can judge.
 */
public final class HandlerServlet extends HttpServlet {
    private static final Logger LOG = LoggerFactory.getLogger(HandlerServlet.class);
    private static final Pattern LITERAL = Pattern.compile(
            "(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$)|$)){4}|\\[?[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*(?:%[\\w.-]+)?]?");
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
        } catch (Throwable e) {
            giveUp(request, response, e);
        }
    }

    /**
     * Answers with a bare 500 if nothing has been sent; else lets the container break the connection off. Before that the
     * container would make a page of what it is told, with the stack trace.
     */
    private static void giveUp(HttpServletRequest request, HttpServletResponse response, Throwable failure)
            throws IOException {
        boolean begun = response.isCommitted();
        if (begun && failure instanceof IOException broken) {
            LOG.debug("The answer to {} {} was broken off", request.getMethod(), request.getRequestURI(), failure);
            throw broken;
        }
        LOG.error("The body failed of {} {}", request.getMethod(), request.getRequestURI(), failure);
        if (begun) {
            throw new IOException("The body failed", failure);
        }
        response.reset();
        response.setStatus(500);
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
                .withBase(request.getContextPath())
                .withRemote(remote(request.getRemoteAddr()));
    }

    /** What is no address of numbers would be asked of a name server, and may come from a header. */
    private static InetAddress remote(String address) throws IOException {
        if (!LITERAL.matcher(address).matches()) {
            throw new IllegalArgumentException("Not an address of numbers: " + address);
        }
        return InetAddress.getByName(address);
    }

    private static String target(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String target = (path.isEmpty() ? "/" : path)
                + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
        boolean ascii = target.chars().allMatch(c -> c > ' ' && c < 0x7F);
        boolean web = request.getScheme().equals("http") || request.getScheme().equals("https");
        if (!ascii || !web || target.indexOf('#') >= 0 || request.getMethod().equals("CONNECT")) {
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
