package org.waymark.reg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.chrono.ChronoLocalDate;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAdjuster;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LinearizationTest {
    interface Top {}

    interface Left extends Top {}

    interface Right extends Top {}

    static class Bottom implements Left, Right {}

    static class Sub extends Bottom implements Top {}

    @Nested
    class TheTotalOrder {
        @Test
        void putsAClassFirstAndObjectLast() {
            assertThat(Linearization.total(Bottom.class))
                    .containsExactly(Bottom.class, Left.class, Right.class, Top.class, Object.class);
            assertThat(Linearization.total(Object.class)).containsExactly(Object.class);
            assertThat(Linearization.total(Top.class)).containsExactly(Top.class, Object.class);
        }

        @Test
        void doesNotLetARepeatedInterfaceJumpAhead() {
            assertThat(Linearization.total(Sub.class))
                    .containsExactly(Sub.class, Bottom.class, Left.class, Right.class, Top.class, Object.class);
        }

        @Test
        void isBreadthFirstWhereC3HasNoAnswer() {
            assertThat(Linearization.total(LocalDate.class))
                    .containsExactly(
                            LocalDate.class,
                            Temporal.class,
                            TemporalAdjuster.class,
                            ChronoLocalDate.class,
                            Serializable.class,
                            TemporalAccessor.class,
                            Comparable.class,
                            Object.class);
        }

        @Test
        void treatsArraysAsCovariant() {
            assertThat(Linearization.total(Bottom[].class))
                    .containsExactly(
                            Bottom[].class,
                            Left[].class,
                            Right[].class,
                            Top[].class,
                            Object[].class,
                            Cloneable.class,
                            Serializable.class,
                            Object.class);
            assertThat(Linearization.total(int[][].class))
                    .containsExactly(
                            int[][].class,
                            Cloneable[].class,
                            Serializable[].class,
                            Object[].class,
                            Cloneable.class,
                            Serializable.class,
                            Object.class);
        }

        @Test
        void putsAPrimitiveClassBeforeObject() {
            assertThat(Linearization.total(int.class)).containsExactly(int.class, Object.class);
        }
    }

    @Nested
    class TheConsistentOrder {
        @Test
        void putsEveryTypeBeforeItsSupertypes() {
            assertThat(Linearization.consistent(LocalDate.class))
                    .containsSubsequence(LocalDate.class, ChronoLocalDate.class, Temporal.class, TemporalAccessor.class)
                    .endsWith(Object.class)
                    .containsExactlyInAnyOrder(Linearization.total(LocalDate.class));
        }

        @Test
        void isTheTotalOrderWhereC3HasAnAnswer() {
            assertThat(Linearization.consistent(Sub.class)).isEqualTo(Linearization.total(Sub.class));
        }
    }
}
