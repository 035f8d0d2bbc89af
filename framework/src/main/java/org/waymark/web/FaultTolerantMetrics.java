package org.waymark.web;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Metrics whose failures are none of those who ask the app. That they fail is logged once. */
final class FaultTolerantMetrics implements Metrics {
    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);

    private final Metrics metrics;
    private final AtomicBoolean failed = new AtomicBoolean();

    private FaultTolerantMetrics(Metrics metrics) {
        this.metrics = metrics;
    }

    static FaultTolerantMetrics of(Metrics metrics) {
        return metrics instanceof FaultTolerantMetrics tolerant ? tolerant : new FaultTolerantMetrics(metrics);
    }

    @Override
    public void answered(String method, String route, int status, Duration duration) {
        try {
            metrics.answered(method, route, status, duration);
        } catch (RuntimeException | Error e) {
            Errors.survived(e);
            if (failed.compareAndSet(false, true)) {
                LOG.error("The metrics fail, which is told once only", e);
            }
        }
    }
}
