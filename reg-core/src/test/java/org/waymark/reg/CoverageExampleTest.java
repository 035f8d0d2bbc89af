package org.waymark.reg;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.invoke.MethodHandles;
import org.junit.jupiter.api.Test;

/** The example of the guide with a sealed hierarchy. */
class CoverageExampleTest {
    interface Collide {
        String collide(Body first, Body second);
    }

    sealed interface Body {}

    record Ship() implements Body {}

    record Asteroid() implements Body {}

    static Dispatch<Collide> collisions() {
        Dispatch<Collide> collide = Dispatch.on(Collide.class, MethodHandles.lookup())
                .matchInstance("first", 0)
                .matchInstance("second", 1)
                .create();
        collide.register((first, second) -> "it bounces", Asteroid.class, Body.class);
        collide.register((first, second) -> "they dock", Ship.class, Ship.class);
        return collide;
    }

    @Test
    void aGapIsFoundBeforeACallFallsIntoIt() {
        Coverage coverage = collisions().coverage();
        assertThat(coverage.gaps()).hasSize(1);
        assertThat(coverage.gaps().get(0).values()).containsExactly(Ship.class, Asteroid.class);
        assertThat(coverage.toString().replace("org.waymark.reg.CoverageExampleTest$", ""))
                .isEqualTo("""
                CoverageExampleTest.Collide.collide: 1 of 4 combinations of classes has no implementation.
                  (first = Ship, second = Asteroid)""");
    }
}
