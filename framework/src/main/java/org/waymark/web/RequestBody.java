package org.waymark.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.waymark.traject.QueryParameters;
import org.waymark.web.http.ContentTooLarge;
import org.waymark.web.http.HttpException;
import org.waymark.web.http.HttpRequest;

/** Reads the body of a request, within its limits. */
record RequestBody(HttpRequest http) {
    static final String FORM_TYPE = "application/x-www-form-urlencoded";

    QueryParameters form() {
        if (!http.mediaType().equals(FORM_TYPE)) {
            throw new HttpException(415, "A form is wanted here: send it as " + FORM_TYPE + ".");
        }
        String form = new String(whole(), StandardCharsets.ISO_8859_1);
        http.limits().checkParameters(form);
        return QueryParameters.parse(form);
    }

    /** Returns all bytes, of a body that is read as a whole. */
    byte[] whole() {
        return bytes(http.limits().whole());
    }

    byte[] bytes(int limit) {
        try {
            byte[] bytes = http.body().readNBytes(limit);
            if (bytes.length == limit && http.body().read() >= 0) {
                throw new ContentTooLarge("The body is too large: at most " + limit + " bytes are taken here.");
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
