package org.waymark.reg;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.invoke.MethodHandles;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What somebody may do who chooses the keys of calls. With the system property {@code heavy} there are as many keys as a
 * server sees in a bad week.
 */
class StrangersTest {
    private static final boolean HEAVY = Boolean.getBoolean("heavy");
    private static final long KEYS = HEAVY ? 10_000_000 : 20_000;
    private static final int REGISTERED = HEAVY ? 4_096 : 512;
    private static final long MOST_GROWTH = 1 << 20;

    interface Named {
        String name(Object thing, Object key);
    }

    record Point(long x, long y) {}

    private static Dispatch<Named> named(Mode mode, boolean computed) {
        DispatchBuilder<Named> builder =
                mode.of(Dispatch.on(Named.class, MethodHandles.lookup())).matchInstance("thing", 0);
        Dispatch<Named> dispatch = (computed
                        ? builder.matchKey("key", 1, (Object key) -> key)
                        : builder.matchKey("key", 1))
                .otherwise((thing, key) -> "otherwise")
                .create();
        dispatch.register((thing, key) -> "a", String.class, "a");
        dispatch.register((thing, key) -> "point", String.class, new Point(-1, -1));
        dispatch.registerWithNext(next -> (thing, key) -> next.name(thing, key), CharSequence.class);
        return dispatch;
    }

    private static long liveHeap() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            System.gc();
            least = Math.min(
                    least,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return least;
    }

    @Nested
    class KeysThatNobodyRegistered {
        @ParameterizedTest
        @EnumSource(Mode.class)
        void takeNoMemoryAsText(Mode mode) {
            takeNoMemory(mode, number -> "key " + number);
        }

        @ParameterizedTest
        @EnumSource(Mode.class)
        void takeNoMemoryAsObjects(Mode mode) {
            takeNoMemory(mode, number -> new Point(number, 0));
        }

        private void takeNoMemory(Mode mode, LongFunction<Object> keys) {
            for (boolean computed : new boolean[] {true, false}) {
                Dispatch<Named> dispatch = named(mode, computed);
                call(dispatch, keys, 10_000);
                CacheMetrics metrics = dispatch.cacheMetrics();
                long before = liveHeap();
                call(dispatch, keys, KEYS);
                long growth = liveHeap() - before;
                if (HEAVY) {
                    System.out.println(mode + (computed ? ", computed" : "") + ", " + keys.apply(1) + ": " + KEYS
                            + " keys, growth " + growth + " bytes");
                }
                assertThat(growth).isLessThan(MOST_GROWTH);
                assertThat(dispatch.cacheMetrics()).isEqualTo(metrics);
            }
        }

        private void call(Dispatch<Named> dispatch, LongFunction<Object> keys, long count) {
            Named call = dispatch.call();
            for (long i = 0; i < count; i++) {
                assertOtherwise(call.name("", keys.apply(i)));
            }
        }

        /** Quicker than the assertions of the library. */
        private static void assertOtherwise(String answer) {
            if (!answer.equals("otherwise")) {
                throw new AssertionError(answer);
            }
        }
    }

    @Nested
    class ClassesThatNobodyRegistered {
        interface OfClass {
            String name(Class<?> type);
        }

        /** As long as the classes are alive, each is remembered; there is a limit to that. */
        @Test
        void areRememberedUpToALimit() {
            Dispatch<OfClass> dispatch = Dispatch.on(OfClass.class, MethodHandles.lookup())
                    .matchClass("type", 0)
                    .create();
            dispatch.register(type -> "object", Object.class);
            dispatch.register(type -> "numbers", Number[].class);
            int limit = dispatch.cacheMetrics().limit();
            List<Class<?>> types = new ArrayList<>();
            for (int i = 0; i < (HEAVY ? 40_000 : 300); i++) {
                Class<?> type = ClosedWorld.types(new java.util.Random(i), 1).get(0);
                types.add(type);
                for (int dimensions = 0; dimensions < 3; dimensions++) {
                    assertThat(dispatch.call().name(type)).isEqualTo("object");
                    type = type.arrayType();
                }
            }
            assertThat(dispatch.call().name(Integer[].class)).isEqualTo("numbers");
            assertThat(dispatch.cacheMetrics().entries()).isLessThanOrEqualTo(limit);
            assertThat(types).isNotEmpty();
        }
    }

    /** Keys that are all equal to nothing, and to each other in their hash code. */
    @Nested
    class KeysOfOneHashCode {
        private static final AtomicLong COMPARISONS = new AtomicLong();

        private record Colliding(int number) implements Comparable<Colliding> {
            @Override
            public boolean equals(Object other) {
                COMPARISONS.incrementAndGet();
                return other instanceof Colliding colliding && colliding.number == number;
            }

            @Override
            public int hashCode() {
                return "a".hashCode();
            }

            @Override
            public int compareTo(Colliding other) {
                COMPARISONS.incrementAndGet();
                return Integer.compare(number, other.number);
            }
        }

        @ParameterizedTest
        @EnumSource(Mode.class)
        void areComparedWithTheRegisteredOnesAlone(Mode mode) {
            for (boolean computed : new boolean[] {true, false}) {
                Dispatch<Named> dispatch = named(mode, computed);
                dispatch.call().name("", "");
                for (int i = 0; i < 5_000; i++) {
                    Object key = new Colliding(i);
                    dispatch.call().name("", key);
                    COMPARISONS.set(0);
                    assertThat(dispatch.call().name("", key)).isEqualTo("otherwise");
                    assertThat(COMPARISONS.get()).isLessThanOrEqualTo(2);
                }
            }
        }

        @ParameterizedTest
        @EnumSource(Mode.class)
        void areFoundAmongManyByAFewComparisons(Mode mode) {
            Dispatch<Named> dispatch = named(mode, false);
            dispatch.batch(batch -> {
                for (int i = 0; i < REGISTERED; i++) {
                    String number = "" + i;
                    batch.register((thing, key) -> number, String.class, new Colliding(i));
                }
            });
            dispatch.call().name("", "");
            for (int i = 0; i < 4_100; i += 41) {
                Object key = new Colliding(i);
                dispatch.call().name("", key);
                dispatch.call().name("", key);
                COMPARISONS.set(0);
                assertThat(dispatch.call().name("", key)).isEqualTo(i < REGISTERED ? "" + i : "otherwise");
                assertThat(COMPARISONS.get()).isLessThanOrEqualTo(64);
            }
        }
    }

    @Nested
    @EnabledIfSystemProperty(named = "heavy", matches = "true")
    class TheTimeOfACall {
        /** All texts that are made of so many parts of two: with "Aa" and "BB" they have one hash code. */
        private static List<String> texts(String one, String other, int parts) {
            List<String> texts = List.of("");
            for (int i = 0; i < parts; i++) {
                List<String> longer = new ArrayList<>();
                texts.forEach(text -> longer.addAll(List.of(text + one, text + other)));
                texts = longer;
            }
            return texts;
        }

        @ParameterizedTest
        @EnumSource(Mode.class)
        void isNotLongerForTextsOfOneHashCode(Mode mode) {
            for (boolean computed : new boolean[] {true, false}) {
                double ordinary = nanoseconds(mode, computed, texts("Ab", "Cd", 12));
                double colliding = nanoseconds(mode, computed, texts("Aa", "BB", 12));
                System.out.printf(
                        "%s%s: ordinary %.1f ns, of one hash code %.1f ns, ratio %.2f%n",
                        mode, computed ? ", computed" : "", ordinary, colliding, colliding / ordinary);
                assertThat(colliding / ordinary).isLessThan(2);
            }
        }

        /** The first text is registered, so that the others meet it. */
        private double nanoseconds(Mode mode, boolean computed, List<String> keys) {
            Dispatch<Named> dispatch = named(mode, computed);
            dispatch.register((thing, key) -> "first", String.class, keys.get(0));
            Named call = dispatch.call();
            double least = Double.MAX_VALUE;
            for (int round = 0; round < 30; round++) {
                long begin = System.nanoTime();
                for (int i = 0; i < 50; i++) {
                    keys.forEach(key -> call.name("", key));
                }
                least = Math.min(least, (System.nanoTime() - begin) / 50.0 / keys.size());
            }
            return least;
        }
    }
}
