package org.waymark.reg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Serializable;
import java.lang.invoke.MethodHandles;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Which registrations can be ambiguous, and which cannot. */
class AuditTest {
    interface One {
        String call(Object a);
    }

    interface OfNumber {
        String call(Number a);
    }

    interface OfClass {
        String call(Class<?> a);
    }

    interface Flagged {
        String call(Object a, boolean flag, TimeUnit unit, Object b);
    }

    interface Left {}

    interface Right {}

    static class Open {}

    static class Other {}

    static final class Closed {}

    record Data() {}

    record LeftData() implements Left {}

    enum Plain {
        ONLY
    }

    enum WithBody implements Left {
        ONLY {
            @Override
            public String toString() {
                return "";
            }
        }
    }

    sealed interface Shape permits Circle, Polygon {}

    record Circle() implements Shape, Small, Left {}

    abstract static sealed class Polygon implements Shape permits Square, Free {}

    static final class Square extends Polygon implements Left, Right {}

    static non-sealed class Free extends Polygon {}

    sealed interface Small permits Circle {}

    private static final String HERE = "org.waymark.reg.AuditTest$";
    private static final One ONE = a -> "";

    private static Dispatch<One> function(Class<?>... types) {
        Dispatch<One> dispatch = Dispatch.on(One.class, MethodHandles.lookup())
                .matchInstance("a", 0)
                .create();
        for (Class<?> type : types) {
            dispatch.register(ONE, type);
        }
        return dispatch;
    }

    private static List<String> missing(Dispatch<?> dispatch) {
        return dispatch.audit().ambiguities().stream()
                .flatMap(ambiguity -> ambiguity.missing().stream())
                .map(signature -> signature.toString().replace(HERE, ""))
                .toList();
    }

    private static List<String> missing(Class<?>... types) {
        return missing(function(types));
    }

    @Nested
    class TwoTypes {
        @Test
        void areAmbiguousIfSomebodyMayExtendBoth() {
            assertThat(missing(Left.class, Right.class)).containsExactly("(a = Left & Right)");
            assertThat(missing(Open.class, Right.class)).containsExactly("(a = Open & Right)");
        }

        @Test
        void areNotIfOneExtendsTheOther() {
            assertThat(missing(Object.class, Left.class, LeftData.class)).isEmpty();
        }

        @Test
        void areNotIfBothAreClasses() {
            assertThat(missing(Open.class, Other.class, Closed.class)).isEmpty();
        }

        @Test
        void areNotIfOneIsFinal() {
            assertThat(missing(Closed.class, Left.class)).isEmpty();
            assertThat(missing(Data.class, Left.class)).isEmpty();
            assertThat(missing(Plain.class, Left.class)).isEmpty();
            assertThat(missing(WithBody.class, Right.class)).isEmpty();
        }

        @Test
        void areNotIfNothingInASealedHierarchyExtendsBoth() {
            assertThat(missing(Small.class, Right.class)).isEmpty();
        }

        @Test
        void areAmbiguousForWhatASealedHierarchyHasInCommonWithTheOther() {
            assertThat(missing(Shape.class, Left.class))
                    .containsExactly("(a = Circle)", "(a = Square)", "(a = Free & Left)");
            assertThat(missing(Small.class, Left.class)).containsExactly("(a = Circle)");
            assertThat(missing(Polygon.class, Small.class)).isEmpty();
        }

        @Test
        void areSettledByAThirdOnlyForWhatItMatches() {
            assertThat(missing(Shape.class, Left.class, Circle.class, Square.class))
                    .containsExactly("(a = Free & Left)");
            assertThat(missing(Small.class, Left.class, Circle.class)).isEmpty();
            assertThat(missing(Left.class, Right.class, Square.class)).containsExactly("(a = Left & Right)");
        }
    }

    @Nested
    class Arrays {
        @Test
        void areAsAmbiguousAsTheirComponents() {
            assertThat(missing(Left[].class, Right[].class)).containsExactly("(a = Left[] & Right[])");
            assertThat(missing(Left[][].class, Open[][].class)).containsExactly("(a = Left[][] & Open[][])");
            assertThat(missing(Open[].class, Other[].class)).isEmpty();
            assertThat(missing(Closed[].class, Left[].class)).isEmpty();
            assertThat(missing(Small[].class, Left[].class)).containsExactly("(a = Circle[])");
        }

        @Test
        void haveNothingInCommonWithOtherTypes() {
            assertThat(missing(Left[].class, Right.class)).isEmpty();
            assertThat(missing(int[].class, long[].class, Integer[].class, int[][].class))
                    .isEmpty();
        }

        @Test
        void areCloneableAndSerializable() {
            assertThat(missing(Cloneable.class, Serializable.class, Left[].class))
                    .containsExactly("(a = java.lang.Cloneable & java.io.Serializable)");
            assertThat(missing(Cloneable[].class, int[][].class)).isEmpty();
        }
    }

    @Nested
    class TheFunction {
        @Test
        void narrowsTypesByWhatItDeclares() {
            Dispatch<OfNumber> dispatch = Dispatch.on(OfNumber.class, MethodHandles.lookup())
                    .matchInstance("a", 0)
                    .create();
            dispatch.register(a -> "", Comparable.class);
            dispatch.register(a -> "", Serializable.class);
            dispatch.register(a -> "", Left.class);
            assertThat(missing(dispatch))
                    .containsExactly(
                            "(a = java.lang.Comparable & java.lang.Number)",
                            "(a = java.lang.Comparable & Left & java.lang.Number)",
                            "(a = Left & java.lang.Number)");
        }

        @Test
        void maySettleItByPreference() {
            Dispatch<One> dispatch = function(Left.class, Right.class, Open.class);
            dispatch.prefer("a", Left.class, Right.class);
            assertThat(missing(dispatch)).containsExactly("(a = Left & Open)", "(a = Right & Open)");
            dispatch.prefer("a", Right.class, Open.class);
            assertThat(missing(dispatch)).isEmpty();
        }

        @Test
        void hasNoAmbiguityIfItIsLinearized() {
            Dispatch<One> dispatch = Dispatch.on(One.class, MethodHandles.lookup())
                    .matchInstance("a", 0)
                    .linearized()
                    .create();
            dispatch.register(ONE, Left.class);
            dispatch.register(ONE, Right.class);
            assertThat(dispatch.audit().ambiguities()).isEmpty();
        }

        @Test
        void mayBeCalledWithClassesThatHaveNoInstances() {
            Dispatch<OfClass> dispatch = Dispatch.on(OfClass.class, MethodHandles.lookup())
                    .matchClass("a", 0)
                    .create();
            dispatch.register(a -> "", Polygon.class);
            dispatch.register(a -> "", Right.class);
            dispatch.register(a -> "", int.class);
            dispatch.register(a -> "", Number.class);
            assertThat(missing(dispatch))
                    .containsExactly("(a = Square)", "(a = Free & Right)", "(a = Right & java.lang.Number)");
        }
    }

    @Nested
    class OtherPredicates {
        private final Dispatch<Flagged> dispatch = Dispatch.on(Flagged.class, MethodHandles.lookup())
                .matchInstance("a", 0)
                .matchKey("flag", 1)
                .matchKey("unit", 2)
                .matchInstance("b", 3)
                .create();

        private void register(Object... values) {
            dispatch.register((a, flag, unit, b) -> "", values);
        }

        @Test
        void mustMatchTogether() {
            register(Shape.class, true);
            register(Left.class, false);
            assertThat(missing(dispatch)).isEmpty();
        }

        @Test
        void areNarrowedToWhatBothMatch() {
            register(Small.class, true, Dispatch.any(), Number.class);
            register(Left.class, Dispatch.any(), TimeUnit.DAYS, Integer.class);
            assertThat(missing(dispatch))
                    .containsExactly("(a = Circle, flag = true, unit = DAYS, b = java.lang.Integer)");
        }

        @Test
        void mayBeSettledKeyByKey() {
            register(Small.class);
            register(Left.class);
            register(Circle.class, true);
            assertThat(missing(dispatch)).containsExactly("(a = Circle, flag = any, unit = any, b = java.lang.Object)");
            register(Circle.class, false);
            assertThat(missing(dispatch)).isEmpty();
        }

        @Test
        void mayHaveTooManyCombinations() {
            DispatchBuilder<Flagged> builder =
                    Dispatch.on(Flagged.class, MethodHandles.lookup()).matchInstance("a", 0);
            IntStream.range(0, 17).forEach(i -> builder.matchKey("flag" + i, 1));
            Dispatch<Flagged> wide = builder.create();
            for (boolean flag : new boolean[] {true, false}) {
                Object[] values = Collections.nCopies(18, (Object) flag).toArray();
                values[0] = Circle.class;
                wide.register((a, c, unit, b) -> "", values);
            }
            wide.register((a, c, unit, b) -> "", Small.class);
            wide.register((a, c, unit, b) -> "", Left.class);
            assertThat(wide.audit().complete()).isFalse();
            assertThat(wide.audit().ambiguities()).hasSize(1);
        }

        @Test
        void mayBeNull() {
            register(Small.class, true, null, null);
            register(Left.class, true, Dispatch.any(), Object.class);
            assertThat(missing(dispatch)).containsExactly("(a = Circle, flag = true, unit = null, b = null)");
        }

        @Test
        void countOnlyWhereTheFirstDoesNotDecide() {
            register(Circle.class, true, TimeUnit.DAYS, Left.class);
            register(Left.class, true, TimeUnit.DAYS, Right.class);
            assertThat(missing(dispatch)).isEmpty();
        }
    }

    @Nested
    class TheText {
        private String text(Dispatch<One> dispatch) {
            return dispatch.audit().toString().replaceAll("at org\\.waymark\\.reg\\.[^(]+\\([^)]+\\)", "at …");
        }

        @Test
        void ofAFunctionWithoutAmbiguity() {
            assertThat(text(function(Left.class)))
                    .isEqualTo("AuditTest.One.call: no ambiguous pair among 1 registration.");
        }

        @Test
        void ofTypesThatAreKnown() {
            assertThat(text(function(Small.class, Left.class))).isEqualTo("""
                    AuditTest.One.call: 1 ambiguous pair among 2 registrations.
                      1. (a = %1$sSmall) at …
                         (a = %1$sLeft) at …
                         missing: (a = %1$sCircle)""".formatted(HERE));
        }

        @Test
        void ofTypesThatAnybodyMayExtend() {
            assertThat(text(function(Left.class, Right.class))).isEqualTo("""
                    AuditTest.One.call: 1 ambiguous pair among 2 registrations.
                      1. (a = %1$sLeft) at …
                         (a = %1$sRight) at …
                         missing: (a = %1$sLeft & %1$sRight)
                    A & B stands for all that is both. Register an implementation for each that there is, prefer \
                    one type to the other, or make the function linearized.""".formatted(HERE));
        }

        @Test
        void ofVeryManyPairs() {
            Audit.Ambiguity<One> pair =
                    function(Left.class, Right.class).audit().ambiguities().get(0);
            assertThat(new Audit<>("Call.call", 50, Collections.nCopies(42, pair), true).toString())
                    .startsWith("Call.call: 42 ambiguous pairs among 50 registrations.\n  1. ")
                    .contains("\n  40. ", "Left & " + HERE + "Right)\n  and 2 more\nA & B stands")
                    .doesNotContain("\n  41. ");
        }

        @Test
        void ofAnAuditThatWasCutOff() {
            assertThat(new Audit<One>("Call.call", 2, List.of(), false)).hasToString("""
                    Call.call: no ambiguous pair among 2 registrations.
                    There were too many combinations: there may be more pairs.""");
        }
    }
}
