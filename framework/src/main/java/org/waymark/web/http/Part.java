package org.waymark.web.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One part of a {@link Multipart} form: a field, or a file. Can be read until the next part is asked for. */
public final class Part {
    private final String name;
    private final @Nullable String filename;
    private final Headers headers;
    private final InputStream body;
    private final Limits limits;

    private Part(String name, @Nullable String filename, Headers headers, InputStream body, Limits limits) {
        this.name = name;
        this.filename = filename;
        this.headers = headers;
        this.body = body;
        this.limits = limits;
    }

    static Part of(Headers headers, InputStream in, Limits limits) {
        String disposition = headers.first("Content-Disposition").orElse("");
        // Browsers send UTF-8 here, unlike in other headers.
        Map<String, String> parameters = Disposition.parse(new String(disposition.getBytes(ISO_8859_1), UTF_8));
        String name = parameters.get("name");
        if (name == null) {
            throw new BadRequest("A part of the multipart form has no name.");
        }
        String what = "The part " + name.replace("%22", "\"");
        InputStream body = new BoundedInput(in, limits.part(), () -> ContentTooLarge.than(what, limits.part()));
        return new Part(name.replace("%22", "\""), filename(parameters.get("filename")), headers, body, limits);
    }

    /** Leaves of a path its last segment, and of that what may be in the name of a file. */
    private static @Nullable String filename(@Nullable String sent) {
        if (sent == null) {
            return null;
        }
        String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        String plain = last.replace("%22", "\"").replaceAll("\\p{Cntrl}", "");
        return plain.isEmpty() || plain.equals(".") || plain.equals("..") ? null : plain;
    }

    /**
     * Returns the name of the field.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * Returns how the client calls the file: one segment, never a path. It is still a stranger's: do not store a file by it.
     *
     * @return the name of the file; empty if the part is no file, or if none was chosen
     */
    public Optional<String> filename() {
        return Optional.ofNullable(filename);
    }

    /**
     * Returns the headers of the part.
     *
     * @return the headers, such as {@code Content-Type}, which is what the client says
     */
    public Headers headers() {
        return headers;
    }

    /**
     * Returns the bytes of the part, as they come.
     *
     * @return the bytes, to be read once; more than the limit of a part are refused with {@link ContentTooLarge}
     */
    public InputStream body() {
        return body;
    }

    /**
     * Reads the part as a text in UTF-8.
     *
     * @return the text
     * @throws BadRequest if it is not in UTF-8
     * @throws ContentTooLarge if it has more bytes than are read as a whole
     * @throws UncheckedIOException if the bytes cannot be read; of a client who breaks off, a server refuses them with 400
     */
    public String text() {
        try {
            byte[] bytes = body.readNBytes(limits.whole());
            if (bytes.length == limits.whole() && body.read() >= 0) {
                throw ContentTooLarge.than("The part " + name, limits.whole());
            }
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new BadRequest("The part " + name + " is not text in UTF-8.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name + (filename == null ? "" : " (" + filename + ")");
    }
}
