package org.waymark.web.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/** Hands on a number of bytes, and refuses the next one. */
final class BoundedInput extends FilterInputStream {
    private final Supplier<? extends RuntimeException> refusal;
    private long left;

    BoundedInput(InputStream in, long most, Supplier<? extends RuntimeException> refusal) {
        super(in);
        this.left = most;
        this.refusal = refusal;
    }

    @Override
    public int read() throws IOException {
        int read = in.read();
        if (read >= 0) {
            took(1);
        }
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = in.read(bytes, offset, length);
        if (read > 0) {
            took(read);
        }
        return read;
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = in.skip(count);
        took(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void took(long count) {
        left -= count;
        if (left < 0) {
            throw refusal.get();
        }
    }
}
