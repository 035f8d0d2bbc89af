package org.waymark.reg;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.invoke.MethodHandles;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Which classes of sealed hierarchies have no implementation. */
class CoverageTest {
    interface OfShapes {
        String call(Shape first, Shape second, String key);
    }

    interface OfObject {
        String call(Object a);
    }

    interface OfClass {
        String call(Class<?> a);
    }

    sealed interface Shape permits Circle, Polygon {}

    record Circle() implements Shape {}

    static sealed class Polygon implements Shape permits Square, Free {}

    static final class Square extends Polygon {}

    abstract static non-sealed class Free extends Polygon {}

    enum Colour {
        RED
    }

    private static final String HERE = "org.waymark.reg.CoverageTest$";

    private static Dispatch<OfShapes> ofShapes() {
        return Dispatch.on(OfShapes.class, MethodHandles.lookup())
                .matchInstance("first", 0)
                .matchInstance("second", 1)
                .matchKey("key", 2)
                .create();
    }

    private static Dispatch<OfObject> ofObject(Class<?>... types) {
        Dispatch<OfObject> dispatch = Dispatch.on(OfObject.class, MethodHandles.lookup())
                .matchInstance("a", 0)
                .create();
        for (Class<?> type : types) {
            dispatch.register(a -> "", type);
        }
        return dispatch;
    }

    private static List<String> gaps(Dispatch<?> dispatch) {
        return dispatch.coverage().gaps().stream()
                .map(gap -> gap.toString().replace(HERE, ""))
                .toList();
    }

    @Nested
    class AHierarchy {
        @Test
        void isKnownFromTheTypeThatTheFunctionDeclares() {
            Dispatch<OfShapes> dispatch = ofShapes();
            dispatch.register((first, second, key) -> "", Polygon.class);
            assertThat(gaps(dispatch))
                    .containsExactly(
                            "(first = Circle, second = Circle)",
                            "(first = Circle, second = Polygon)",
                            "(first = Circle, second = Square)",
                            "(first = Circle, second = Free)");
            assertThat(dispatch.coverage().combinations()).isEqualTo(16);
            assertThat(dispatch.coverage().isComplete()).isTrue();
        }

        @Test
        void isKnownFromTheTypesThatAreRegistered() {
            assertThat(gaps(ofObject(Square.class))).containsExactly("(a = Circle)", "(a = Polygon)", "(a = Free)");
            assertThat(gaps(ofObject(Square.class, Polygon.class))).containsExactly("(a = Circle)");
            assertThat(gaps(ofObject(Shape.class, Square.class))).isEmpty();
        }

        @Test
        void isCoveredByWhatMatchesEverything() {
            assertThat(gaps(ofObject(Square.class, Object.class))).isEmpty();
            assertThat(gaps(ofObject(Square.class, null))).hasSize(3);
        }

        @Test
        void isCoveredWhateverTheKeys() {
            Dispatch<OfShapes> dispatch = ofShapes();
            dispatch.register((first, second, key) -> "", Circle.class, Shape.class, "edit");
            dispatch.register((first, second, key) -> "", Polygon.class, Shape.class, "show");
            assertThat(gaps(dispatch)).isEmpty();
        }

        @Test
        void ofClassesThatAreArgumentsCountsToo() {
            Dispatch<OfClass> dispatch = Dispatch.on(OfClass.class, MethodHandles.lookup())
                    .matchClass("a", 0)
                    .create();
            dispatch.register(a -> "", Circle.class);
            assertThat(gaps(dispatch)).containsExactly("(a = Polygon)", "(a = Square)", "(a = Free)");
        }

        @Test
        void ofTheJdkCountsOnlyIfItIsNamed() {
            assertThat(ofObject(String.class, Colour.class).coverage().combinations())
                    .isZero();
            assertThat(ofObject(java.lang.constant.ConstantDesc.class).coverage())
                    .satisfies(coverage -> assertThat(coverage.combinations()).isPositive())
                    .satisfies(coverage -> assertThat(coverage.gaps()).isEmpty());
        }
    }

    @Nested
    class TheText {
        @Test
        void ofAFunctionWithoutSealedTypes() {
            assertThat(ofObject(Colour.class).coverage())
                    .hasToString("CoverageTest.OfObject.call: no predicate looks at a sealed hierarchy.");
        }

        @Test
        void ofAFunctionWithoutGaps() {
            assertThat(ofObject(Shape.class).coverage())
                    .hasToString(
                            "CoverageTest.OfObject.call: none of 4 combinations of classes have no implementation.");
        }

        @Test
        void ofAFunctionWithGaps() {
            assertThat(ofObject(Polygon.class).coverage()).hasToString("""
                    CoverageTest.OfObject.call: 1 of 4 combinations of classes has no implementation.
                      (a = %sCircle)""".formatted(HERE));
        }

        @Test
        void ofVeryManyGaps() {
            Signature gap = new Signature(List.of("a"), List.of(Circle.class));
            assertThat(new Coverage("Call.call", 2_000_000, 10_000, Collections.nCopies(41, gap)).toString())
                    .startsWith("Call.call: 41 of 10000 combinations of classes have no implementation.\n  (a = ")
                    .endsWith("\n  and 1 more\nThere are 2000000 combinations: there may be more gaps.");
        }
    }

    interface Wide {
        String call(Shape a, Shape b, Shape c, Shape d, Shape e, Shape f, Shape g, Shape h);
    }

    @Test
    void theSearchIsCutOff() {
        DispatchBuilder<Wide> builder = Dispatch.on(Wide.class, MethodHandles.lookup());
        LongStream.range(0, 8).forEach(i -> builder.matchInstance("p" + i, (int) i));
        Coverage coverage = builder.create().coverage();
        assertThat(coverage.combinations()).isEqualTo(65_536);
        assertThat(coverage.examined()).isEqualTo(10_000);
        assertThat(coverage.gaps()).hasSize(10_000);
        assertThat(coverage.isComplete()).isFalse();
    }
}
