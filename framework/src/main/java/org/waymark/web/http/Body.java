package org.waymark.web.http;

import java.io.IOException;
import java.io.OutputStream;

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
     * Returns a body of these bytes.
     *
     * @param bytes the bytes, not to be changed afterwards
     * @return a body of known length
     */
    static Body of(byte[] bytes) {
        return new Body() {
            @Override
            public long length() {
                return bytes.length;
            }

            @Override
            public void writeTo(OutputStream out) throws IOException {
                out.write(bytes);
            }
        };
    }
}
