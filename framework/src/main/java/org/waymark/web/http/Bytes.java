package org.waymark.web.http;

import java.io.IOException;
import java.io.OutputStream;

/** A body that is in memory. */
final class Bytes implements Body {
    private final byte[] bytes;
    private final int from;
    private final int length;

    Bytes(byte[] bytes, int from, int length) {
        this.bytes = bytes;
        this.from = from;
        this.length = length;
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public Body slice(long from, long length) {
        return new Bytes(bytes, this.from + Math.toIntExact(from), Math.toIntExact(length));
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        out.write(bytes, from, length);
    }
}
