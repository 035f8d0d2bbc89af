package org.waymark.web.http;

/** The client asks for a part of a body that it does not have. Status 416, with the {@code Content-Range} header. */
public final class RangeNotSatisfiable extends HttpException {
    /**
     * Makes the error.
     *
     * @param whole how many bytes the whole body has
     */
    public RangeNotSatisfiable(long whole) {
        super(
                416,
                "There is no such part: the whole has " + whole + " bytes.",
                Headers.none().and("Content-Range", "bytes */" + whole));
    }
}
