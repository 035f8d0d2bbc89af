package org.waymark.dectate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Serializable;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineageTest {
    interface Mixin extends Serializable {}

    interface Other extends Mixin {}

    static class Base implements Other {}

    static class Sub extends Base implements Mixin, Comparable<Sub> {
        @Override
        public int compareTo(Sub other) {
            return 0;
        }
    }

    @Test
    void hasBasesFirstAndNothingOfTheJdk() {
        assertThat(Lineage.of(Sub.class)).containsExactly(Mixin.class, Other.class, Base.class, Sub.class);
    }

    @Test
    void ofSeveralTypesHasEachTypeOnce() {
        assertThat(Lineage.of(List.of(Other.class, Base.class, Sub.class)))
                .containsExactly(Mixin.class, Other.class, Base.class, Sub.class);
    }

    @Test
    void looksThroughTypesThatAreNoAppTypes() {
        assertThat(Lineage.direct(Sub.class, List.of(Base.class, Mixin.class)))
                .containsExactly(Base.class, Mixin.class);
        assertThat(Lineage.direct(Sub.class, List.of(Mixin.class))).containsExactly(Mixin.class);
    }
}
