package org.waymark.web.http;

import java.io.InputStream;

/** Keeps the limits before a handler. */
record Guard(Limits limits, Handler handler) implements Handler {
    /** The colon, the blank and the end of the line. */
    private static final int AROUND_FIELD = 4;

    @Override
    public Response handle(HttpRequest request) {
        try {
            checkTarget(request);
            checkHeaders(request.headers());
            Response response = handler.handle(request.within(limits, body(request)));
            return request.secure() && response != null ? response.secured() : response;
        } catch (HttpException e) {
            return e.applyTo(Response.text(e.getMessage() + "\n"));
        }
    }

    private void checkTarget(HttpRequest request) {
        String query = request.query();
        int length = request.path().length() + (query == null ? 0 : query.length() + 1);
        if (length > limits.target()) {
            throw new HttpException(
                    414, "The address is too long: at most " + limits.target() + " characters are taken here.");
        }
        if (query != null) {
            limits.checkParameters(query);
        }
    }

    private void checkHeaders(Headers headers) {
        if (headers.fields().size() > limits.headerCount()) {
            throw new HttpException(431, "Too many headers: at most " + limits.headerCount() + " are taken here.");
        }
        int all = 0;
        for (Headers.Field field : headers.fields()) {
            int length = field.name().length() + field.value().length() + AROUND_FIELD;
            all += length;
            if (length > limits.header()) {
                throw new HttpException(
                        431,
                        "The header " + shortened(field.name()) + " is too large: at most " + limits.header()
                                + " bytes are taken here.");
            }
        }
        if (all > limits.headers()) {
            throw new HttpException(
                    431, "The headers are too large: at most " + limits.headers() + " bytes are taken here.");
        }
    }

    private static String shortened(String name) {
        return name.length() > 40 ? name.substring(0, 40) + "…" : name;
    }

    /** A body whose length is announced is as long as that, or the server breaks it off. */
    private InputStream body(HttpRequest request) {
        String length = request.headers().first("Content-Length").orElse("");
        if (length.isEmpty()) {
            return new BoundedInput(
                    request.body(), limits.body(), () -> ContentTooLarge.than("The body", limits.body()));
        }
        if (length(length) > limits.body()) {
            throw ContentTooLarge.than("The body", limits.body());
        }
        return request.body();
    }

    private static long length(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new BadRequest("Content-Length is not a number.");
        }
    }
}
