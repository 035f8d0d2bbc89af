package org.waymark.ext.jetty;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The body of a request. Jetty's stream waits for more bytes even when none are asked for, as {@code readNBytes} does. */
final class RequestBody extends FilterInputStream {
    RequestBody(InputStream in) {
        super(in);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        return length == 0 ? 0 : super.read(bytes, offset, length);
    }
}
