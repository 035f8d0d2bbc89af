package org.waymark.web.http;

import java.util.Collection;

/** The body of the request is of a media type that is not taken here. Status 415, with the {@code Accept} header. */
public final class UnsupportedMediaType extends HttpException {
    /**
     * Makes the error.
     *
     * @param taken the media types that are taken, in the order in which they are told
     */
    public UnsupportedMediaType(Collection<String> taken) {
        super(
                415,
                "A body is taken here as " + String.join(", ", taken) + ". Say so by Content-Type.",
                Headers.none().and("Accept", String.join(", ", taken)));
    }
}
