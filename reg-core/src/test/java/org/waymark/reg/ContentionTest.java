package org.waymark.reg;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One thread changes a function as fast as it can, others call it. Each answer must be right at some time of its call. */
class ContentionTest {
    private static final int THREADS = 3;
    private static final int WANTED = 300;
    private static final long MOST = 3_000_000;

    interface Numbered {
        long number(Object thing);
    }

    /** Change number n is under way while begun is n and returned is n - 1. */
    private final AtomicLong begun = new AtomicLong();

    private final AtomicLong returned = new AtomicLong();
    private final AtomicLong overlapping = new AtomicLong();
    private volatile boolean over;

    @ParameterizedTest
    @EnumSource(Mode.class)
    void callsSeeTheStateBeforeOrAfterAChange(Mode mode) throws InterruptedException, ExecutionException {
        Dispatch<Numbered> dispatch = mode.of(Dispatch.on(Numbered.class, MethodHandles.lookup())
                        .matchInstance("thing", 0)
                        .otherwise(thing -> 0))
                .create();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                answers.add(threads.submit(() -> wrongAnswer(dispatch.call())));
            }
            while (overlapping.get() < WANTED && begun.get() < MOST) {
                long number = begun.incrementAndGet();
                Registration<Numbered> registration = dispatch.register(thing -> number, String.class);
                returned.incrementAndGet();
                begun.incrementAndGet();
                registration.remove();
                returned.incrementAndGet();
            }
            over = true;
            for (Future<String> answer : answers) {
                assertThat(answer.get()).isEmpty();
            }
        } finally {
            over = true;
            threads.shutdownNow();
        }
        assertThat(overlapping.get()).as("calls during a change").isGreaterThanOrEqualTo(WANTED);
    }

    /** Returns the first answer that is wrong, or nothing. */
    private String wrongAnswer(Numbered call) {
        while (!over) {
            long before = returned.get();
            long answer = call.number("");
            long after = begun.get();
            if (!isRight(answer, before, after)) {
                return answer + " between " + before + " and " + after;
            }
            if (before < after) {
                overlapping.incrementAndGet();
            }
        }
        return "";
    }

    /** After an odd change its number is registered; after an even one nothing is. */
    private static boolean isRight(long answer, long before, long after) {
        return answer == 0 ? before % 2 == 0 || after > before : before <= answer && answer <= after;
    }
}
