package org.waymark.web.http;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Counts the requests that are being answered. The threads would be no measure: one may be waiting for a client that has
 * sent half a request line.
 */
final class RequestsInHand {
    private int count;
    private boolean closed;

    /** Returns whether one more request may be answered; if so, {@link #end} must follow. */
    synchronized boolean begin() {
        if (!closed) {
            count++;
        }
        return !closed;
    }

    synchronized void end() {
        count--;
        notifyAll();
    }

    /** Lets no more begin, and waits for those that have begun. Returns whether all of them ended in time. */
    synchronized boolean close(Duration grace) throws InterruptedException {
        closed = true;
        long limit = TimeUnit.NANOSECONDS.convert(grace);
        long start = System.nanoTime();
        for (long left = limit; count > 0 && left > 0; left = limit - (System.nanoTime() - start)) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return count == 0;
    }
}
