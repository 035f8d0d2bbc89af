package org.waymark.reg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is thrown in the middle of a call leaves it as it is, and leaves nothing behind. */
@ParameterizedClass
@EnumSource(Mode.class)
class FailuresTest {
    interface Named {
        String name(Object thing, Object key);
    }

    @Parameter
    Mode mode;

    /** What is thrown next; null if nothing is. */
    private Throwable thrown;

    private final AtomicInteger computed = new AtomicInteger();

    private String orThrow(String name) {
        Throwable now = thrown;
        if (now != null) {
            thrown = null;
            throw FailuresTest.<RuntimeException>unchecked(now);
        }
        return name;
    }

    @SuppressWarnings("unchecked") // The cast is not done at run time: checked exceptions pass too.
    private static <T extends Throwable> RuntimeException unchecked(Throwable thrown) throws T {
        throw (T) thrown;
    }

    static Stream<Throwable> throwables() {
        return Stream.of(
                new IllegalStateException("unchecked"),
                new IOException("checked"),
                new InterruptedException("interrupted"),
                new StackOverflowError("not really"),
                new AssertionError("failed"),
                new AmbiguityException("not ours"),
                new NoMatchException("not ours"));
    }

    private DispatchBuilder<Named> builder() {
        return mode.of(Dispatch.on(Named.class, MethodHandles.lookup()));
    }

    /** The call fails with this very object, before it was ever made and after it was made often; and works after it. */
    private void passes(Throwable throwable, Dispatch<Named> dispatch, Object thing, Object key, String answer) {
        for (int i = 0; i < 4; i++) {
            CacheMetrics before = dispatch.cacheMetrics();
            thrown = throwable;
            assertThat(unwrapped(catchThrowable(() -> dispatch.call().name(thing, key))))
                    .isSameAs(throwable);
            assertThat(thrown).isNull();
            if (i > 0) {
                assertThat(dispatch.cacheMetrics()).isEqualTo(before);
            }
            assertThat(dispatch.call().name(thing, key)).isEqualTo(answer);
            assertThat(dispatch.lookup(thing, key)).isNotNull();
        }
    }

    /** A proxy of the JDK throws no checked exception that its interface does not declare. */
    private Throwable unwrapped(Throwable caught) {
        return mode == Mode.REFLECTIVE && caught instanceof UndeclaredThrowableException ? caught.getCause() : caught;
    }

    interface Reading {
        String read(Object thing) throws IOException;
    }

    @Nested
    class WhatIsThrown {
        @Test
        void asTheFunctionDeclaresPasses() {
            Dispatch<Reading> dispatch = mode.of(
                            Dispatch.on(Reading.class, MethodHandles.lookup()).matchInstance("thing", 0))
                    .create();
            IOException expected = new IOException("declared");
            dispatch.register(
                    thing -> {
                        throw expected;
                    },
                    String.class);
            for (int i = 0; i < 3; i++) {
                assertThat(catchThrowable(() -> dispatch.call().read(""))).isSameAs(expected);
            }
        }

        @ParameterizedTest
        @MethodSource("org.waymark.reg.FailuresTest#throwables")
        void byAnImplementationPasses(Throwable throwable) {
            Dispatch<Named> dispatch = builder().matchInstance("thing", 0).create();
            dispatch.register((thing, key) -> orThrow("string"), String.class);
            dispatch.register((thing, key) -> "object", Object.class);
            passes(throwable, dispatch, "", "", "string");
        }

        @ParameterizedTest
        @MethodSource("org.waymark.reg.FailuresTest#throwables")
        void byAnImplementationPassesTheOneThatCallsNext(Throwable throwable) {
            Dispatch<Named> dispatch = builder().matchInstance("thing", 0).create();
            dispatch.registerWithNext(next -> (thing, key) -> "next " + next.name(thing, key), String.class);
            dispatch.register((thing, key) -> orThrow("object"), Object.class);
            passes(throwable, dispatch, "", "", "next object");
        }

        @ParameterizedTest
        @MethodSource("org.waymark.reg.FailuresTest#throwables")
        void byAFallbackPasses(Throwable throwable) {
            Dispatch<Named> dispatch = builder()
                    .matchKey("key", 1)
                    .fallback((thing, key) -> orThrow("fallback"))
                    .create();
            dispatch.register((thing, key) -> "a", "a");
            passes(throwable, dispatch, "", "b", "fallback");
        }

        @ParameterizedTest
        @MethodSource("org.waymark.reg.FailuresTest#throwables")
        void byTheDefaultPasses(Throwable throwable) {
            Dispatch<Named> dispatch = builder()
                    .matchKey("key", 1)
                    .otherwise((thing, key) -> orThrow("otherwise"))
                    .create();
            passes(throwable, dispatch, "", "b", "otherwise");
        }

        @ParameterizedTest
        @MethodSource("org.waymark.reg.FailuresTest#throwables")
        void byAKeyFunctionPasses(Throwable throwable) {
            Dispatch<Named> dispatch = builder()
                    .matchInstance("thing", 0)
                    .matchKey("key", 1, key -> {
                        computed.incrementAndGet();
                        return orThrow("key");
                    })
                    .create();
            dispatch.register((thing, key) -> "key", String.class, "key");
            dispatch.register((thing, key) -> "any", String.class);
            passes(throwable, dispatch, "", "", "key");
            int before = computed.get();
            assertThat(dispatch.call().name("", "")).isEqualTo("key");
            assertThat(computed).hasValue(before + 1);
        }

        @ParameterizedTest
        @MethodSource("org.waymark.reg.FailuresTest#throwables")
        void byEqualsOrHashCodeOfAKeyPasses(Throwable throwable) {
            for (boolean lazy : new boolean[] {true, false}) {
                for (boolean inEquals : new boolean[] {true, false}) {
                    Dispatch<Named> dispatch = (lazy
                                    ? builder().matchKey("key", 1, key -> key)
                                    : builder().matchKey("key", 1))
                            .create();
                    dispatch.register((thing, key) -> "seven", new Key(7, false));
                    thrown = null;
                    passes(throwable, dispatch, "", new Key(7, inEquals), "seven");
                }
            }
        }

        @ParameterizedTest
        @MethodSource("org.waymark.reg.FailuresTest#throwables")
        void byAnAnnotatedMethodPasses(Throwable throwable) {
            Dispatch<Named> dispatch = builder().matchInstance("thing", 0).create();
            dispatch.implementations(new Annotated());
            passes(throwable, dispatch, "", "", "annotated");
        }

        @ParameterizedTest
        @MethodSource("org.waymark.reg.FailuresTest#throwables")
        void byTheConstructorOfAnAdapterPasses(Throwable throwable) {
            Adapters adapters = Adapters.create(MethodHandles.lookup());
            adapters.register(Adapter.class, Adapter.class);
            assertThat(catchThrowable(() -> adapters.adapt(new Fails(throwable), Adapter.class)))
                    .isSameAs(throwable);
            assertThat(adapters.adapt(new Fails(null), Adapter.class)).isNotNull();
        }
    }

    /** Fails in one of its methods. All keys of a number are equal. */
    private final class Key {
        private final int number;
        private final boolean inEquals;

        Key(int number, boolean inEquals) {
            this.number = number;
            this.inEquals = inEquals;
        }

        @Override
        public boolean equals(Object other) {
            if (inEquals) {
                orThrow("equal");
            }
            return other instanceof Key key && key.number == number;
        }

        @Override
        public int hashCode() {
            if (!inEquals) {
                orThrow("hashed");
            }
            return number;
        }
    }

    final class Annotated {
        @Implementation
        String name(String thing, Object key) {
            return orThrow("annotated");
        }
    }

    record Fails(Throwable throwable) {}

    static final class Adapter {
        Adapter(Fails adapted) {
            if (adapted.throwable() != null) {
                throw FailuresTest.<RuntimeException>unchecked(adapted.throwable());
            }
        }
    }

    @Nested
    class AKeyThatFails {
        @Test
        void isNotRegistered() {
            Dispatch<Named> dispatch = builder()
                    .matchKey("key", 1)
                    .otherwise((thing, key) -> "otherwise")
                    .create();
            thrown = new IllegalStateException("no hash");
            assertThatThrownBy(() -> dispatch.register((thing, key) -> "seven", new Key(7, false)))
                    .hasMessage("no hash");
            assertThat(dispatch.registrations()).isEmpty();
            assertThat(dispatch.call().name("", new Key(7, false))).isEqualTo("otherwise");
        }

        @Test
        void takesItsBatchWithIt() {
            Dispatch<Named> dispatch = builder()
                    .matchKey("key", 1)
                    .otherwise((thing, key) -> "otherwise")
                    .create();
            thrown = new StackOverflowError("no hash");
            assertThatThrownBy(() -> dispatch.batch(batch -> batch.register((thing, key) -> "a", "a")
                            .register((thing, key) -> "seven", new Key(7, false))))
                    .hasMessage("no hash");
            assertThat(dispatch.registrations()).isEmpty();
            assertThat(dispatch.call().name("", "a")).isEqualTo("otherwise");
        }
    }

    @Nested
    class AFunctionThatCallsItself {
        /** What a key depends on may be a question for the same function. */
        @Test
        void inAKeyFunctionWorks() {
            List<Dispatch<Named>> self = new ArrayList<>();
            Dispatch<Named> dispatch = builder()
                    .matchInstance("thing", 0)
                    .matchKey(
                            "key",
                            1,
                            key -> key instanceof Integer number
                                    ? self.get(0).call().name("", number == 0 ? "end" : (Object) (number - 1))
                                    : key)
                    .create();
            self.add(dispatch);
            dispatch.register((thing, key) -> "any", String.class);
            dispatch.register((thing, key) -> "end", String.class, "end");
            dispatch.register((thing, key) -> "any", String.class, "any");
            assertThat(dispatch.call().name("", 100)).isEqualTo("end");
            assertThat(dispatch.call().name("", "other")).isEqualTo("any");
            assertThat(dispatch.call().name("", 100)).isEqualTo("end");
        }

        @Test
        void withoutEndOverflowsTheStackAndWorksAfterwards() {
            List<Dispatch<Named>> self = new ArrayList<>();
            Dispatch<Named> dispatch = builder()
                    .matchKey(
                            "key",
                            1,
                            key -> "again".equals(key) ? self.get(0).call().name("", key) : key)
                    .otherwise((thing, key) -> "otherwise")
                    .create();
            self.add(dispatch);
            dispatch.register((thing, key) -> "a", "a");
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> dispatch.call().name("", "again")).isInstanceOf(StackOverflowError.class);
                assertThat(dispatch.call().name("", "a")).isEqualTo("a");
                assertThat(dispatch.call().name("", "b")).isEqualTo("otherwise");
            }
        }

        @Test
        void inAnImplementationMayGoDeep() throws Exception {
            Dispatch<Named> dispatch = deep();
            FutureTask<String> task = new FutureTask<>(() -> dispatch.call().name(10_000, ""));
            new Thread(null, task, "deep", 1L << 29).start();
            assertThat(task.get()).isEqualTo("0");
        }

        @Test
        void inAnImplementationTooDeepLeavesTheFunctionAsItIs() {
            Dispatch<Named> dispatch = deep();
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> dispatch.call().name(100_000_000, "")).isInstanceOf(StackOverflowError.class);
                assertThat(dispatch.call().name(10, "")).isEqualTo("0");
                assertThatThrownBy(() -> dispatch.call().name("", "")).isInstanceOf(NoMatchException.class);
            }
        }

        private Dispatch<Named> deep() {
            Dispatch<Named> dispatch = builder().matchInstance("thing", 0).create();
            dispatch.register(
                    (thing, key) -> (Integer) thing == 0 ? "0" : dispatch.call().name((Integer) thing - 1, key),
                    Integer.class);
            return dispatch;
        }

        @Test
        void beforeItIsMadeInTheClassThatMakesIt() {
            assertThat(Early.CALLED).isEqualTo("early");
        }

        /** The class is initialized by the first call, which its own implementation makes. */
        static final class Early {
            static final Dispatch<Named> DISPATCH = Dispatch.on(Named.class, MethodHandles.lookup())
                    .matchKey("key", 1, key -> Early.class.getSimpleName())
                    .create();
            static final String CALLED;

            static {
                DISPATCH.register((thing, key) -> "early", "Early");
                CALLED = DISPATCH.call().name("", "");
            }
        }
    }
}
