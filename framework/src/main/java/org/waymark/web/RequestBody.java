package org.waymark.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.waymark.traject.QueryParameters;
import org.waymark.web.http.BadRequest;
import org.waymark.web.http.ContentTooLarge;
import org.waymark.web.http.HttpRequest;
import org.waymark.web.http.Limits;
import org.waymark.web.http.Multipart;
import org.waymark.web.http.UnsupportedMediaType;

/** The body of a request, to be read within the limits; see {@link Request#body}. It can be read once. */
public final class RequestBody {
    static final String FORM_TYPE = "application/x-www-form-urlencoded";

    /** What can be read as the parameters of a query. */
    private static final int LARGEST_FORM = 1 << 20;

    private final HttpRequest http;

    RequestBody(HttpRequest http) {
        this.http = http;
    }

    /**
     * Reads the body as a form, as browsers send it by default.
     *
     * @return the fields of the form
     * @throws BadRequest if the form is malformed
     * @throws ContentTooLarge if the form has more bytes than are read as a whole, see {@link Limits#whole()}, or more than
     *     1 MiB
     * @throws UnsupportedMediaType if the body is no such form
     */
    public QueryParameters form() {
        if (!http.mediaType().equals(FORM_TYPE)) {
            throw new UnsupportedMediaType(List.of(FORM_TYPE));
        }
        String form = new String(bytes(Math.min(http.limits().whole(), LARGEST_FORM)), StandardCharsets.ISO_8859_1);
        http.limits().checkParameters(form);
        return QueryParameters.parse(form);
    }

    /**
     * Reads the body as a form with files, part by part.
     *
     * @return the parts, as they come
     * @throws BadRequest if the form names no boundary
     * @throws UnsupportedMediaType if the body is no such form
     */
    public Multipart multipart() {
        return Multipart.of(http);
    }

    /**
     * Reads the body.
     *
     * @param limit the most bytes to take
     * @return the bytes
     * @throws ContentTooLarge if the body has more bytes
     * @throws UncheckedIOException if the client breaks off
     */
    public byte[] bytes(int limit) {
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
}
