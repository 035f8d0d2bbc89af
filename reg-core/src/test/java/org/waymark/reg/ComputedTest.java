package org.waymark.reg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.reg.Way.severalTimes;

import java.lang.ref.WeakReference;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** What predicates look at that are no arguments themselves. */
@ParameterizedClass
@EnumSource
class ComputedTest {
    interface Ship {
        String ship(Object parcel, int weight, String from, String to);
    }

    interface Six {
        String six(int a, int b, int c, int d, int e, int f);
    }

    interface Speak {
        String speak(Object first, Object second);
    }

    @Parameter
    Way way;

    private final AtomicInteger computed = new AtomicInteger();

    private void assertComputed(int times, Runnable call) {
        computed.set(0);
        call.run();
        assertThat(computed).hasValue(times);
    }

    @Nested
    class AKeyOfTwoArguments {
        private Ship shipping() {
            Dispatch<Ship> ship = way.on(Ship.class)
                    .matchInstance("parcel", 0)
                    .matchKey("route", 2, 3, (String from, String to) -> {
                        computed.incrementAndGet();
                        return from + "-" + to;
                    })
                    .create();
            ship.register((parcel, weight, from, to) -> "post", CharSequence.class);
            ship.register((parcel, weight, from, to) -> "ferry", String.class, "Kiel-Oslo");
            ship.register((parcel, weight, from, to) -> "plane", String.class, "Kiel-null");
            return ship.call();
        }

        @Test
        void isComputedFromThemInOrder() {
            Ship ship = shipping();
            severalTimes(() -> {
                assertThat(ship.ship("", 1, "Kiel", "Oslo")).isEqualTo("ferry");
                assertThat(ship.ship("", 1, "Oslo", "Kiel")).isEqualTo("post");
                assertThat(ship.ship("", 1, "Kiel", null)).isEqualTo("plane");
            });
        }

        @Test
        void isComputedOnceAndOnlyIfACandidateNeedsIt() {
            Ship ship = shipping();
            severalTimes(() -> {
                assertComputed(1, () -> ship.ship("", 1, "Kiel", "Oslo"));
                assertComputed(1, () -> ship.ship("", 1, "Oslo", "Kiel"));
                assertComputed(0, () -> ship.ship(CharBuffer.wrap(""), 1, "Kiel", "Oslo"));
                assertComputed(0, () -> assertThatThrownBy(() -> ship.ship(1, 1, "Kiel", "Oslo"))
                        .isInstanceOf(NoMatchException.class));
            });
        }
    }

    @Nested
    class AKeyOfAllArguments {
        @Test
        void getsThemInAnArrayOfItsOwn() {
            Set<Object> arrays = Collections.newSetFromMap(new IdentityHashMap<>());
            Dispatch<Ship> ship = way.on(Ship.class)
                    .matchKey("all", Computed.fromAll(arguments -> {
                        List<Object> all = new ArrayList<>(Arrays.asList(arguments));
                        arrays.add(arguments);
                        Arrays.fill(arguments, null);
                        return all;
                    }))
                    .create();
            ship.register((parcel, weight, from, to) -> to, Arrays.asList("a", 1, null, "c"));
            severalTimes(() -> assertThat(ship.call().ship("a", 1, null, "c")).isEqualTo("c"));
            assertThat(arrays).hasSize(4);
            assertThat(ship.lookup("a", 1, null, "c").implementation()).isNotNull();
        }

        @Test
        void mayHaveMoreThanFour() {
            Dispatch<Six> six = way.on(Six.class)
                    .matchKey("sum", Computed.fromAll(arguments -> {
                        computed.incrementAndGet();
                        return Arrays.stream(arguments)
                                .mapToInt(Integer.class::cast)
                                .sum();
                    }))
                    .matchKey("last", 4, 5, Integer::sum)
                    .create();
            six.register((a, b, c, d, e, f) -> "21", 21);
            six.register((a, b, c, d, e, f) -> "21 with 11", 21, 11);
            severalTimes(() -> {
                assertComputed(
                        1, () -> assertThat(six.call().six(1, 2, 3, 4, 5, 6)).isEqualTo("21 with 11"));
                assertComputed(
                        1, () -> assertThat(six.call().six(6, 5, 4, 3, 2, 1)).isEqualTo("21"));
            });
        }
    }

    @Nested
    class AClassOfAComputedObject {
        private Dispatch<Speak> speaking(UnaryOperator<DispatchBuilder<Speak>> options) {
            Dispatch<Speak> speak = options.apply(way.on(Speak.class)
                            .matchInstance("sum", Computed.from(0, 1, (Object first, Object second) -> {
                                computed.incrementAndGet();
                                return first == null ? second : first;
                            })))
                    .create();
            speak.register((first, second) -> "number", Number.class);
            speak.register((first, second) -> "integer", Integer.class);
            speak.register((first, second) -> "comparable", Comparable.class);
            speak.register((first, second) -> "nothing", (Object) null);
            speak.register((first, second) -> "object");
            return speak;
        }

        @Test
        void isComparedBySubtyping() {
            Speak speak = speaking(UnaryOperator.identity()).call();
            severalTimes(() -> {
                assertThat(speak.speak(null, 1)).isEqualTo("integer");
                assertThat(speak.speak("", 1)).isEqualTo("comparable");
                assertThat(speak.speak(new AtomicInteger(), 1)).isEqualTo("number");
                assertThat(speak.speak(null, null)).isEqualTo("nothing");
                assertThat(speak.speak(List.of(), 1)).isEqualTo("object");
                assertThatThrownBy(() -> speak.speak(1L, 1)).isInstanceOf(AmbiguityException.class);
            });
        }

        @Test
        void followsTheLinearizationOfEachClass() {
            Speak speak = speaking(DispatchBuilder::linearized).call();
            severalTimes(() -> assertThat(speak.speak(1L, 1)).isEqualTo("number"));
        }

        @Test
        void isComputedOnce() {
            Dispatch<Speak> dispatch = speaking(UnaryOperator.identity());
            severalTimes(() -> {
                assertComputed(1, () -> dispatch.call().speak(1, 1));
                assertComputed(1, () -> dispatch.call().speak("", 1));
                assertComputed(1, () -> dispatch.lookup("", 1));
                assertComputed(1, () -> dispatch.explain("", 1));
            });
        }

        @Test
        void isNotComputedWhereItMakesNoDifference() {
            Dispatch<Speak> dispatch = way.on(Speak.class)
                    .matchInstance("sum", Computed.from(0, first -> computed.incrementAndGet()))
                    .create();
            dispatch.register((first, second) -> "object");
            severalTimes(() -> assertComputed(0, () -> dispatch.call().speak("", "")));
        }

        @Test
        void isExplainedAndShown() {
            Dispatch<Speak> dispatch = speaking(UnaryOperator.identity());
            Explanation<Speak> explanation = dispatch.explain(1, 1);
            assertThat(explanation.call()).isEqualTo("ComputedTest.Speak.speak(sum = java.lang.Integer)");
            assertThat(explanation.cached()).isFalse();
            dispatch.call().speak(1, 1);
            assertThat(dispatch.explain(1, 1).cached()).isTrue();
            assertThat(dispatch.explain("", 1).cached()).isFalse();
            assertThat(dispatch.table().toString())
                    .contains("sum        computed instance, arguments 0, 1: java.lang.Object, java.lang.Object");
        }

        @Test
        void isNotKeptAliveByCalls() throws ReflectiveOperationException {
            WeakReference<Class<?>> type =
                    called(speaking(UnaryOperator.identity()).call());
            for (int i = 0; i < 50 && !type.refersTo(null); i++) {
                System.gc();
            }
            assertThat(type.refersTo(null)).isTrue();
        }

        /** The class is forgotten when this returns. */
        private static WeakReference<Class<?>> called(Speak call) throws ReflectiveOperationException {
            Class<?> type = new OracleTypes(JsonMapper.shared()
                            .readTree("{\"types\":[{\"name\":\"A\",\"kind\":\"class\",\"bases\":[]}]}"))
                    .get("A");
            assertThat(call.speak(type.getConstructor().newInstance(), "")).isEqualTo("object");
            return new WeakReference<>(type);
        }
    }

    @Test
    void aComputedClassIsComparedBySubtyping() {
        Dispatch<Speak> dispatch = way.on(Speak.class)
                .matchClass("type", Computed.from(0, Object::getClass))
                .create();
        dispatch.register((first, second) -> "number", Number.class);
        dispatch.register((first, second) -> "object");
        severalTimes(() -> {
            assertThat(dispatch.call().speak(1, "")).isEqualTo("number");
            assertThat(dispatch.call().speak("", "")).isEqualTo("object");
        });
    }

    @Test
    void whatTheComputationThrowsLeavesTheCall() {
        Dispatch<Speak> dispatch = way.on(Speak.class)
                .matchInstance("type", Computed.from(0, 1, (first, second) -> {
                    throw new IllegalStateException(first + " and " + second);
                }))
                .create();
        dispatch.register((first, second) -> "number", Number.class);
        severalTimes(() -> assertThatThrownBy(() -> dispatch.call().speak(1, 2)).hasMessage("1 and 2"));
    }

    @Test
    void anArgumentThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> way.on(Speak.class).matchKey("key", 0, 2, (first, second) -> first))
                .isInstanceOf(RegistrationException.class)
                .hasMessage("The predicate \"key\" of ComputedTest.Speak.speak reads argument 2, but the arguments are"
                        + " numbered from 0 to 1.");
    }
}
