package org.waymark.web.http;

import java.io.InputStream;

/** Keeps the limits before a handler. */
record Guard(Limits limits, Handler handler) implements Handler {
    /** The colon, the blank and the end of the line. */
    private static final int AROUND_FIELD = 4;

    /** So many digits fit into a {@code long}, whatever they are. */
    private static final int LONGEST_LENGTH = 18;

    @Override
    public Response handle(HttpRequest request) {
        HttpRequest guarded;
        try {
            checkTarget(request);
            checkHeaders(request.headers());
            checkFraming(request.headers());
            guarded = request.within(limits, body(request));
        } catch (HttpException e) {
            return refuse(request, e);
        }
        try {
            Response response = handler.handle(guarded);
            return request.secure() && response != null ? response.secured() : response;
        } catch (HttpException e) {
            // Nobody refused it, and those who saw it have seen how it ended.
            return Handler.super.refuse(request, e);
        }
    }

    @Override
    public Response refuse(HttpRequest request, HttpException error) {
        return handler.refuse(request, error);
    }

    /** What two readers of a message may read in two ways can be made to hide a message in another. */
    private static void checkFraming(Headers headers) {
        if (headers.all("Host").size() > 1) {
            throw new BadRequest("The request names more than one Host.");
        }
        int lengths = headers.all("Content-Length").size();
        if (lengths > 1 || (lengths == 1 && headers.first("Transfer-Encoding").isPresent())) {
            throw new HttpException(
                    400,
                    "The request says twice how long its body is.",
                    Headers.none().and("Connection", "close"));
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
        InputStream patient = new ClientInput(request.body(), limits.patience(), System::nanoTime);
        String length = request.headers().first("Content-Length").orElse("");
        if (length.isEmpty()) {
            return new BoundedInput(patient, limits.body(), () -> ContentTooLarge.than("The body", limits.body()));
        }
        if (length(length) > limits.body()) {
            throw ContentTooLarge.than("The body", limits.body());
        }
        return patient;
    }

    private static long length(String text) {
        // Digits and nothing else, since others take a sign or a blank for more than it is.
        if (!text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new BadRequest("Content-Length is not a number.");
        }
        return text.length() > LONGEST_LENGTH ? Long.MAX_VALUE : Long.parseLong(text);
    }
}
