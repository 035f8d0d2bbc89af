package org.waymark.dectate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IdentitiesTest {

    @Test
    void valuesAreFine() {
        for (Object value : List.of("text", 1, String.class, List.of(1), Set.of(), Map.of("a", 1), Thread.State.NEW)) {
            assertThat(Identities.complaint(value, value)).isNull();
        }
    }

    @Test
    void nullIsRefused() {
        assertThat(Identities.complaint(null, null)).isEqualTo("has no identity: it is null.");
    }

    @Test
    void whatCanChangeIsRefused() {
        for (Object value : List.of(new int[0], new ArrayList<>(), new HashMap<>())) {
            assertThat(Identities.complaint(value, value)).startsWith("has an identity that can change: ");
        }
        assertThat(Identities.complaint(new String[0], null))
                .isEqualTo("has an identity that can change: java.lang.String[].");
    }

    @Test
    void whatIsNotEqualWhenAskedForAgainIsRefused() {
        assertThat(Identities.complaint(new Object(), new Object()))
                .isEqualTo("has an identity that is not compared by value: java.lang.Object.");
        assertThat(Identities.complaint(Arrays.asList(1), null))
                .isEqualTo("has an identity that is not compared by value: java.util.Arrays$ArrayList.");
    }

    record Arrayed(Object identity) implements Action {
        @Override
        public ActionGroup group() {
            return ActionGroup.of("arrays");
        }

        @Override
        public void perform(Registries registries) {}

        @Override
        public String toString() {
            return "Arrayed";
        }
    }

    @Test
    void aRefusalIsReportedWithThePlace() {
        Configuration configuration = Configuration.builder()
                .app(IdentitiesTest.class)
                .declare(
                        IdentitiesTest.class,
                        new Arrayed(new int[0]),
                        new Location("Somewhere", "code", "Somewhere.java", 7, false))
                .build();

        assertThatThrownBy(configuration::plan).hasMessage("""
                        1 problem in the configuration.

                        1) [dectate-bad-identity] IdentitiesTest: The action has an identity that can change: int[].
                            Arrayed
                                at Somewhere.code(Somewhere.java:7)
                          Fix: Use a string, an enum, a class, a record or an unmodifiable list of such.
                        """);
    }
}
