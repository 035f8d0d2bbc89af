package org.waymark.web.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a form with files, {@code multipart/form-data}, as they come. Each part is read before the next is asked
 * for; what is not read of it is passed over. Nothing is kept: neither in memory nor in files.
 *
 * <pre>{@code
 * Multipart parts = Multipart.of(request);
 * while (parts.hasNext()) {
 *     Part part = parts.next();
 *     if (part.filename().isPresent()) {
 *         Files.copy(part.body(), target);
 *     }
 * }
 * }</pre>
 *
 * <p>The limits of the request hold: the number of parts, the size of each, the headers of each, the size of the whole.
 */
public final class Multipart implements Iterator<Part> {
    private static final String TYPE = "multipart/form-data";
    private static final int LONGEST_BOUNDARY = 70;

    private final DelimitedInput in;
    private final Limits limits;
    private int count;
    private boolean ended;
    private @Nullable Part next;

    private Multipart(DelimitedInput in, Limits limits) {
        this.in = in;
        this.limits = limits;
    }

    /**
     * Returns the parts of a body, which is read as they are.
     *
     * @param request the request
     * @return the parts, to be read once
     * @throws UnsupportedMediaType if the body is no such form
     * @throws BadRequest if the type of the body names no boundary
     */
    public static Multipart of(HttpRequest request) {
        if (!request.mediaType().equals(TYPE)) {
            throw new UnsupportedMediaType(List.of(TYPE));
        }
        String boundary = Disposition.parse(
                        request.headers().first("Content-Type").orElse(""))
                .getOrDefault("boundary", "");
        boolean plain = boundary.chars().allMatch(c -> c >= ' ' && c <= '~') && !boundary.endsWith(" ");
        if (boundary.isEmpty() || boundary.length() > LONGEST_BOUNDARY || !plain) {
            throw new BadRequest("The multipart form names no boundary, or none that is allowed.");
        }
        InputStream body = request.body();
        return new Multipart(new DelimitedInput(body, ("\r\n--" + boundary).getBytes(ISO_8859_1)), request.limits());
    }

    /**
     * Returns whether there is one more part, reading as far as that takes.
     *
     * @return whether {@link #next()} returns a part
     * @throws BadRequest if the form is malformed, or has too many parts
     * @throws UncheckedIOException if the bytes cannot be read; of a client who breaks off, a server refuses them with 400
     */
    @Override
    public boolean hasNext() {
        try {
            if (next == null && !ended) {
                next = advance();
            }
            return next != null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Part next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException("There are no more parts.");
        }
        Part part = next;
        next = null;
        return part;
    }

    private @Nullable Part advance() throws IOException {
        in.passDelimiter();
        String rest = line();
        if (rest.startsWith("--")) {
            ended = true;
            return null;
        }
        if (!rest.isBlank()) {
            throw malformed();
        }
        if (++count > limits.parts()) {
            throw new ContentTooLarge("Too many parts: at most " + limits.parts() + " are taken here.");
        }
        return Part.of(headers(), in, limits);
    }

    private Headers headers() throws IOException {
        List<Headers.Field> fields = new ArrayList<>();
        int left = limits.header();
        for (String line = line(); !line.isEmpty(); line = line()) {
            left -= line.length();
            if (left < 0) {
                throw new BadRequest("The headers of a part are too large.");
            }
            fields.add(field(line));
        }
        return Headers.of(fields);
    }

    private static Headers.Field field(String line) {
        int colon = line.indexOf(':');
        try {
            return new Headers.Field(line.substring(0, Math.max(0, colon)), line.substring(colon + 1));
        } catch (IllegalArgumentException e) {
            throw malformed();
        }
    }

    private String line() throws IOException {
        return in.line(limits.header());
    }

    static BadRequest malformed() {
        return new BadRequest("The multipart form is malformed.");
    }
}
