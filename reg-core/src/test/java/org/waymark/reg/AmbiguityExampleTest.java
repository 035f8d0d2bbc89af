package org.waymark.reg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.invoke.MethodHandles;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The example of the guide in which two implementations are equally near. */
class AmbiguityExampleTest {
    interface Open {
        String open(Object thing);
    }

    interface Printable {}

    interface Playable {}

    record Score(String title) implements Printable, Playable {}

    static Dispatch<Open> openings(DispatchBuilder<Open> builder) {
        Dispatch<Open> open = builder.matchInstance("thing", 0).create();
        open.register(thing -> "printing", Printable.class);
        open.register(thing -> "playing", Playable.class);
        return open;
    }

    @Test
    void twoInterfacesAreAmbiguousUntilOneRegistrationSettlesIt() {
        Dispatch<Open> open = openings(Dispatch.on(Open.class, MethodHandles.lookup()));
        assertThatThrownBy(() -> open.call().open(new Score("Aria"))).isInstanceOf(AmbiguityException.class);
        open.register(thing -> "choosing", Score.class);
        assertThat(open.call().open(new Score("Aria"))).isEqualTo("choosing");
    }

    @Test
    void oneIsPreferred() {
        Dispatch<Open> open = openings(Dispatch.on(Open.class, MethodHandles.lookup()));
        open.prefer("thing", Playable.class, Printable.class);
        assertThat(open.call().open(new Score("Bolero"))).isEqualTo("playing");
    }

    @Test
    void theDeclarationOrderDecidesForALinearizedFunction() {
        Dispatch<Open> open =
                openings(Dispatch.on(Open.class, MethodHandles.lookup()).linearized());
        assertThat(open.call().open(new Score("Aria"))).isEqualTo("printing");

        Candidates<Open> candidates = open.lookupValues(Score.class);
        assertThat(candidates.all()).hasSize(2);
        assertThat(candidates.all().get(0).values()).containsExactly(Printable.class);
    }

    @Test
    void anAuditFindsWhatNoCallHasFoundYet() {
        Dispatch<Open> open = openings(Dispatch.on(Open.class, MethodHandles.lookup()));
        Audit<Open> audit = open.audit();
        assertThat(audit.ambiguities()).hasSize(1);
        assertThat(audit.ambiguities().get(0).missing().get(0).values())
                .containsExactly(new Intersection(List.of(Printable.class, Playable.class)));
    }

    sealed interface Picture {}

    record Photo() implements Picture, Printable {}

    record Film() implements Picture, Playable {}

    @Test
    void anAuditKnowsAllThatASealedTypeCanBe() {
        Dispatch<Open> open = openings(Dispatch.on(Open.class, MethodHandles.lookup()));
        open.register(thing -> "showing", Picture.class);
        List<String> missing = open.audit().ambiguities().stream()
                .map(ambiguity -> ambiguity.missing().get(0).toString())
                .toList();
        assertThat(missing.get(1)).endsWith("$Photo)");
        assertThat(missing.get(2)).endsWith("$Film)");
    }
}
