package org.waymark.reg;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.invoke.MethodHandles;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that run several implementations, once they are decided: generated, and compiled when hot. */
class EffectiveAllocationTest {
    private static final String[] MODELS = {"", "edit"};

    interface Shown {
        String show(Object model, int number);
    }

    interface Counted {
        long count(Object model, double number);
    }

    interface Noted {
        void note(Object model, int number);
    }

    interface Tested {
        boolean test(Object model, int number);
    }

    private long sum;

    private static <F> DispatchBuilder<F> on(Class<F> type, int compiledAfter) {
        return Dispatch.on(type, MethodHandles.lookup())
                .compiledAfter(compiledAfter)
                .matchInstance("model", 0);
    }

    private static void assertMode(Dispatch<?> dispatch, int compiledAfter) {
        assertThat(dispatch.callMode()).isEqualTo(CallMode.GENERATED);
        assertThat(dispatch.isCompiled()).isEqualTo(compiledAfter == 0);
    }

    @Nested
    class Advice {
        @ParameterizedTest
        @ValueSource(ints = {0, Integer.MAX_VALUE})
        void ofEveryRoleAllocatesNothing(int compiledAfter) {
            Dispatch<Shown> dispatch = on(Shown.class, compiledAfter).create();
            dispatch.register((model, number) -> "any");
            dispatch.register((model, number) -> "text", String.class);
            dispatch.before((model, number) -> add(number));
            dispatch.before((model, number) -> add(number), String.class);
            dispatch.after((model, number) -> add(number));
            dispatch.after((model, number) -> add(number), String.class);
            dispatch.around(next -> (model, number) -> next.show(model, number + 1));
            dispatch.around(next -> (model, number) -> next.show(model, number + 1), String.class);
            Shown call = dispatch.call();
            assertThat(call.show("", 1000)).isEqualTo("text");
            assertThat(sum).isEqualTo(4 * 1002);
            Allocation.assertNone(() -> {
                for (String model : MODELS) {
                    call.show(model, 1000);
                }
            });
            assertMode(dispatch, compiledAfter);
        }

        @ParameterizedTest
        @ValueSource(ints = {0, Integer.MAX_VALUE})
        void doesNotBoxPrimitiveResults(int compiledAfter) {
            Dispatch<Counted> dispatch = on(Counted.class, compiledAfter).create();
            dispatch.register((model, number) -> 5_000_000_000L);
            dispatch.before((model, number) -> sum += 1);
            dispatch.after((model, number) -> sum += 1);
            Counted call = dispatch.call();
            assertThat(call.count("", 0.5)).isEqualTo(5_000_000_000L);
            assertThat(sum).isEqualTo(2);
            Allocation.assertNone(() -> {
                for (String model : MODELS) {
                    sum += call.count(model, 0.5);
                }
            });
            assertMode(dispatch, compiledAfter);
        }

        private String add(int number) {
            sum += number;
            return "";
        }
    }

    @Nested
    class ACombination {
        @ParameterizedTest
        @ValueSource(ints = {0, Integer.MAX_VALUE})
        void ofAllAllocatesNothing(int compiledAfter) {
            Dispatch<Noted> dispatch =
                    on(Noted.class, compiledAfter).combining(Combination.all()).create();
            dispatch.register((model, number) -> sum += number);
            dispatch.register((model, number) -> sum += number, CharSequence.class);
            dispatch.register((model, number) -> sum += number, String.class);
            Noted call = dispatch.call();
            call.note("", 1000);
            assertThat(sum).isEqualTo(3000);
            Allocation.assertNone(() -> {
                for (String model : MODELS) {
                    call.note(model, 1000);
                }
            });
            assertMode(dispatch, compiledAfter);
        }

        @ParameterizedTest
        @ValueSource(ints = {0, Integer.MAX_VALUE})
        void ofReferencesReducedAllocatesNothing(int compiledAfter) {
            Dispatch<Shown> dispatch = on(Shown.class, compiledAfter)
                    .combining(Combination.reducing(
                            String.class, (one, other) -> one.length() < other.length() ? other : one))
                    .create();
            dispatch.register((model, number) -> "the longest");
            dispatch.register((model, number) -> "longer", CharSequence.class);
            dispatch.register((model, number) -> "long", String.class);
            Shown call = dispatch.call();
            assertThat(call.show("", 1000)).isEqualTo("the longest");
            Allocation.assertNone(() -> {
                for (String model : MODELS) {
                    call.show(model, 1000);
                }
            });
            assertMode(dispatch, compiledAfter);
        }

        @ParameterizedTest
        @ValueSource(ints = {0, Integer.MAX_VALUE})
        void ofTestsAllocatesNothing(int compiledAfter) {
            Dispatch<Tested> dispatch =
                    on(Tested.class, compiledAfter).combining(Combination.and()).create();
            dispatch.register((model, number) -> number > 1);
            dispatch.register((model, number) -> number > 2, CharSequence.class);
            dispatch.register((model, number) -> number > 3, String.class);
            Tested call = dispatch.call();
            assertThat(call.test("", 1000)).isTrue();
            Allocation.assertNone(() -> {
                for (String model : MODELS) {
                    call.test(model, 1000);
                }
            });
            assertMode(dispatch, compiledAfter);
        }
    }
}
