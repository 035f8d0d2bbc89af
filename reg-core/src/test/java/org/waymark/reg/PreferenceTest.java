package org.waymark.reg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.invoke.MethodHandles;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PreferenceTest {
    interface Open {
        String open(Object thing, String how);
    }

    interface Media {}

    interface Printable {}

    interface Score extends Printable {}

    interface Playable extends Media {}

    interface Legible {}

    record Sheet() implements Score, Playable, Legible {}

    private static final String HERE = "org.waymark.reg.PreferenceTest$";

    private final Dispatch<Open> dispatch = Dispatch.on(Open.class, MethodHandles.lookup())
            .matchInstance("thing", 0)
            .matchKey("how", 1)
            .create();

    private void register(Class<?>... types) {
        for (Class<?> type : types) {
            dispatch.register((thing, how) -> type.getSimpleName(), type);
        }
    }

    private String open() {
        return dispatch.call().open(new Sheet(), "");
    }

    @Nested
    class APreference {
        @Test
        void settlesAnAmbiguity() {
            register(Printable.class, Playable.class);
            assertThatThrownBy(PreferenceTest.this::open).isInstanceOf(AmbiguityException.class);
            dispatch.prefer("thing", Playable.class, Printable.class);
            assertThat(open()).isEqualTo("Playable");
            assertThat(dispatch.lookup(new Sheet(), "").all())
                    .extracting(match -> match.values().get(0))
                    .containsExactly(Playable.class, Printable.class);
        }

        @Test
        void countsForSubtypesOfThePreferredAndSupertypesOfTheOther() {
            register(Score.class, Media.class);
            dispatch.prefer("thing", Printable.class, Playable.class);
            assertThat(open()).isEqualTo("Score");
        }

        @Test
        void doesNotCountForSupertypesOfThePreferred() {
            register(Printable.class, Playable.class);
            dispatch.prefer("thing", Score.class, Playable.class);
            assertThatThrownBy(PreferenceTest.this::open).isInstanceOf(AmbiguityException.class);
        }

        @Test
        void followsFromOthers() {
            register(Legible.class, Playable.class);
            dispatch.prefer("thing", Printable.class, Legible.class);
            dispatch.prefer("thing", Playable.class, Score.class);
            assertThat(open()).isEqualTo("Playable");
        }

        @Test
        void isLessThanAMoreSignificantPredicate() {
            register(Printable.class, Playable.class);
            dispatch.register((thing, how) -> "both", Sheet.class);
            dispatch.prefer("thing", Playable.class, Printable.class);
            assertThat(open()).isEqualTo("both");
        }

        @Test
        void staysWhenPredicatesAreAddedAndGoesWhenTheFunctionIsCleaned() {
            dispatch.prefer("thing", Playable.class, Printable.class);
            dispatch.addPredicates(builder -> builder.matchKey("how again", 1));
            register(Printable.class, Playable.class);
            assertThat(open()).isEqualTo("Playable");
            dispatch.clean();
            register(Printable.class, Playable.class);
            assertThatThrownBy(PreferenceTest.this::open).isInstanceOf(AmbiguityException.class);
        }

        @Test
        void thatFollowsFromSubtypingChangesNothing() {
            register(Printable.class, Score.class);
            dispatch.prefer("thing", Score.class, Printable.class);
            assertThat(open()).isEqualTo("Score");
        }
    }

    @Nested
    class IsRefused {
        private void isRefused(String predicate, Class<?> preferred, Class<?> over, String message) {
            assertThatThrownBy(() -> dispatch.prefer(predicate, preferred, over))
                    .isInstanceOf(RegistrationException.class)
                    .message()
                    .satisfies(text ->
                            assertThat(text.replaceAll(":\\d+\\)", ":#)")).isEqualTo(message));
        }

        @Test
        void ifTheOppositeFollowsFromOthers() {
            dispatch.prefer("thing", Printable.class, Playable.class);
            dispatch.prefer("thing", Media.class, Legible.class);
            String here = " at " + HERE + "IsRefused.ifTheOppositeFollowsFromOthers(PreferenceTest.java:#)\n";
            String lambda = " at " + HERE + "IsRefused.lambda$isRefused$0(PreferenceTest.java:#)\n";
            isRefused(
                    "thing",
                    Legible.class,
                    Score.class,
                    "PreferenceTest.Open.open cannot prefer " + HERE + "Legible over " + HERE
                            + "Score, because the opposite follows from what was said before.\n"
                            + "  1. " + HERE + "Printable over " + HERE + "Playable" + here
                            + "  2. " + HERE + "Media over " + HERE + "Legible" + here
                            + "  3. " + HERE + "Legible over " + HERE + "Score" + lambda
                            + "Leave one of them out.");
        }

        @Test
        void ofASupertype() {
            isRefused(
                    "thing",
                    Printable.class,
                    Score.class,
                    "PreferenceTest.Open.open cannot prefer " + HERE + "Printable over " + HERE + "Score: " + HERE
                            + "Score is a subtype, and so the more specific one.");
        }

        @Test
        void ofATypeOverItself() {
            isRefused(
                    "thing",
                    Score.class,
                    Score.class,
                    "PreferenceTest.Open.open cannot prefer " + HERE + "Score over " + HERE
                            + "Score: they are the same.");
        }

        @Test
        void amongKeys() {
            isRefused(
                    "how",
                    Score.class,
                    Playable.class,
                    "The predicate \"how\" of PreferenceTest.Open.open needs no preferences: it compares keys, and no"
                            + " key is more specific than another.");
        }

        @Test
        void inALinearizedFunction() {
            Dispatch<Open> linearized = Dispatch.on(Open.class, MethodHandles.lookup())
                    .matchInstance("thing", 0)
                    .linearized()
                    .create();
            assertThatThrownBy(() -> linearized.prefer("thing", Score.class, Playable.class))
                    .isInstanceOf(RegistrationException.class)
                    .hasMessage("The predicate \"thing\" of PreferenceTest.Open.open needs no preferences: the function"
                            + " is linearized, and no call is ambiguous.");
        }

        @Test
        void afterTheFunctionWasFrozen() {
            dispatch.freeze();
            assertThatThrownBy(() -> dispatch.prefer("thing", Score.class, Playable.class))
                    .isInstanceOf(IllegalStateException.class);
        }
    }
}
