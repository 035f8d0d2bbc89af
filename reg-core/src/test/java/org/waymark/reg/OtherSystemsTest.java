package org.waymark.reg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What other systems with multiple dispatch answer, and where this one differs on purpose. */
class OtherSystemsTest {
    interface One {
        String call(Object a);
    }

    interface Two {
        String call(Object a, Object b);
    }

    private static Dispatch<One> one(Class<?>... types) {
        Dispatch<One> dispatch = Dispatch.on(One.class, MethodHandles.lookup())
                .matchInstance("a", 0)
                .create();
        Stream.of(types).forEach(type -> dispatch.register(a -> type.getSimpleName(), type));
        return dispatch;
    }

    private static Dispatch<Two> two(Class<?>[]... signatures) {
        Dispatch<Two> dispatch = Dispatch.on(Two.class, MethodHandles.lookup())
                .matchInstance("a", 0)
                .matchInstance("b", 1)
                .create();
        for (Class<?>[] types : signatures) {
            dispatch.register((a, b) -> types[0].getSimpleName() + " " + types[1].getSimpleName(), types[0], types[1]);
        }
        return dispatch;
    }

    private static Class<?>[] types(Class<?> a, Class<?> b) {
        return new Class<?>[] {a, b};
    }

    private static List<String> pairs(Dispatch<?> dispatch) {
        return dispatch.audit().ambiguities().stream()
                .map(pair -> name(pair.first()) + ", " + name(pair.second()))
                .toList();
    }

    private static String name(Registration<?> registration) {
        return ((Class<?>) registration.values().get(0)).getSimpleName();
    }

    /**
     * In Julia no argument is more significant than another. Here the first one is, so the tables of Julia's tests are told
     * of one argument, a pair of numbers, whose class says what is known of either number.
     */
    @Nested
    class Julia {
        sealed interface NumberFirst permits IntegerFirst, DecimalThenInt, Decimals {}

        sealed interface IntegerFirst extends NumberFirst permits ByteFirst, IntFirst {}

        sealed interface ByteFirst extends IntegerFirst permits ByteThenInt, Bytes {}

        sealed interface IntFirst extends IntegerFirst permits IntThenByte, Ints {}

        sealed interface IntegerSecond permits IntSecond, IntThenByte, Bytes {}

        sealed interface IntSecond extends IntegerSecond permits DecimalThenInt, ByteThenInt, Ints {}

        record Decimals() implements NumberFirst {}

        record DecimalThenInt() implements NumberFirst, IntSecond {}

        record ByteThenInt() implements ByteFirst, IntSecond {}

        record Bytes() implements ByteFirst, IntegerSecond {}

        record IntThenByte() implements IntFirst, IntegerSecond {}

        record Ints() implements IntFirst, IntSecond {}

        @Test
        void callsTheNearestAndRefusesTheRest() {
            One call = one(Object.class, IntegerFirst.class, IntegerSecond.class, Ints.class, NumberFirst.class)
                    .call();
            assertThat(call.call("two texts")).isEqualTo("Object");
            assertThat(call.call(new Decimals())).isEqualTo("NumberFirst");
            assertThat(call.call(new Ints())).isEqualTo("Ints");
            assertThatThrownBy(() -> call.call(new ByteThenInt())).isInstanceOf(AmbiguityException.class);
            assertThatThrownBy(() -> call.call(new IntThenByte())).isInstanceOf(AmbiguityException.class);
        }

        @Test
        void findsThePairsThatNothingSettles() {
            assertThat(pairs(one(Object.class, IntegerFirst.class, IntegerSecond.class)))
                    .containsExactly("IntegerFirst, IntegerSecond");
            assertThat(pairs(one(Object.class, IntegerFirst.class, IntegerSecond.class, NumberFirst.class)))
                    .containsExactly("IntegerFirst, IntegerSecond", "IntegerSecond, NumberFirst");
            assertThat(pairs(one(Object.class, IntegerFirst.class, IntegerSecond.class, Ints.class)))
                    .containsExactly("IntegerFirst, IntegerSecond");
            assertThat(pairs(one(Object.class, IntFirst.class, IntSecond.class, Ints.class)))
                    .isEmpty();
            assertThat(pairs(one(ByteFirst.class, IntegerFirst.class, IntSecond.class)))
                    .containsExactly("ByteFirst, IntSecond", "IntegerFirst, IntSecond");
        }

        @Test
        void countsManyThatTogetherCoverThePair() {
            Dispatch<One> covered = one(IntegerFirst.class, IntegerSecond.class, Ints.class, Bytes.class);
            assertThat(pairs(covered)).hasSize(1);
            covered.register(a -> "", ByteThenInt.class);
            covered.register(a -> "", IntThenByte.class);
            assertThat(pairs(covered)).isEmpty();
        }

        sealed interface Wide1 permits Near1, Only {}

        sealed interface Near1 extends Wide1 permits Only {}

        sealed interface Wide2 permits Near2, Only {}

        sealed interface Near2 extends Wide2 permits Only {}

        record Only() implements Near1, Near2, Wide1, Wide2 {}

        /** Julia lists all four pairs. The wider ones need nothing, as soon as the nearest pair is settled. */
        @Test
        void listsPairsThatNoCallGetsTo() {
            Dispatch<One> dispatch = one(Wide1.class, Wide2.class, Near1.class, Near2.class);
            assertThat(pairs(dispatch)).containsExactly("Near1, Near2");
            dispatch.register(a -> "", Only.class);
            assertThat(pairs(dispatch)).isEmpty();
        }
    }

    /** Sealed interfaces in the place of Julia's unions. */
    @Nested
    class JuliaWithUnions {
        sealed interface PiOrWhole permits Pi, Whole {}

        sealed interface IrrationalOrInt permits AnyIrrational, Int {}

        sealed interface AnyIrrational extends IrrationalOrInt permits Irrational, Other {}

        sealed interface Irrational extends AnyIrrational permits Pi, Gamma {}

        sealed interface Whole extends PiOrWhole permits Signed, Unsigned {}

        sealed interface Signed extends Whole permits Int, Int8 {}

        record Pi() implements Irrational, PiOrWhole {}

        record Gamma() implements Irrational {}

        record Other() implements AnyIrrational {}

        record Int() implements Signed, IrrationalOrInt {}

        record Int8() implements Signed {}

        record Unsigned() implements Whole {}

        private final Dispatch<One> dispatch =
                one(PiOrWhole.class, IrrationalOrInt.class, Irrational.class, Signed.class);

        @Test
        void callsWhatHasOneNearest() {
            One call = dispatch.call();
            assertThat(call.call(new Unsigned())).isEqualTo("PiOrWhole");
            assertThat(call.call(new Other())).isEqualTo("IrrationalOrInt");
            assertThat(call.call(new Gamma())).isEqualTo("Irrational");
            assertThat(call.call(new Int8())).isEqualTo("Signed");
            assertThatThrownBy(() -> call.call(new Int())).isInstanceOf(AmbiguityException.class);
            assertThatThrownBy(() -> call.call(new Pi())).isInstanceOf(AmbiguityException.class);
        }

        @Test
        void findsOnePairForEachOfThose() {
            assertThat(pairs(dispatch)).containsExactly("PiOrWhole, Irrational", "IrrationalOrInt, Signed");
        }
    }

    /** The Python library. There, too, no argument is more significant than another. */
    @Nested
    class Multipledispatch {
        static class A {}

        static class B extends A {}

        static class C {}

        @Test
        void findsCrossedTypesAmbiguousWhereHereTheFirstArgumentDecides() {
            Dispatch<Two> dispatch = two(types(A.class, B.class), types(B.class, A.class), types(A.class, C.class));
            assertThat(pairs(dispatch)).isEmpty();
            assertThat(dispatch.call().call(new B(), new B())).isEqualTo("B A");
            assertThat(dispatch.call().call(new A(), new B())).isEqualTo("A B");
            assertThat(dispatch.call().call(new B(), new C())).isEqualTo("A C");
        }

        @Test
        void ordersTheNearestFirst() {
            Dispatch<Two> dispatch = two(
                    types(A.class, A.class),
                    types(A.class, B.class),
                    types(B.class, A.class),
                    types(B.class, B.class),
                    types(A.class, C.class));
            assertThat(dispatch.lookup(new B(), new B()).all())
                    .<Object>map(Registration::values)
                    .containsExactly(
                            List.of(B.class, B.class),
                            List.of(B.class, A.class),
                            List.of(A.class, B.class),
                            List.of(A.class, A.class));
        }

        @Test
        void findsUnrelatedClassesUnambiguous() {
            assertThat(pairs(one(A.class, B.class, C.class))).isEmpty();
            assertThat(pairs(two(types(B.class, A.class), types(B.class, C.class))))
                    .isEmpty();
        }
    }

    /** Multimethods with a hierarchy, and what {@code prefer-method} does to them. */
    @Nested
    class Clojure {
        interface Top {}

        interface Left extends Top {}

        interface Right extends Top {}

        interface FarRight extends Right {}

        record Diamond() implements Left, Right {}

        record Wide() implements Left, FarRight {}

        @Test
        void refusesADiamondUntilOneSideIsPreferred() {
            Dispatch<One> dispatch = one(Top.class, Left.class, Right.class);
            assertThatThrownBy(() -> dispatch.call().call(new Diamond())).isInstanceOf(AmbiguityException.class);
            dispatch.prefer("a", Right.class, Left.class);
            assertThat(dispatch.call().call(new Diamond())).isEqualTo("Right");
            assertThat(pairs(dispatch)).isEmpty();
        }

        @Test
        void letsWhatIsDerivedFromThePreferredProfit() {
            Dispatch<One> dispatch = one(Left.class, FarRight.class);
            dispatch.prefer("a", Right.class, Left.class);
            assertThat(dispatch.call().call(new Wide())).isEqualTo("FarRight");
        }

        @Test
        void refusesTheOppositeOfAPreference() {
            Dispatch<One> dispatch = one(Left.class, Right.class);
            dispatch.prefer("a", Right.class, Left.class);
            assertThatThrownBy(() -> dispatch.prefer("a", Left.class, Right.class))
                    .isInstanceOf(RegistrationException.class);
        }

        /** There, to be preferred to a parent is to be preferred to its children. A nearer type may know better. */
        @Test
        void prefersToTheChildrenOfTheOtherWhereHereTheCallStaysAmbiguous() {
            Dispatch<One> dispatch = one(Left.class, FarRight.class);
            dispatch.prefer("a", Left.class, Right.class);
            assertThatThrownBy(() -> dispatch.call().call(new Wide())).isInstanceOf(AmbiguityException.class);
            assertThat(pairs(dispatch)).containsExactly("Left, FarRight");
        }

        /** There, a preference also beats derivation. */
        @Test
        void prefersAParentToItsChildWhereHereThatIsRefused() {
            Dispatch<One> dispatch = one(Top.class, Left.class);
            assertThatThrownBy(() -> dispatch.prefer("a", Top.class, Left.class))
                    .isInstanceOf(RegistrationException.class);
        }
    }
}
