package org.waymark.reg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratedCallTest {
    interface Everything {
        double sum(boolean a, byte b, short c, char d, int e, long f, float g, double h, Object i) throws IOException;

        default double twice(Object last) throws IOException {
            return 2 * sum(true, (byte) 1, (short) 1, 'a', 1, 1, 1, 1, last);
        }
    }

    interface Shown {
        String show(Object model, String name);
    }

    interface Counted {
        int count(int number, Object model);
    }

    interface Seven {
        String pick(Object a, Object b, Object c, Object d, Object e, Object f, Object g);
    }

    interface Typed<A, R> {
        R apply(A argument);
    }

    interface OfText extends Typed<String, String> {
        @Override
        String apply(String argument);
    }

    private static <F> Dispatch<F> created(DispatchBuilder<F> builder, boolean generated) {
        Dispatch<F> dispatch = (generated ? builder : builder.withoutGeneration()).create();
        assertThat(dispatch.callMode()).isEqualTo(generated ? CallMode.GENERATED : CallMode.REFLECTIVE);
        return dispatch;
    }

    private static <F> DispatchBuilder<F> on(Class<F> type) {
        return Dispatch.on(type, MethodHandles.lookup());
    }

    @Nested
    class InBothModes {
        @ParameterizedTest
        @ValueSource(booleans = {true, false})
        void everyPrimitiveTypePassesThrough(boolean generated) throws IOException {
            Dispatch<Everything> dispatch = created(on(Everything.class).matchInstance("last", 8), generated);
            dispatch.register((a, b, c, d, e, f, g, h, i) -> (a ? 1 : 0) + b + c + d + e + f + g + h, String.class);
            assertThat(dispatch.call().sum(true, (byte) 2, (short) 3, (char) 4, 5, 6, 7, 8, ""))
                    .isEqualTo(36);
        }

        @ParameterizedTest
        @ValueSource(booleans = {true, false})
        void everyPrimitiveTypeCanBeAKey(boolean generated) throws IOException {
            DispatchBuilder<Everything> builder = on(Everything.class);
            for (int i = 0; i < 8; i++) {
                builder.matchKey("k" + i, i);
            }
            Dispatch<Everything> dispatch = created(builder.otherwise((a, b, c, d, e, f, g, h, i) -> 0), generated);
            dispatch.register(
                    (a, b, c, d, e, f, g, h, i) -> 1, true, (byte) -2, (short) 3, 'x', 5, -6L, 7f, Double.NaN);
            Everything call = dispatch.call();
            for (int repeated = 0; repeated < 3; repeated++) {
                assertThat(call.sum(true, (byte) -2, (short) 3, 'x', 5, -6, 7, Double.NaN, ""))
                        .isEqualTo(1);
                assertThat(call.sum(false, (byte) -2, (short) 3, 'x', 5, -6, 7, Double.NaN, ""))
                        .isEqualTo(0);
                assertThat(call.sum(true, (byte) -2, (short) 3, 'x', 5, -6, 7, 8, ""))
                        .isEqualTo(0);
            }
        }

        @ParameterizedTest
        @ValueSource(booleans = {true, false})
        void checkedExceptionsPassUnchanged(boolean generated) {
            Dispatch<Everything> dispatch = created(on(Everything.class).matchInstance("last", 8), generated);
            IOException thrown = new IOException("broken");
            dispatch.register((a, b, c, d, e, f, g, h, i) -> {
                throw thrown;
            });
            assertThatThrownBy(() -> dispatch.call().sum(true, (byte) 2, (short) 3, (char) 4, 5, 6, 7, 8, ""))
                    .isSameAs(thrown);
        }

        @ParameterizedTest
        @ValueSource(booleans = {true, false})
        void defaultMethodsStay(boolean generated) throws IOException {
            Dispatch<Everything> dispatch = created(on(Everything.class).matchInstance("last", 8), generated);
            dispatch.register((a, b, c, d, e, f, g, h, i) -> 21, String.class);
            assertThat(dispatch.call().twice("")).isEqualTo(42);
        }

        @ParameterizedTest
        @ValueSource(booleans = {true, false})
        void aPrimitiveArgumentCountsAsItsWrapper(boolean generated) {
            Dispatch<Counted> dispatch = created(on(Counted.class).matchInstance("number", 0), generated);
            dispatch.register((number, model) -> number + 1, Integer.class);
            assertThat(dispatch.call().count(4, "")).isEqualTo(5);
        }

        @ParameterizedTest
        @ValueSource(booleans = {true, false})
        void moreThanFourPredicatesWork(boolean generated) {
            DispatchBuilder<Seven> builder = on(Seven.class);
            for (int i = 0; i < 7; i++) {
                builder.matchInstance("p" + i, i);
            }
            Dispatch<Seven> dispatch = created(builder, generated);
            Class<?>[] numbers = {
                Number.class, Number.class, Number.class, Number.class, Number.class, Number.class, Number.class
            };
            dispatch.register((a, b, c, d, e, f, g) -> "numbers", (Object[]) numbers);
            dispatch.register((a, b, c, d, e, f, g) -> "any");
            numbers[6] = Integer.class;
            dispatch.register((a, b, c, d, e, f, g) -> "last", (Object[]) numbers);
            Seven call = dispatch.call();
            for (int repeated = 0; repeated < 3; repeated++) {
                assertThat(call.pick(1, 2L, 3, 4, 5, 6, 7L)).isEqualTo("numbers");
                assertThat(call.pick(1, 2L, 3, 4, 5, 6, 7)).isEqualTo("last");
                assertThat(call.pick("", 2L, 3, 4, 5, 6, 7)).isEqualTo("any");
            }
        }

        @ParameterizedTest
        @ValueSource(booleans = {true, false})
        void lazyKeysOfMoreThanFourArgumentsWork(boolean generated) {
            DispatchBuilder<Seven> builder = on(Seven.class);
            for (int i = 0; i < 7; i++) {
                builder.matchKey("p" + i, i, Function.identity());
            }
            Dispatch<Seven> dispatch = created(builder, generated);
            dispatch.register((a, b, c, d, e, f, g) -> "counted", 1, 2, 3, 4, 5, 6, 7);
            dispatch.register((a, b, c, d, e, f, g) -> "any");
            assertThat(dispatch.call().pick(1, 2, 3, 4, 5, 6, 7)).isEqualTo("counted");
            assertThat(dispatch.call().pick(1, 2, 3, 4, 5, 6, 8)).isEqualTo("any");
        }

        @ParameterizedTest
        @ValueSource(booleans = {true, false})
        void aCallThroughTheGenericSupertypeWorks(boolean generated) {
            Dispatch<OfText> dispatch = created(on(OfText.class).matchKey("text", 0), generated);
            dispatch.register(text -> text + "!", "a");
            Typed<String, String> generic = dispatch.call();
            assertThat(generic.apply("a")).isEqualTo("a!");
        }

        @ParameterizedTest
        @ValueSource(booleans = {true, false})
        void anInterfaceOfTheJdkWorksWithoutALookup(boolean generated) {
            DispatchBuilder<Runnable> builder = Dispatch.on(Runnable.class);
            List<String> ran = new ArrayList<>();
            Dispatch<Runnable> dispatch = created(builder, generated);
            dispatch.register(() -> ran.add("ran"));
            dispatch.call().run();
            assertThat(ran).containsExactly("ran");
        }

        @ParameterizedTest
        @ValueSource(booleans = {true, false})
        void theFunctionIsOneObjectWithAName(boolean generated) {
            Dispatch<Shown> dispatch = created(on(Shown.class).matchInstance("model", 0), generated);
            assertThat(dispatch.call()).isSameAs(dispatch.call()).hasToString("GeneratedCallTest.Shown.show");
            assertThat(dispatch.call()).isEqualTo(dispatch.call()).hasSameHashCodeAs(dispatch.call());
        }

        @ParameterizedTest
        @ValueSource(booleans = {true, false})
        void theFunctionFollowsNewPredicates(boolean generated) {
            Dispatch<Shown> dispatch = created(on(Shown.class).matchInstance("model", 0), generated);
            dispatch.register((model, name) -> "old", Object.class);
            Shown call = dispatch.call();
            assertThat(call.show(1, "a")).isEqualTo("old");
            dispatch.addPredicates(builder -> builder.matchKey("name", 1));
            dispatch.register((model, name) -> "new", Object.class, "a");
            assertThat(call.show(1, "a")).isEqualTo("new");
            assertThatThrownBy(() -> call.show(1, "b")).isInstanceOf(NoMatchException.class);
            dispatch.clean();
            dispatch.register((model, name) -> "again", Object.class);
            assertThat(call.show(1, "b")).isEqualTo("again");
        }
    }

    @Nested
    class WhereNoClassCanBeDefined {
        @Test
        void theCallIsReflective() {
            Dispatch<Shown> dispatch =
                    Dispatch.on(Shown.class).matchInstance("model", 0).create();
            dispatch.register((model, name) -> "reflective", String.class);
            assertThat(dispatch.callMode()).isEqualTo(CallMode.REFLECTIVE);
            assertThat(dispatch.call().show("", "")).isEqualTo("reflective");
        }
    }

    @Nested
    class ACachedCall {
        private static final String[] NAMES = {"", "edit", "a name that nobody registered"};

        @ParameterizedTest
        @ValueSource(ints = {0, Integer.MAX_VALUE})
        void allocatesNothingWithEagerKeys(int compiledAfter) {
            Dispatch<Shown> dispatch = created(
                    on(Shown.class)
                            .compiledAfter(compiledAfter)
                            .matchInstance("model", 0)
                            .matchKey("name", 1),
                    true);
            dispatch.register((model, name) -> "any");
            dispatch.register((model, name) -> "edit", String.class, "edit");
            Shown call = dispatch.call();
            Allocation.assertNone(() -> {
                for (String name : NAMES) {
                    call.show(name, name);
                }
            });
            assertThat(dispatch.isCompiled()).isEqualTo(compiledAfter == 0);
        }

        @Test
        void allocatesNothingWhenItCallsTheNextImplementation() {
            Dispatch<Shown> dispatch =
                    created(on(Shown.class).matchInstance("model", 0).matchKey("name", 1), true);
            dispatch.register((model, name) -> "any");
            dispatch.registerWithNext(next -> (model, name) -> next.show(model, name), String.class);
            Shown call = dispatch.call();
            Allocation.assertNone(() -> {
                for (String name : NAMES) {
                    call.show(name, name);
                }
            });
        }

        abstract static class Place {
            abstract String show(String name);
        }

        interface ShownInPlace {
            String show(Place place, String name);
        }

        @Test
        void allocatesNothingInAContext() {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            Context<Place> places = Context.of(Place.class, lookup)
                    .method("show", Dispatch.on(ShownInPlace.class, lookup).matchKey("name", 1))
                    .create();
            places.dispatch("show", ShownInPlace.class).register((place, name) -> name);
            Place place = places.create();
            Allocation.assertNone(() -> {
                for (String name : NAMES) {
                    place.show(name);
                }
            });
        }

        @ParameterizedTest
        @ValueSource(ints = {0, Integer.MAX_VALUE})
        void allocatesNothingWithLazyKeys(int compiledAfter) {
            Dispatch<Shown> dispatch = created(
                    on(Shown.class)
                            .compiledAfter(compiledAfter)
                            .matchInstance("model", 0)
                            .matchKey("name", 1, Function.identity()),
                    true);
            dispatch.register((model, name) -> "any");
            dispatch.register((model, name) -> "edit", String.class, "edit");
            Shown call = dispatch.call();
            Allocation.assertNone(() -> {
                for (String name : NAMES) {
                    call.show(name, name);
                }
            });
            assertThat(dispatch.isCompiled()).isEqualTo(compiledAfter == 0);
        }

        @ParameterizedTest
        @ValueSource(ints = {0, Integer.MAX_VALUE})
        void doesNotBoxPrimitiveKeys(int compiledAfter) {
            Dispatch<Counted> dispatch = created(
                    on(Counted.class)
                            .compiledAfter(compiledAfter)
                            .matchKey("number", 0)
                            .matchInstance("model", 1),
                    true);
            dispatch.register((number, model) -> number, 1_000_000);
            dispatch.register((number, model) -> -number);
            Counted call = dispatch.call();
            assertThat(call.count(1_000_000, "")).isEqualTo(1_000_000);
            assertThat(call.count(2_000_000, "")).isEqualTo(-2_000_000);
            Allocation.assertNone(() -> {
                call.count(1_000_000, "");
                call.count(2_000_000, "");
            });
            assertThat(dispatch.isCompiled()).isEqualTo(compiledAfter == 0);
        }
    }
}
