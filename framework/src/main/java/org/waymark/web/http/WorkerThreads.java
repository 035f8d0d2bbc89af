package org.waymark.web.http;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads that requests are handled on: virtual ones where the JDK has them, else a bounded pool. */
final class WorkerThreads {
    private WorkerThreads() {}

    static ExecutorService start(int threads) {
        try {
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (ReflectiveOperationException olderJdk) {
            AtomicInteger number = new AtomicInteger();
            return Executors.newFixedThreadPool(
                    threads, task -> new Thread(task, "waymark-" + number.incrementAndGet()));
        }
    }
}
