package org.waymark.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.waymark.traject.QueryParameters;
import org.waymark.web.http.BadRequest;
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

    String mediaType() {
        return http.mediaType();
    }

    /** Returns the body as text, which has to be in UTF-8. */
    String text() {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(whole()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new BadRequest("The body is not text in UTF-8.");
        }
    }

    /** Returns the body to be read bit by bit. */
    InputStream stream() {
        return http.body();
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
