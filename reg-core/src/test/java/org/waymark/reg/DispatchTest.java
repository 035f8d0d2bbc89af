package org.waymark.reg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DispatchTest {
    interface Named {
        String name(Object first, Object second);
    }

    interface OfNumber {
        String name(Number number);
    }

    interface OfClass {
        String name(Class<?> type);
    }

    interface Left {}

    interface Right {}

    static class Both implements Left, Right {}

    static class Base {}

    static class Derived extends Base implements Left {}

    private static DispatchBuilder<Named> named() {
        return Dispatch.on(Named.class, MethodHandles.lookup());
    }

    private static Named function(String name) {
        return (first, second) -> name;
    }

    private static Dispatch<Named> ofTwoInstances() {
        return named().matchInstance("first", 0)
                .matchInstance("second", 1)
                .otherwise(function("otherwise"))
                .create();
    }

    @Nested
    class TheFirstPredicate {
        @Test
        void isTheMostSignificant() {
            Dispatch<Named> dispatch = ofTwoInstances();
            dispatch.register(function("first is nearer"), Derived.class, Object.class);
            dispatch.register(function("second is nearer"), Base.class, Derived.class);
            assertThat(dispatch.call().name(new Derived(), new Derived())).isEqualTo("first is nearer");
        }

        @Test
        void yieldsWhereOnlyALessSpecificRegistrationMatchesTheOthers() {
            Dispatch<Named> dispatch = ofTwoInstances();
            dispatch.register(function("near"), Derived.class, String.class);
            dispatch.register(function("far"), Base.class, Integer.class);
            assertThat(dispatch.call().name(new Derived(), 1)).isEqualTo("far");
            assertThat(dispatch.call().name(new Derived(), 1L)).isEqualTo("otherwise");
        }
    }

    @Nested
    class OneFunctionForTwoSignatures {
        @Test
        void doesNotMatchTheirMixture() {
            Dispatch<Named> dispatch = named().matchInstance("first", 0)
                    .matchKey("second", 1)
                    .otherwise(function("otherwise"))
                    .create();
            Named one = function("one");
            dispatch.register(one, Left.class, 1);
            dispatch.register(one, Base.class, 2);
            assertThat(dispatch.call().name(new Both(), 1)).isEqualTo("one");
            assertThat(dispatch.call().name(new Both(), 2)).isEqualTo("otherwise");
        }
    }

    @Nested
    class Keys {
        @Test
        void areOfATypeToo() {
            Dispatch<Named> dispatch = named().matchKey("first", 0).create();
            dispatch.register(function("one"), 1);
            dispatch.register(function("true"), true);
            dispatch.register(function("long"), 1L);
            assertThat(dispatch.call().name(1, "")).isEqualTo("one");
            assertThat(dispatch.call().name(true, "")).isEqualTo("true");
            assertThat(dispatch.call().name(1L, "")).isEqualTo("long");
        }

        @Test
        void mayBeNull() {
            Dispatch<Named> dispatch = named().matchKey("first", 0).create();
            dispatch.register(function("null"), (Object) null);
            dispatch.register(function("any"), Dispatch.any());
            assertThat(dispatch.call().name(null, "")).isEqualTo("null");
            assertThat(dispatch.call().name("x", "")).isEqualTo("any");
        }

        @Test
        void thatAreMoreSpecificThanAnyWin() {
            Dispatch<Named> dispatch = named().matchKey("first", 0).create();
            dispatch.register(function("any"));
            dispatch.register(function("seconds"), TimeUnit.SECONDS);
            assertThat(dispatch.call().name(TimeUnit.SECONDS, "")).isEqualTo("seconds");
            assertThat(dispatch.call().name(TimeUnit.DAYS, "")).isEqualTo("any");
        }
    }

    @Nested
    class LazyKeys {
        private final List<Object> computed = new ArrayList<>();

        private Object compute(Object value) {
            computed.add(value);
            return value;
        }

        private Dispatch<Named> keyed() {
            return named().matchInstance("first", 0)
                    .matchKey("second", 1, this::compute)
                    .create();
        }

        @Test
        void areNotComputedIfNoCandidateNeedsThem() {
            Dispatch<Named> dispatch = keyed();
            dispatch.register(function("any"), Base.class);
            dispatch.register(function("keyed"), String.class, "x");
            assertThat(dispatch.call().name(new Base(), "x")).isEqualTo("any");
            assertThat(computed).isEmpty();
        }

        @Test
        void areComputedOnceInACall() {
            Dispatch<Named> dispatch = keyed();
            dispatch.register(function("any"), Base.class);
            dispatch.register(function("keyed"), Base.class, "x");
            for (int calls = 1; calls <= 3; calls++) {
                assertThat(dispatch.call().name(new Base(), "x")).isEqualTo("keyed");
                assertThat(computed).hasSize(calls);
            }
        }

        @Test
        void areComputedOnceInACallThatFails() {
            Dispatch<Named> dispatch = keyed();
            dispatch.register(function("keyed"), Base.class, "x");
            for (int calls = 1; calls <= 3; calls++) {
                assertThatThrownBy(() -> dispatch.call().name(new Base(), "y"))
                        .isInstanceOf(NoMatchException.class)
                        .hasMessageContaining("second = \"y\"");
                assertThat(computed).hasSize(calls);
            }
        }

        @Test
        void passOnWhatTheyThrow() {
            Dispatch<Named> dispatch =
                    named().matchKey("first", 0, (String text) -> text.length()).create();
            dispatch.register(function("short"), 1);
            assertThat(dispatch.call().name("a", "")).isEqualTo("short");
            assertThatThrownBy(() -> dispatch.call().name(null, "")).isInstanceOf(NullPointerException.class);
        }
    }

    @Nested
    class Null {
        @Test
        void matchesARegistrationForNullBeforeOneForTheTopType() {
            Dispatch<Named> dispatch = ofTwoInstances();
            dispatch.register(function("specific"), String.class);
            dispatch.register(function("top"), Object.class);
            assertThat(dispatch.call().name(null, null)).isEqualTo("top");
            dispatch.register(function("null"), (Object) null);
            assertThat(dispatch.call().name(null, null)).isEqualTo("null");
        }

        @Test
        void matchesNoSpecificType() {
            Dispatch<Named> dispatch = ofTwoInstances();
            dispatch.register(function("specific"), String.class);
            assertThat(dispatch.call().name(null, null)).isEqualTo("otherwise");
        }

        @Test
        void matchesTheTypeThatTheFunctionDeclares() {
            Dispatch<OfNumber> dispatch = Dispatch.on(OfNumber.class, MethodHandles.lookup())
                    .matchInstance("number", 0)
                    .create();
            dispatch.register(number -> "number", Number.class);
            dispatch.register(number -> "integer", Integer.class);
            assertThat(dispatch.call().name(null)).isEqualTo("number");
        }

        @Test
        void isLessThanAnyClass() {
            Dispatch<OfClass> dispatch = Dispatch.on(OfClass.class, MethodHandles.lookup())
                    .matchClass("type", 0)
                    .create();
            dispatch.register(type -> "any");
            dispatch.register(type -> "number", Number.class);
            assertThat(dispatch.call().name(null)).isEqualTo("any");
            assertThat(dispatch.call().name(Integer.class)).isEqualTo("number");
            assertThat(dispatch.call().name(int.class)).isEqualTo("any");
            assertThat(dispatch.call().name(Comparable.class)).isEqualTo("any");
        }
    }

    @Nested
    class Arrays {
        @Test
        void areCovariant() {
            Dispatch<Named> dispatch = ofTwoInstances();
            dispatch.register(function("object"), Object.class);
            dispatch.register(function("objects"), Object[].class);
            dispatch.register(function("numbers"), Number[].class);
            Named call = dispatch.call();
            assertThat(call.name(new Integer[0], "")).isEqualTo("numbers");
            assertThat(call.name(new String[0][0], "")).isEqualTo("objects");
            assertThat(call.name(new int[0], "")).isEqualTo("object");
        }

        @Test
        void areSerializableAndCloneable() {
            Dispatch<Named> dispatch = ofTwoInstances();
            dispatch.register(function("cloneable"), Cloneable.class);
            assertThat(dispatch.call().name(new int[0], "")).isEqualTo("cloneable");
        }
    }

    @Nested
    class Interfaces {
        @Test
        void areMoreSpecificThanObject() {
            Dispatch<Named> dispatch = ofTwoInstances();
            dispatch.register(function("object"), Object.class);
            dispatch.register(function("left"), Left.class);
            assertThat(dispatch.call().name(new Both(), "")).isEqualTo("left");
        }

        @Test
        void beforeWhichNoOtherCandidateGoesAreAmbiguous() {
            Dispatch<Named> dispatch = ofTwoInstances();
            dispatch.register(function("left"), Left.class);
            dispatch.register(function("right"), Right.class);
            for (int calls = 0; calls < 2; calls++) {
                assertThatThrownBy(() -> dispatch.call().name(new Both(), "")).isInstanceOf(AmbiguityException.class);
            }
            dispatch.register(function("both"), Both.class);
            assertThat(dispatch.call().name(new Both(), "")).isEqualTo("both");
        }

        @Test
        void areAmbiguousWithAnUnrelatedSuperclass() {
            Dispatch<Named> dispatch = ofTwoInstances();
            dispatch.register(function("base"), Base.class);
            dispatch.register(function("left"), Left.class);
            assertThatThrownBy(() -> dispatch.call().name(new Derived(), "")).isInstanceOf(AmbiguityException.class);
        }

        @Test
        void goInDeclarationOrderIfTheFunctionIsLinearized() {
            Dispatch<Named> dispatch =
                    named().matchInstance("first", 0).linearized().create();
            dispatch.register(function("right"), Right.class);
            dispatch.register(function("left"), Left.class);
            dispatch.register(function("base"), Base.class);
            assertThat(dispatch.call().name(new Both(), "")).isEqualTo("left");
            assertThat(dispatch.call().name(new Derived(), "")).isEqualTo("base");
        }
    }

    @Nested
    class Fallbacks {
        private final Dispatch<Named> dispatch = named().matchInstance("first", 0)
                .fallback(function("no first"))
                .matchKey("second", 1)
                .orElse("default")
                .fallback(function("no second"))
                .otherwise(function("otherwise"))
                .create();

        @Test
        void belongToTheFirstPredicateThatLeavesNoCandidate() {
            dispatch.register(function("found"), Base.class, "x");
            assertThat(dispatch.call().name("", "x")).isEqualTo("no first");
            assertThat(dispatch.call().name(new Base(), "y")).isEqualTo("no second");
        }

        @Test
        void considerLessSpecificCandidates() {
            dispatch.register(function("found"), Base.class, "x");
            dispatch.register(function("nearer"), Derived.class, "y");
            assertThat(dispatch.call().name(new Derived(), "x")).isEqualTo("found");
        }

        @Test
        void areGivenByLookUps() {
            dispatch.register(function("found"), Base.class, "x");
            Candidates<Named> candidates = dispatch.lookup(new Base(), "y");
            assertThat(candidates.implementation()).isNull();
            assertThat(candidates.fallback().name("", "")).isEqualTo("no second");
            assertThat(candidates.all()).isEmpty();
        }
    }

    @Nested
    class OmittedValues {
        @Test
        void meanTheDeclaredDefault() {
            Dispatch<Named> dispatch = named().matchInstance("first", 0)
                    .matchKey("second", 1)
                    .orElse("")
                    .create();
            Registration<Named> registration = dispatch.register(function("view"), Base.class);
            assertThat(registration.values()).containsExactly(Base.class, "");
            assertThat(dispatch.call().name(new Base(), "")).isEqualTo("view");
            assertThatThrownBy(() -> dispatch.call().name(new Base(), "x")).isInstanceOf(NoMatchException.class);
        }

        @Test
        void meanAnyWithoutADefault() {
            Dispatch<Named> dispatch =
                    named().matchInstance("first", 0).matchKey("second", 1).create();
            Registration<Named> registration = dispatch.registerNamed(function("any"), Map.of());
            assertThat(registration.values()).containsExactly(Object.class, Dispatch.any());
            assertThat(dispatch.call().name(null, "x")).isEqualTo("any");
        }
    }

    @Nested
    class LookUps {
        @Test
        void giveAllMatchesMostSpecificFirst() {
            Dispatch<Named> dispatch = ofTwoInstances();
            Registration<Named> top = dispatch.register(function("object"), Object.class);
            Registration<Named> base = dispatch.register(function("base"), Base.class);
            Registration<Named> near = dispatch.register(function("derived"), Derived.class);
            assertThat(dispatch.lookup(new Derived(), "").all()).containsExactly(near, base, top);
            assertThat(dispatch.lookupValues(Derived.class).all()).containsExactly(near, base, top);
            assertThat(dispatch.lookupNamed(Map.of("first", Base.class)).implementation())
                    .isSameAs(base.implementation());
        }
    }

    @Nested
    class LateRegistration {
        @Test
        void isSeenByTheNextCall() {
            Dispatch<Named> dispatch = ofTwoInstances();
            Named call = dispatch.call();
            assertThat(call.name(new Base(), "")).isEqualTo("otherwise");
            Registration<Named> registration = dispatch.register(function("late"), Base.class);
            assertThat(call.name(new Base(), "")).isEqualTo("late");
            registration.remove();
            assertThat(call.name(new Base(), "")).isEqualTo("otherwise");
            assertThat(dispatch.registrations()).isEmpty();
        }

        @Test
        void doesNotRemoveASuccessor() {
            Dispatch<Named> dispatch = ofTwoInstances();
            Registration<Named> first = dispatch.register(function("first"), Base.class);
            first.remove();
            Registration<Named> second = dispatch.register(function("second"), Base.class);
            first.remove();
            assertThat(dispatch.registrations()).containsExactly(second);
        }

        @Test
        void isSeenByEveryCallThatStartsAfterwards() throws InterruptedException {
            Dispatch<Named> dispatch = named().matchKey("first", 0).create();
            dispatch.register(function("any"));
            Named call = dispatch.call();
            List<Throwable> failures = new ArrayList<>();
            Thread busy = new Thread(() -> {
                for (int i = 0; i < 200_000; i++) {
                    call.name(i % 200, "");
                }
            });
            busy.setUncaughtExceptionHandler((thread, failure) -> failures.add(failure));
            busy.start();
            for (int i = 0; i < 200; i++) {
                dispatch.register(function("number " + i), i);
                assertThat(call.name(i, "")).isEqualTo("number " + i);
            }
            busy.join();
            assertThat(failures).isEmpty();
        }
    }
}
