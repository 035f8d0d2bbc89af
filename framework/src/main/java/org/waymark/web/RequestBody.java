package org.waymark.web;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.waymark.traject.QueryParameters;
import org.waymark.web.http.BadRequest;
import org.waymark.web.http.ContentTooLarge;
import org.waymark.web.http.Limits;
import org.waymark.web.http.Multipart;
import org.waymark.web.http.UnprocessableContent;
import org.waymark.web.http.UnsupportedMediaType;

/**
 * The body of a request, to be read within the limits; see {@link Request#body}. What was read as a whole is kept for all who
 * ask: a tween, a view, and one that is tried again. What is read bit by bit can be read once.
 */
public final class RequestBody {
    private final BodyReader reader;
    private final Request request;

    RequestBody(BodyReader reader, Request request) {
        this.reader = reader;
        this.request = request;
    }

    /**
     * Reads the body as an object, as a parameter with {@link Body} is given it: a record from JSON or from a form, any other
     * class from JSON; the body as it is for {@code String}, {@code byte[]} and {@link InputStream}.
     *
     * <pre>{@code
     * notes.json(Notes.class, (app, request) -> app.add(request.body().as(NewNote.class)), view -> view.method("POST"))
     * }</pre>
     *
     * @param <T> the type of the object
     * @param type its class
     * @return the object
     * @throws BadRequest if the body is no JSON, or no form
     * @throws UnsupportedMediaType if the body is of another type than these
     * @throws UnprocessableContent if its values are not what the class takes
     * @throws ContentTooLarge if the body has more bytes than are read as a whole, see {@link Limits#whole()}
     * @throws IllegalArgumentException if nothing reads such an object, whatever the body is
     */
    public <T> T as(Class<T> type) {
        return type.cast(UserCode.ask(() -> request.place().bodies().read(type, request)));
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
        return reader.form();
    }

    /**
     * Reads the body as a form with files, part by part.
     *
     * @return the parts, as they come
     * @throws BadRequest if the form names no boundary
     * @throws UnsupportedMediaType if the body is no such form
     * @throws IllegalStateException if somebody reads it bit by bit already
     */
    public Multipart multipart() {
        // What is no such form is refused before the body is given out, so that others may read it still.
        Multipart.of(reader.http());
        return Multipart.of(reader.http().withBody(stream()));
    }

    /**
     * Reads the body as text, which has to be in UTF-8, whatever its media type.
     *
     * @return the text
     * @throws BadRequest if it is no text in UTF-8
     * @throws ContentTooLarge if the body has more bytes than are read as a whole, see {@link Limits#whole()}
     * @throws UncheckedIOException if the bytes cannot be read
     * @throws IllegalStateException if somebody reads it bit by bit already
     */
    public String text() {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(whole()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new BadRequest("The body is not text in UTF-8.");
        }
    }

    /**
     * Reads the body.
     *
     * @param limit the most bytes to take
     * @return the bytes
     * @throws ContentTooLarge if the body has more bytes
     * @throws UncheckedIOException if the bytes cannot be read; of a client who breaks off, a server refuses them with 400
     * @throws IllegalStateException if somebody reads it bit by bit already
     */
    public byte[] bytes(int limit) {
        return reader.upTo(limit).clone();
    }

    /**
     * Returns the body to be read bit by bit, as far as the limit for bodies goes, see {@link Limits#body()}.
     *
     * @return the bytes as they come
     * @throws IllegalStateException if somebody reads it bit by bit already
     */
    public InputStream stream() {
        return reader.stream();
    }

    String mediaType() {
        return reader.http().mediaType();
    }

    /** Returns all bytes, of a body that is read as a whole, which nobody changes. */
    byte[] whole() {
        return reader.whole();
    }
}
