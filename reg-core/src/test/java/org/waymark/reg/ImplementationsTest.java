package org.waymark.reg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.invoke.MethodHandles;
import java.nio.CharBuffer;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImplementationsTest {
    enum Size {
        SMALL,
        LARGE
    }

    interface Draw {
        Object draw(Object shape, Class<?> target, int times, Size size) throws IOException;
    }

    interface Count {
        long count(int number);
    }

    @Implementation
    @Retention(RetentionPolicy.RUNTIME)
    @interface Drawing {
        Size size();
    }

    @Implementation
    @Retention(RetentionPolicy.RUNTIME)
    @interface Misspelt {
        Size siez() default Size.SMALL;
    }

    private static DispatchBuilder<Draw> draw() {
        return Dispatch.on(Draw.class, MethodHandles.lookup())
                .matchInstance("shape", 0)
                .matchClass("target", 1)
                .matchKey("size", 3)
                .otherwise((shape, target, times, size) -> "otherwise");
    }

    static final class StaticOnes {
        @Implementation
        static String text(String shape, Class<?> target, int times, Size size) {
            return "text " + shape.repeat(times);
        }

        @Implementation
        static Integer number(int shape, Class<? extends Number> target, int times, Size size) {
            return shape * times;
        }

        @Drawing(size = Size.LARGE)
        static CharSequence large(CharSequence shape, Class<List<?>> target, long times, Object size)
                throws FileNotFoundException {
            if (times > 1) {
                throw new FileNotFoundException(shape + " " + times + " " + size);
            }
            return shape;
        }

        static String notAnnotated(Object shape, Class<?> target, int times, Size size) {
            return "";
        }
    }

    static class Base {
        @Implementation
        String integer(Integer shape, Class<?> target, int times, Size size) {
            return "base " + shape;
        }

        @Implementation
        String text(String shape, Class<?> target, int times, Size size) {
            return "base";
        }
    }

    static final class Derived extends Base {
        private final String name;

        Derived(String name) {
            this.name = name;
        }

        @Override
        @Implementation
        String text(String shape, Class<?> target, int times, Size size) {
            return name + " " + shape;
        }

        @Implementation
        static String ofClass(Class<?> shape, Class<?> target, int times, Size size) {
            return "static";
        }
    }

    record Constructed(String shape, Class<?> target, int times, Size size) {
        @Implementation
        Constructed {}
    }

    @ParameterizedClass
    @ValueSource(booleans = {true, false})
    @Nested
    class AnnotatedMethods {
        @Parameter
        boolean generated;

        private Dispatch<Draw> dispatch() {
            return (generated ? draw() : draw().withoutGeneration()).create();
        }

        @Test
        void areRegisteredForTheTypesOfTheirParametersAndTheMembersOfTheirAnnotation() throws IOException {
            Dispatch<Draw> dispatch = dispatch();
            List<Registration<Draw>> made = dispatch.implementations(StaticOnes.class);
            assertThat(made)
                    .extracting(Registration::values)
                    .containsExactlyInAnyOrder(
                            List.of(String.class, Object.class, Dispatch.any()),
                            List.of(Integer.class, Number.class, Dispatch.any()),
                            List.of(CharSequence.class, List.class, Size.LARGE));
            assertThat(dispatch.call().draw("ab", List.class, 2, Size.SMALL)).isEqualTo("text abab");
            assertThat(dispatch.call().draw(4, Integer.class, 3, Size.SMALL)).isEqualTo(12);
            assertThat(dispatch.call().draw(4, String.class, 3, Size.SMALL)).isEqualTo("otherwise");
        }

        @Test
        void throwWhatTheyThrow() {
            Dispatch<Draw> dispatch = dispatch();
            dispatch.implementations(StaticOnes.class);
            assertThatThrownBy(() -> dispatch.call().draw(CharBuffer.wrap("x"), List.class, 2, Size.LARGE))
                    .isInstanceOf(FileNotFoundException.class)
                    .hasMessage("x 2 LARGE");
        }

        @Test
        void ofAnObjectAreCalledOnIt() throws IOException {
            Dispatch<Draw> dispatch = dispatch();
            dispatch.implementations(new Derived("derived"));
            assertThat(dispatch.call().draw("x", Object.class, 1, Size.SMALL)).isEqualTo("derived x");
            assertThat(dispatch.call().draw(1, Object.class, 1, Size.SMALL)).isEqualTo("base 1");
            assertThat(dispatch.call().draw(Size.class, Object.class, 1, Size.SMALL))
                    .isEqualTo("static");
            assertThat(dispatch.registrations()).hasSize(3);
        }

        @Test
        void mayBeConstructors() throws IOException {
            Dispatch<Draw> dispatch = dispatch();
            dispatch.implementations(Constructed.class);
            assertThat(dispatch.call().draw("x", List.class, 2, Size.SMALL))
                    .isEqualTo(new Constructed("x", List.class, 2, Size.SMALL));
        }

        @Test
        void areNamedByTheirSignature() {
            Registration<Draw> made =
                    dispatch().implementations(Constructed.class).get(0);
            assertThat(made.site())
                    .isEqualTo("org.waymark.reg.ImplementationsTest$Constructed.<init>(String, Class, int, Size)")
                    .isEqualTo(made.implementation().toString());
        }
    }

    @Implementation
    @Retention(RetentionPolicy.RUNTIME)
    @interface Named {
        Class<?> shape();
    }

    static final class NamesClasses {
        @Named(shape = Integer.class)
        static String number(Number shape, Class<?> target, int times, Size size) {
            return "number " + shape;
        }
    }

    static final class NamesAWrongClass {
        @Named(shape = Number.class)
        static String number(Integer shape, Class<?> target, int times, Size size) {
            return "";
        }
    }

    @Test
    void anAnnotationMayNameAClassThatTheParameterTakes() throws IOException {
        Dispatch<Draw> dispatch = draw().create();
        dispatch.implementations(NamesClasses.class);
        assertThat(dispatch.call().draw(1, Size.class, 1, Size.SMALL)).isEqualTo("number 1");
        assertThat(dispatch.call().draw(1L, Size.class, 1, Size.SMALL)).isEqualTo("otherwise");
    }

    static final class Widening {
        @Implementation
        static int count(Integer number) {
            return number + 1;
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void primitivesAreConverted(boolean generated) {
        DispatchBuilder<Count> builder = Dispatch.on(Count.class, MethodHandles.lookup());
        Dispatch<Count> dispatch = (generated ? builder : builder.withoutGeneration()).create();
        dispatch.implementations(Widening.class);
        assertThat(dispatch.call().count(2)).isEqualTo(3);
    }

    static final class Wrong {
        @Implementation
        static String few(String shape) {
            return "";
        }

        @Implementation
        String instance(String shape, Class<?> target, int times, Size size) {
            return "";
        }

        @Implementation
        static void nothing(String shape, Class<?> target, int times, Size size) {}

        @Implementation
        static String narrow(String shape, Class<?> target, short times, Size size) {
            return "";
        }

        @Implementation
        static String throwing(String shape, Class<?> target, int times, Size size) throws InterruptedException {
            return "";
        }

        @Misspelt
        static String unknown(String shape, Class<?> target, int times, Size size) {
            return "";
        }
    }

    @Nested
    class AreRefused {
        @Test
        void allAtOnce() {
            Dispatch<Draw> dispatch = draw().create();
            assertThatThrownBy(() -> dispatch.implementations(Wrong.class))
                    .isInstanceOf(RegistrationException.class)
                    .hasMessage("""
                            ImplementationsTest.Draw.draw refuses 6 of 6 registrations, and so all of them.
                              1. at @few(String)
                                 @few cannot implement ImplementationsTest.Draw.draw: it has 1 parameter, and not 4.
                              2. at @instance(String, Class, int, Size)
                                 @instance(String, Class, int, Size) cannot implement ImplementationsTest.Draw.draw: it is not static. \
                            Pass an object of its class to implementations.
                              3. at @narrow(String, Class, short, Size)
                                 @narrow cannot implement ImplementationsTest.Draw.draw: its parameter 2 is a short, \
                            but the argument can be any int, because no predicate is about its class.
                              4. at @nothing(String, Class, int, Size)
                                 @nothing cannot implement ImplementationsTest.Draw.draw: it returns void, \
                            and not java.lang.Object.
                              5. at @throwing(String, Class, int, Size)
                                 @throwing cannot implement ImplementationsTest.Draw.draw: it declares the exception \
                            java.lang.InterruptedException, which the function does not.
                              6. at @unknown(String, Class, int, Size)
                                 ImplementationsTest.Draw.draw has no predicate "siez", only (shape, target, size). \
                            Did you mean "size"?""".replace("@", "org.waymark.reg.ImplementationsTest$Wrong."));
            assertThat(dispatch.registrations()).isEmpty();
        }

        @Test
        void ifTheAnnotationNamesAClassThatTheParameterDoesNotTake() {
            assertThatThrownBy(() -> draw().create().implementations(NamesAWrongClass.class))
                    .isInstanceOf(RegistrationException.class)
                    .hasMessage("org.waymark.reg.ImplementationsTest$NamesAWrongClass.number cannot implement"
                            + " ImplementationsTest.Draw.draw: its annotation names the class java.lang.Number, but its"
                            + " parameter 0 is a java.lang.Integer.");
        }

        @Test
        void ifNothingIsAnnotated() {
            assertThatThrownBy(() -> draw().create().implementations(String.class))
                    .isInstanceOf(RegistrationException.class)
                    .hasMessage("java.lang.String has no implementation of ImplementationsTest.Draw.draw: annotate a"
                            + " method with org.waymark.reg.Implementation, or with an annotation that is annotated"
                            + " so.");
        }
    }
}
