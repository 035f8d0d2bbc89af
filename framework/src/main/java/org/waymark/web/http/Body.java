package org.waymark.web.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a response carries. Written once, by the server, after the headers. */
public interface Body {
    /**
     * Returns how many bytes the body has.
     *
     * @return the number of bytes, or -1 if it is not known beforehand
     */
    default long length() {
        return -1;
    }

    /**
     * Writes the bytes.
     *
     * @param out where to write to; the server closes it
     * @throws IOException if the client has gone, or the source of the bytes fails
     */
    void writeTo(OutputStream out) throws IOException;

    /**
     * Returns a part of this body, for those who ask for a range.
     *
     * @param from the index of the first byte
     * @param length how many bytes, all of which this body has
     * @return a body of that length, which can be written as often as this one
     */
    default Body slice(long from, long length) {
        return new Slice(this, from, length);
    }

    /**
     * Returns a body of the bytes of a file, which is opened when the body is written.
     *
     * @param file the file, not to be changed while it is sent
     * @return a body of known length
     * @throws IOException if there is no such file, or it cannot be read
     */
    static Body of(Path file) throws IOException {
        return new FileBody(file, 0, Files.size(file));
    }

    /**
     * Returns a body of these bytes.
     *
     * @param bytes the bytes, not to be changed afterwards
     * @return a body of known length
     */
    static Body of(byte[] bytes) {
        return new Bytes(bytes, 0, bytes.length);
    }
}
