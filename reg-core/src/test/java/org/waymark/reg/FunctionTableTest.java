package org.waymark.reg;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.waymark.reg.FunctionTable.Kind;
import org.waymark.reg.FunctionTable.PredicateRow;

/** A function at a glance. */
class FunctionTableTest {
    interface Render {
        String render(Object model, Class<?> style, String name, int size);
    }

    record Page() {}

    private static final Render SHOWN = (model, style, name, size) -> "";
    private static final Render FALLBACK = (model, style, name, size) -> "fallback";

    private static DispatchBuilder<Render> rendering() {
        return Dispatch.on(Render.class, MethodHandles.lookup())
                .matchInstance("model", 0)
                .matchClass("style", 1)
                .matchKey("name", 2, Function.identity())
                .orElse("")
                .fallback(FALLBACK)
                .matchKey("size", 3);
    }

    private static String text(Dispatch<?> dispatch) {
        return dispatch.table().toString().replaceAll("at org\\.waymark\\.reg\\.[^(]+\\([^)]+\\)", "at …");
    }

    @Nested
    class TheText {
        @Test
        void listsPredicatesAndImplementations() {
            Dispatch<Render> dispatch = rendering().create();
            dispatch.register(SHOWN, Page.class);
            dispatch.register(SHOWN, Page.class, Number.class, "edit", 3);
            dispatch.register(SHOWN, null, null, null);
            dispatch.prefer("model", Runnable.class, Comparable.class);
            assertThat(text(dispatch)).isEqualTo("""
                    FunctionTableTest.Render.render: 3 implementations

                      predicate  looks at                                    if omitted        fallback
                      model      instance, argument 0: java.lang.Object      java.lang.Object  no
                      style      class, argument 1: java.lang.Class          java.lang.Object  no
                      name       computed key, argument 2: java.lang.String  ""                yes
                      size       key, argument 3: int                        any               no

                      model                                   style             name    size  registered
                      org.waymark.reg.FunctionTableTest$Page  java.lang.Object  ""      any   at …
                      org.waymark.reg.FunctionTableTest$Page  java.lang.Number  "edit"  3     at …
                      null                                    null              null    any   at …

                      prefers
                      model: java.lang.Runnable over java.lang.Comparable at …

                    If nothing matches: NoMatchException.
                    0 cached answers of at most 32768, 0 decisions since the last change.""");
        }

        @Test
        void tellsOfTheFunctionAsAWhole() {
            Dispatch<Render> dispatch = Dispatch.on(Render.class, MethodHandles.lookup())
                    .linearized()
                    .otherwise(SHOWN)
                    .create();
            dispatch.register(SHOWN);
            dispatch.freeze();
            dispatch.call().render("", String.class, "", 1);
            assertThat(text(dispatch)).isEqualTo("""
                    FunctionTableTest.Render.render: 1 implementation, linearized, frozen

                      registered
                      at …

                    If nothing matches: the default of the function runs.
                    1 cached answer of at most 32768, 1 decision since the last change.""");
        }
    }

    @Nested
    class TheData {
        @Test
        void isWhatWasDeclared() {
            Dispatch<Render> dispatch = rendering().create();
            Registration<Render> registration = dispatch.register(SHOWN, Page.class);
            FunctionTable<Render> table = dispatch.table();
            assertThat(table.predicates())
                    .containsExactly(
                            new PredicateRow<>(
                                    "model",
                                    Kind.INSTANCE,
                                    false,
                                    List.of(0),
                                    List.of(Object.class),
                                    Object.class,
                                    null),
                            new PredicateRow<>(
                                    "style", Kind.CLASS, false, List.of(1), List.of(Class.class), Object.class, null),
                            new PredicateRow<>("name", Kind.KEY, true, List.of(2), List.of(String.class), "", FALLBACK),
                            new PredicateRow<>(
                                    "size", Kind.KEY, false, List.of(3), List.of(int.class), Dispatch.any(), null));
            assertThat(table.registrations()).containsExactly(registration);
            assertThat(table.otherwise()).isNull();
            assertThat(table.frozen()).isFalse();
        }
    }

    @Nested
    class TheCache {
        private final Dispatch<Render> dispatch = rendering().create();

        private void call(Object model, int size) {
            dispatch.call().render(model, String.class, "", size);
        }

        @Test
        void hasAnEntryForEachCombinationThatWasCalled() {
            dispatch.register(SHOWN, Object.class, Object.class, "", 1);
            assertThat(dispatch.cacheMetrics()).isEqualTo(new CacheMetrics(0, 32768, 0));
            call("", 1);
            call("", 1);
            call(2, 1);
            assertThat(dispatch.cacheMetrics()).isEqualTo(new CacheMetrics(2, 32768, 2));
            assertThat(dispatch.table().cache()).isEqualTo(dispatch.cacheMetrics());
        }

        @Test
        void hasOneEntryForAllKeysThatAreNotRegistered() {
            dispatch.register(SHOWN);
            for (int size = 0; size < 100; size++) {
                call("", size);
            }
            assertThat(dispatch.cacheMetrics().entries()).isEqualTo(1);
        }

        @Test
        void startsAgainAtAChange() {
            dispatch.register(SHOWN);
            call("", 1);
            dispatch.register(SHOWN, Page.class);
            assertThat(dispatch.cacheMetrics()).isEqualTo(new CacheMetrics(0, 32768, 0));
        }
    }
}
