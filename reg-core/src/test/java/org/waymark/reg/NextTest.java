package org.waymark.reg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** What CLOS calls call-next-method. */
@ParameterizedClass
@ValueSource(booleans = {true, false})
class NextTest {
    interface Describe {
        String describe(Object first, Object second);
    }

    interface Left {}

    interface Right {}

    static class Base {}

    static class Middle extends Base {}

    static class Bottom extends Middle implements Left, Right {}

    @Parameter
    boolean generated;

    private DispatchBuilder<Describe> builder() {
        DispatchBuilder<Describe> builder = Dispatch.on(Describe.class, MethodHandles.lookup())
                .matchInstance("first", 0)
                .matchInstance("second", 1);
        return generated ? builder : builder.withoutGeneration();
    }

    private static UnaryOperator<Describe> wrapping(String name) {
        return next -> (first, second) -> name + "(" + next.describe(first, second) + ")";
    }

    private static Describe last(String name) {
        return (first, second) -> name;
    }

    @Nested
    class TheNextImplementation {
        @Test
        void isTheMostSpecificOfThoseThatAreLessSpecific() {
            Dispatch<Describe> dispatch = builder().create();
            dispatch.registerWithNext(wrapping("bottom"), Bottom.class);
            dispatch.register(last("base"), Base.class);
            dispatch.registerWithNext(wrapping("middle"), Middle.class);
            assertThat(dispatch.call().describe(new Bottom(), "")).isEqualTo("bottom(middle(base))");
            assertThat(dispatch.call().describe(new Middle(), "")).isEqualTo("middle(base)");
        }

        @Test
        void isFoundPredicateByPredicate() {
            Dispatch<Describe> dispatch = builder().create();
            dispatch.registerWithNext(wrapping("Middle Middle"), Middle.class, Middle.class);
            dispatch.registerWithNext(wrapping("Middle Base"), Middle.class, Base.class);
            dispatch.registerWithNext(wrapping("Base Middle"), Base.class, Middle.class);
            dispatch.register(last("Base Base"), Base.class, Base.class);
            assertThat(dispatch.call().describe(new Middle(), new Middle()))
                    .isEqualTo("Middle Middle(Middle Base(Base Middle(Base Base)))");
            assertThat(dispatch.call().describe(new Base(), new Middle())).isEqualTo("Base Middle(Base Base)");
        }

        @Test
        void followsTheLinearizationWhereThatDecides() {
            Dispatch<Describe> dispatch = builder().linearized().create();
            dispatch.registerWithNext(wrapping("bottom"), Bottom.class);
            dispatch.registerWithNext(wrapping("left"), Left.class);
            dispatch.registerWithNext(wrapping("base"), Base.class);
            dispatch.register(last("right"), Right.class);
            assertThat(dispatch.call().describe(new Bottom(), "")).isEqualTo("bottom(base(left(right)))");
        }

        @Test
        void followsPreferences() {
            Dispatch<Describe> dispatch = builder().create();
            dispatch.registerWithNext(wrapping("bottom"), Bottom.class);
            dispatch.registerWithNext(wrapping("left"), Left.class);
            dispatch.registerWithNext(wrapping("right"), Right.class);
            dispatch.register(last("base"), Object.class);
            assertThatThrownBy(() -> dispatch.call().describe(new Bottom(), "")).isInstanceOf(AmbiguityException.class);
            dispatch.prefer("first", Right.class, Left.class);
            assertThat(dispatch.call().describe(new Bottom(), "")).isEqualTo("bottom(right(left(base)))");
        }

        @Test
        void mayBeCalledMoreThanOnceAndNotAtAll() {
            Dispatch<Describe> dispatch = builder().create();
            dispatch.registerWithNext(
                    next -> (first, second) ->
                            second == null ? "none" : next.describe(first, 1) + next.describe(first, second),
                    Middle.class);
            dispatch.register((first, second) -> "<" + second + ">", Base.class);
            assertThat(dispatch.call().describe(new Middle(), 2)).isEqualTo("<1><2>");
            assertThat(dispatch.call().describe(new Middle(), null)).isEqualTo("none");
        }

        @Test
        void isFoundForTheArgumentsThatItIsGiven() {
            Dispatch<Describe> dispatch = builder().create();
            dispatch.registerWithNext(next -> (first, second) -> next.describe(new Bottom(), second), Base.class);
            dispatch.register(last("bottom"), Bottom.class);
            dispatch.register(last("object"), Object.class);
            assertThat(dispatch.call().describe(new Base(), "")).isEqualTo("object");
        }

        @Test
        void isWhatTheFunctionDoesOtherwiseAfterTheLastOne() {
            Dispatch<Describe> dispatch = builder().otherwise(last("otherwise")).create();
            dispatch.registerWithNext(wrapping("base"), Base.class);
            assertThat(dispatch.call().describe(new Base(), "")).isEqualTo("base(otherwise)");
        }

        @Test
        void seesChangesOfTheFunction() {
            Dispatch<Describe> dispatch = builder().create();
            dispatch.registerWithNext(wrapping("bottom"), Bottom.class);
            dispatch.register(last("base"), Base.class);
            assertThat(dispatch.call().describe(new Bottom(), "")).isEqualTo("bottom(base)");
            Registration<Describe> middle = dispatch.register(last("middle"), Middle.class);
            assertThat(dispatch.call().describe(new Bottom(), "")).isEqualTo("bottom(middle)");
            middle.remove();
            assertThat(dispatch.call().describe(new Bottom(), "")).isEqualTo("bottom(base)");
        }

        @Test
        void isStillFoundByACallWhoseImplementationWasRemoved() {
            Dispatch<Describe> dispatch = builder().create();
            dispatch.register(last("base"), Base.class);
            dispatch.registerWithNext(
                    next -> (first, second) -> {
                        dispatch.lookup(first, second).all().get(0).remove();
                        return next.describe(first, second);
                    },
                    Middle.class);
            assertThat(dispatch.call().describe(new Middle(), "")).isEqualTo("base");
            assertThat(dispatch.registrations()).hasSize(1);
        }
    }

    static final class Methods {
        @Implementation
        static String middle(Middle first, Object second, Describe next) {
            return "middle then " + next.describe(first, second);
        }

        @Implementation
        static String base(Base first, Object second) {
            return "base";
        }
    }

    @Test
    void aMethodTakesItAsALastParameter() {
        Dispatch<Describe> dispatch = builder().create();
        dispatch.implementations(Methods.class);
        assertThat(dispatch.call().describe(new Bottom(), "")).isEqualTo("middle then base");
    }

    @Nested
    class ItIsAnError {
        private final String here = "org.waymark.reg.NextTest$";

        @Test
        void toCallItWhenThereIsNone() {
            Dispatch<Describe> dispatch = builder().create();
            Registration<Describe> only = dispatch.registerWithNext(wrapping("base"), Base.class);
            assertThatThrownBy(() -> dispatch.call().describe(new Middle(), ""))
                    .isInstanceOf(NoMatchException.class)
                    .hasMessage("Nothing is next for the call NextTest.Describe.describe(first = " + here
                            + "Middle, second = java.lang.String) after the implementation for (first = " + here
                            + "Base, second = java.lang.Object) at " + only.site()
                            + ". Register a less specific one, or declare what runs otherwise.");
        }

        @Test
        void toCallItWithArgumentsOfAnotherKind() {
            Dispatch<Describe> dispatch = builder().otherwise(last("")).create();
            Registration<Describe> only = dispatch.registerWithNext(
                    next -> (first, second) -> next.describe(List.of(), second), Base.class, String.class);
            String message = "The next implementation cannot be found for the call NextTest.Describe.describe(first = "
                    + List.of().getClass().getTypeName()
                    + ", second = java.lang.String), which the one that asks for it does not match: it is for (first = "
                    + here + "Base, second = java.lang.String) at " + only.site()
                    + ". Call next with arguments of the same kind as those of the call.";
            assertThatThrownBy(() -> dispatch.call().describe(new Base(), ""))
                    .isInstanceOf(NoMatchException.class)
                    .hasMessage(message);
            dispatch.register(last(""), Object.class);
            assertThatThrownBy(() -> dispatch.call().describe(new Base(), "")).hasMessage(message);
        }

        @Test
        void toCallItBeforeTheRegistrationIsMade() {
            Dispatch<Describe> dispatch = builder().create();
            assertThatThrownBy(() -> dispatch.registerWithNext(next -> {
                        next.describe("", "");
                        return next;
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("The next implementation of NextTest.Describe.describe is called before this one is"
                            + " registered: call it when this one is called.");
        }
    }

    @Test
    void lazyKeysAreComputedOnceMore() {
        Dispatch<Describe> dispatch = builder()
                .<Object>matchKey("text", 1, String::valueOf)
                .otherwise(last("otherwise"))
                .create();
        dispatch.registerWithNext(wrapping("one"), Base.class, Object.class, "1");
        dispatch.register(last("any"), Base.class);
        assertThat(dispatch.call().describe(new Base(), 1)).isEqualTo("one(any)");
        assertThat(dispatch.call().describe(new Base(), 2)).isEqualTo("any");
    }
}
