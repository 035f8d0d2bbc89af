package org.waymark.dectate;

import static org.assertj.core.api.Assertions.assertThat;

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
}
