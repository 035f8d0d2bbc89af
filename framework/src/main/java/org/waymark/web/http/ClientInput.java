package org.waymark.web.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A body as a client sends it. One that breaks off, or whose chunks are none, is the client's mistake, and no failure of who
 * reads it. It may keep its reader waiting, but not for ever: else a client that sends a byte now and then has a thread to itself.
 * Only the time is counted that is spent waiting for the client.
 */
final class ClientInput extends FilterInputStream {
    private static final Logger LOG = LoggerFactory.getLogger(ClientInput.class);
    private static final int ONCE_MORE_FOR = 64 * 1024;

    private final Duration patience;
    private final LongSupplier nanoseconds;
    private long waited;
    private long count;

    ClientInput(InputStream in, Duration patience, LongSupplier nanoseconds) {
        super(in);
        this.patience = patience;
        this.nanoseconds = nanoseconds;
    }

    /** Something to be read, which returns how many bytes came, or -1 at the end. */
    @FunctionalInterface
    private interface Reading {
        long read() throws IOException;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        return (int) timed(() -> in.read(bytes, offset, length));
    }

    @Override
    public long skip(long most) throws IOException {
        return timed(() -> in.skip(most));
    }

    private long timed(Reading reading) {
        long start = nanoseconds.getAsLong();
        long read = read(reading);
        waited += nanoseconds.getAsLong() - start;
        if (read >= 0) {
            count += read;
            checkPatience();
        }
        return read;
    }

    private static long read(Reading reading) {
        try {
            return reading.read();
        } catch (IOException e) {
            LOG.debug("A body could not be read to its end", e);
            throw new HttpException(
                    400, "The body breaks off, or is malformed.", Headers.none().and("Connection", "close"));
        }
    }

    private void checkPatience() {
        long allowed = TimeUnit.NANOSECONDS.convert(patience.multipliedBy(1 + count / ONCE_MORE_FOR));
        if (waited > allowed) {
            throw new HttpException(
                    408, "The body comes too slowly.", Headers.none().and("Connection", "close"));
        }
    }
}
