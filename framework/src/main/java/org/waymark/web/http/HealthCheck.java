package org.waymark.web.http;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A check, which runs once at a time, however many ask; what it said counts for a while. One that does not end in time is not well,
 * and is not begun once more before it ends.
 */
final class HealthCheck {
    static final Duration KEPT = Duration.ofSeconds(1);
    static final Duration DEADLINE = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(Health.class);

    private final String name;
    private final Callable<Boolean> check;
    private final Duration deadline;
    private final LongSupplier nanoseconds;
    private @Nullable Run last;

    HealthCheck(String name, Callable<Boolean> check, Duration deadline, LongSupplier nanoseconds) {
        this.name = name;
        this.check = check;
        this.deadline = deadline;
        this.nanoseconds = nanoseconds;
    }

    /** One run of the check, and when it began. */
    private record Run(FutureTask<Boolean> result, long began) {}

    /** Begins the check, unless it runs or has just been run. */
    synchronized void begin() {
        Run run = last;
        if (run == null
                || (run.result.isDone() && nanoseconds.getAsLong() - run.began >= TimeUnit.NANOSECONDS.convert(KEPT))) {
            FutureTask<Boolean> result = new FutureTask<>(check);
            last = new Run(result, nanoseconds.getAsLong());
            Thread thread = new Thread(result, "waymark-health-" + name);
            thread.setDaemon(true);
            thread.start();
        }
    }

    private synchronized Run running() {
        begin();
        return Objects.requireNonNull(last);
    }

    /** Returns what the check says. Who waited for others meanwhile does not wait for it once more. */
    boolean result() {
        Run run = running();
        long left = TimeUnit.NANOSECONDS.convert(deadline) - (nanoseconds.getAsLong() - run.began);
        try {
            return Boolean.TRUE.equals(run.result.get(Math.max(0, left), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            LOG.warn("The check {} did not end within {}", name, deadline);
        } catch (ExecutionException e) {
            LOG.warn("The check {} failed", name, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }
}
