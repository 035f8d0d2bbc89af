package org.waymark.reg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.reg.Way.severalTimes;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Predicates of a kind of one's own. */
@ParameterizedClass
@EnumSource
class MatchingTest {
    interface Grade {
        String grade(Object model, int points);
    }

    /** The numbers from one to another, both included. */
    record Range(int from, int to) {
        boolean holds(Range other) {
            return from <= other.from && other.to <= to;
        }

        @Override
        public String toString() {
            return from + ".." + to;
        }
    }

    private final AtomicInteger tried = new AtomicInteger();

    private class Ranges implements Matching<Range> {
        @Override
        public Range value(Object given) {
            Range range = (Range) given;
            if (range.from() > range.to()) {
                throw new IllegalArgumentException("it holds no number");
            }
            return range;
        }

        @Override
        public boolean matches(Range registered, @Nullable Object found) {
            tried.incrementAndGet();
            return found instanceof Integer number && registered.from() <= number && number <= registered.to();
        }

        @Override
        public boolean moreSpecific(Range first, Range second) {
            return second.holds(first);
        }

        @Override
        public boolean canMeet(Range first, Range second) {
            return first.from() <= second.to() && second.from() <= first.to();
        }
    }

    @Parameter
    Way way;

    private DispatchBuilder<Grade> builder() {
        return way.on(Grade.class).matchInstance("model", 0).match("points", 1, new Ranges());
    }

    private Dispatch<Grade> grading(DispatchBuilder<Grade> builder) {
        Dispatch<Grade> grade = builder.create();
        grade.register((model, points) -> "any", Object.class);
        grade.register((model, points) -> "passed", Object.class, new Range(50, 100));
        grade.register((model, points) -> "good", Object.class, new Range(80, 100));
        grade.register((model, points) -> "middle", Object.class, new Range(40, 60));
        grade.register((model, points) -> "text", String.class);
        return grade;
    }

    private static String settled(String text) {
        return text.replaceAll(" at org[^\n]*", " at …");
    }

    @Nested
    class ACall {
        @Test
        void takesTheMostSpecificValue() {
            Dispatch<Grade> grade = grading(builder());
            severalTimes(() -> {
                assertThat(grade.call().grade(1, 90)).isEqualTo("good");
                assertThat(grade.call().grade(1, 70)).isEqualTo("passed");
                assertThat(grade.call().grade(1, 45)).isEqualTo("middle");
                assertThat(grade.call().grade(1, 10)).isEqualTo("any");
                assertThat(grade.call().grade("", 90)).isEqualTo("text");
                assertThat(grade.lookup(1, 90).all()).hasSize(3);
            });
        }

        @Test
        void triesEachCandidateOnce() {
            Dispatch<Grade> grade = way.on(Grade.class)
                    .matchInstance("model", 0)
                    .match("points", 1, new Ranges())
                    .create();
            grade.register((model, points) -> "text", String.class);
            grade.register((model, points) -> "passed", Integer.class, new Range(50, 100));
            grade.register((model, points) -> "good", Integer.class, new Range(80, 100));
            for (int points = 50; points < 80; points++) {
                tried.set(0);
                assertThat(grade.call().grade(1, points)).isEqualTo("passed");
                assertThat(tried).hasValue(2);
                assertThat(grade.call().grade("", points)).isEqualTo("text");
                assertThat(tried).hasValue(2);
            }
            assertThat(grade.cacheMetrics().decisions()).isEqualTo(2);
        }

        @Test
        void isAmbiguousWhereNoValueIsMoreSpecific() {
            Dispatch<Grade> grade = grading(builder());
            severalTimes(() -> assertThatThrownBy(() -> grade.call().grade(1, 55))
                    .isInstanceOf(AmbiguityException.class)
                    .extracting(e -> settled(e.getMessage()))
                    .isEqualTo("The call MatchingTest.Grade.grade(model = java.lang.Integer, points = 55) is ambiguous:"
                            + " neither of these is more specific.\n"
                            + "  1. (model = java.lang.Object, points = 50..100) at …\n"
                            + "  2. (model = java.lang.Object, points = 40..60) at …\n"
                            + "Register an implementation for (model = java.lang.Object, points = 50..100 & 40..60), or"
                            + " prefer one of the two with prefer(\"points\", 50..100, 40..60)."));
        }

        @Test
        void isAmbiguousEvenInALinearizedFunction() {
            Dispatch<Grade> grade = grading(builder().linearized());
            severalTimes(() -> {
                assertThatThrownBy(() -> grade.call().grade(1, 55)).isInstanceOf(AmbiguityException.class);
                assertThat(grade.call().grade(1, 90)).isEqualTo("good");
            });
        }

        @Test
        void followsPreferences() {
            Dispatch<Grade> grade = grading(builder());
            grade.prefer("points", new Range(40, 60), new Range(50, 100));
            severalTimes(() -> assertThat(grade.call().grade(1, 55)).isEqualTo("middle"));
            assertThat(grade.audit().ambiguities()).isEmpty();
            assertThat(grade.table().preferences())
                    .hasSize(1)
                    .allMatch(text -> text.startsWith("points: 40..60 over 50..100 at "));
            assertThatThrownBy(() -> grade.prefer("points", new Range(50, 100), new Range(50, 60)))
                    .hasMessage(
                            "MatchingTest.Grade.grade cannot prefer 50..100 over 50..60: 50..60 is the more specific"
                                    + " one.");
        }

        @Test
        void mayLookAtAComputedValue() {
            Dispatch<Grade> grade = way.on(Grade.class)
                    .match("sum", Computed.from(0, 1, (Integer model, Integer points) -> model + points), new Ranges())
                    .create();
            grade.register((model, points) -> "small", new Range(0, 10));
            severalTimes(() -> {
                assertThat(grade.call().grade(4, 5)).isEqualTo("small");
                assertThatThrownBy(() -> grade.call().grade(6, 5)).isInstanceOf(NoMatchException.class);
            });
        }
    }

    @Nested
    class ItIs {
        private final Dispatch<Grade> grade = grading(builder());

        @Test
        void lookedUpByRegisteredValues() {
            assertThat(grade.lookupValues(Object.class, new Range(85, 86)).all())
                    .extracting(registration -> registration.values().get(1))
                    .containsExactly(new Range(80, 100), new Range(50, 100), Dispatch.any());
            assertThat(grade.lookupValues(Object.class).all()).hasSize(1);
        }

        @Test
        void explained() {
            assertThat(settled(grade.explain(1, 90).toString())).startsWith("""
                    MatchingTest.Grade.grade(model = java.lang.Integer, points = 90)
                      runs (model = java.lang.Object, points = 80..100) at …
                      It wins by "points": 80..100 is more specific than 50..100.
                    Matching, most specific first:
                      1. (model = java.lang.Object, points = 80..100) at …
                      2. (model = java.lang.Object, points = 50..100) at …
                      3. (model = java.lang.Object, points = any) at …
                    Ruled out:
                      - (model = java.lang.Object, points = 40..60) at …
                        by "points": 90 does not match 40..60
                    """);
            assertThat(grade.explain(1, 55).toString())
                    .contains("  is ambiguous by \"points\": neither of 50..100 and 40..60 is more specific.\n");
        }

        @Test
        void audited() {
            assertThat(settled(grade.audit().toString())).isEqualTo("""
                    MatchingTest.Grade.grade: 1 ambiguous pair among 5 registrations.
                      1. (model = java.lang.Object, points = 50..100) at …
                         (model = java.lang.Object, points = 40..60) at …
                         missing: (model = java.lang.Object, points = 50..100 & 40..60)
                    A & B stands for all that is both. Register an implementation for each that there is, or prefer one\
                     value to the other.""");
            grade.register((model, points) -> "both", Object.class, new Range(50, 60));
            assertThat(grade.call().grade(1, 55)).isEqualTo("both");
        }

        @Test
        void shown() {
            assertThat(grade.table().toString())
                    .contains("points     custom, argument 1: int")
                    .containsPattern("java.lang.Object +80..100 +at ");
        }
    }

    @Nested
    class AValue {
        @Test
        void isCheckedAtRegistration() {
            Dispatch<Grade> grade = builder().create();
            String start = "The predicate \"points\" of MatchingTest.Grade.grade cannot have the value ";
            assertThatThrownBy(() -> grade.register((model, points) -> "", Object.class, new Range(2, 1)))
                    .isInstanceOf(RegistrationException.class)
                    .hasMessageEndingWith(": it holds no number.");
            assertThatThrownBy(() -> grade.register((model, points) -> "", Object.class, 7))
                    .hasMessage(start + "7: it is a value of type java.lang.Integer.");
            assertThatThrownBy(() -> grade.register((model, points) -> "", Object.class, null))
                    .hasMessage(start + "null: it takes no null.");
        }
    }

    @Test
    void whatItThrowsLeavesTheCall() {
        Dispatch<Grade> grade = way.on(Grade.class)
                .match("model", Computed.from(0, model -> model), new Ranges() {
                    @Override
                    public boolean matches(Range registered, @Nullable Object found) {
                        throw new IllegalStateException("no answer for " + found);
                    }
                })
                .create();
        grade.register((model, points) -> "", new Range(1, 2));
        severalTimes(() -> assertThatThrownBy(() -> grade.call().grade(3, 1)).hasMessage("no answer for 3"));
    }
}
