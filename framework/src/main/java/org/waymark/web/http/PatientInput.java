package org.waymark.web.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * A body that may keep its reader waiting, but not for ever: else a client that sends a byte now and then has a thread to itself.
 * Only the time is counted that is spent waiting for the client.
 */
final class PatientInput extends FilterInputStream {
    private static final int ONCE_MORE_FOR = 64 * 1024;

    private final Duration patience;
    private final LongSupplier nanoseconds;
    private long waited;
    private long count;

    PatientInput(InputStream in, Duration patience, LongSupplier nanoseconds) {
        super(in);
        this.patience = patience;
        this.nanoseconds = nanoseconds;
    }

    @Override
    public int read() throws IOException {
        long start = nanoseconds.getAsLong();
        int next = in.read();
        waited(start, next < 0 ? next : 1);
        return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        long start = nanoseconds.getAsLong();
        int read = in.read(bytes, offset, length);
        waited(start, read);
        return read;
    }

    @Override
    public long skip(long most) throws IOException {
        long start = nanoseconds.getAsLong();
        long skipped = in.skip(most);
        waited(start, skipped);
        return skipped;
    }

    private void waited(long start, long read) {
        waited += nanoseconds.getAsLong() - start;
        if (read < 0) {
            return;
        }
        count += read;
        long allowed = TimeUnit.NANOSECONDS.convert(patience.multipliedBy(1 + count / ONCE_MORE_FOR));
        if (waited > allowed) {
            throw new HttpException(
                    408, "The body comes too slowly.", Headers.none().and("Connection", "close"));
        }
    }
}
