package org.waymark.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.traject.QueryParameters;
import org.waymark.web.http.ContentTooLarge;
import org.waymark.web.http.HttpRequest;
import org.waymark.web.http.UnsupportedMediaType;

/** Reads the body of a request within the limits, and keeps what was read as a whole, for all apps that the request comes to. */
final class BodyReader {
    static final String FORM_TYPE = "application/x-www-form-urlencoded";

    /** What can be read as the parameters of a query. */
    private static final int LARGEST_FORM = 1 << 20;

    private final HttpRequest http;
    private byte[] read = {};
    private boolean ended;
    private boolean givenOut;
    private @Nullable QueryParameters form;
    private @Nullable RuntimeException failure;

    BodyReader(HttpRequest http) {
        this.http = http;
    }

    HttpRequest http() {
        return http;
    }

    /** Returns the fields of the form that the body is. */
    QueryParameters form() {
        if (!http.mediaType().equals(FORM_TYPE)) {
            throw new UnsupportedMediaType(List.of(FORM_TYPE));
        }
        QueryParameters known = form;
        if (known == null) {
            byte[] bytes = upTo(Math.min(http.limits().whole(), LARGEST_FORM));
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            http.limits().checkParameters(text);
            known = QueryParameters.parse(text);
            form = known;
        }
        return known;
    }

    /** Returns all bytes, which nobody changes. */
    byte[] upTo(int limit) {
        requireHere();
        if (!ended && read.length <= limit) {
            try {
                readOn(limit - read.length);
            } catch (IOException e) {
                throw failed(new UncheckedIOException(e));
            } catch (RuntimeException e) {
                throw failed(e);
            }
        }
        if (read.length > limit) {
            throw new ContentTooLarge("The body is too large: at most " + limit + " bytes are taken here.");
        }
        return read;
    }

    /** Returns all bytes, of a body that is read as a whole, which nobody changes. */
    byte[] whole() {
        return upTo(http.limits().whole());
    }

    /** Reads so many bytes more, and one, to see whether there is one. */
    private void readOn(int count) throws IOException {
        byte[] more = http.body().readNBytes(count);
        int next = more.length < count ? -1 : http.body().read();
        int length = read.length;
        byte[] all = length == 0 && next < 0 ? more : Arrays.copyOf(read, length + more.length + (next < 0 ? 0 : 1));
        if (all != more) {
            System.arraycopy(more, 0, all, length, more.length);
        }
        if (next >= 0) {
            all[all.length - 1] = (byte) next;
        }
        read = all;
        ended = next < 0;
    }

    /** What could not be read once is not read in part by those who ask again. */
    private RuntimeException failed(RuntimeException why) {
        failure = why;
        return why;
    }

    private void requireHere() {
        if (failure != null) {
            throw failure;
        }
        if (givenOut) {
            throw new IllegalStateException(
                    "The body is being read bit by bit already, as a stream or as a form with files,"
                            + " and that can be done once. Read it as a whole, such as by body().bytes(limit), where more than one"
                            + " is to have it: a tween and a view, or a view that may be tried again.");
        }
    }

    /** Returns the body to be read bit by bit. */
    InputStream stream() {
        requireHere();
        if (ended) {
            return new ByteArrayInputStream(read);
        }
        givenOut = true;
        return read.length == 0 ? http.body() : new SequenceInputStream(new ByteArrayInputStream(read), http.body());
    }
}
