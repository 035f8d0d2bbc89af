package org.waymark.web;

import java.time.Duration;

/**
 * Is told of every answer that an app gives, to count and to measure. See {@link Publisher#withMetrics}.
 *
 * <p>A request that the limits or the proxies refuse has an answer too, without a route. What this throws is logged once, and
 * changes no answer.
 *
 * <p>Neither the methods nor the routes are a stranger's to choose: there are as many as the app has, and a few more.
 */
@FunctionalInterface
public interface Metrics {
    /**
     * Takes note of an answer. Called by many threads at once, before the body of the answer is sent.
     *
     * @param method the method, or {@code OTHER} for one that HTTP does not define
     * @param route the pattern of the path that led to the model, those of mounts before it, such as
     *     {@code /users/{name}}; empty if none did
     * @param status the status
     * @param duration how long it took to find the answer
     */
    void answered(String method, String route, int status, Duration duration);
}
