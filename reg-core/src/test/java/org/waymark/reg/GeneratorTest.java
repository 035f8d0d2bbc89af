package org.waymark.reg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratorTest {
    interface Typed<A, R> {
        R show(A model, String name, Class<?> type, int number, long other, boolean more) throws IOException;
    }

    interface Shown extends Typed<Object, String> {
        @Override
        String show(Object model, String name, Class<?> type, int number, long other, boolean more) throws IOException;
    }

    abstract static class Place {
        Place(String name, double size) throws IOException {}

        abstract String show(Object model);

        abstract int count(long number) throws IOException;
    }

    interface ShowAt {
        String show(Place place, Object model);
    }

    interface CountAt {
        int count(Place place, long number);
    }

    static final class Calls {
        @SuppressWarnings("UnusedVariable") // The generator reads it, private as it is.
        private static final Dispatch<Shown> EAGER = shown().create();

        static Dispatch<Shown> lazy() {
            return shown().matchKey("lazy", 1, String::length).create();
        }

        static Dispatch<Shown> few() {
            return Dispatch.on(Shown.class, MethodHandles.lookup())
                    .matchInstance("model", 0)
                    .create();
        }

        private static DispatchBuilder<Shown> shown() {
            return Dispatch.on(Shown.class, MethodHandles.lookup())
                    .matchInstance("model", 0)
                    .matchKey("name", 1)
                    .matchClass("type", 2)
                    .matchKey("number", 3)
                    .matchKey("other", 4);
        }
    }

    static final class Places {
        static Context<Place> places() {
            return Context.of(Place.class, MethodHandles.lookup())
                    .method(
                            "show",
                            Dispatch.on(ShowAt.class, MethodHandles.lookup()).matchInstance("model", 1))
                    .beforeFirstCall(place -> {})
                    .method(
                            "count",
                            Dispatch.on(CountAt.class, MethodHandles.lookup()).matchKey("number", 1))
                    .create();
        }
    }

    private final Path folder;

    GeneratorTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** Runs the generator in a new folder, where the classes are compiled; returns what it wrote there. */
    private Map<String, String> written(String name, Class<?>... holders) throws IOException {
        Path classes = folder.resolve(name);
        for (Class<?> compiled : List.of(Shown.class, Place.class, ShowAt.class, CountAt.class)) {
            Path file = classes.resolve(compiled.getName().replace('.', '/') + ".class");
            Files.createDirectories(file.getParent());
            Files.createFile(file);
        }
        Generator.main(
                Stream.concat(Stream.of(classes.toString()), Stream.of(holders).map(Class::getName))
                        .toArray(String[]::new));
        Map<String, String> written = new TreeMap<>();
        try (Stream<Path> files = Files.walk(classes)) {
            files.filter(file -> file.toString().contains("$$"))
                    .forEach(file -> written.put(nameOf(file), digest(file)));
        }
        return written;
    }

    private static String nameOf(Path file) {
        return file.getFileName().toString().replace("GeneratorTest$", "");
    }

    private static String digest(Path file) {
        try {
            return HexFormat.of().formatHex(sha256().digest(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Nested
    class WhatIsWritten {
        /** The digest of each version of the code: a version stays what it was, and a new one is added. */
        private static final Map<String, String> DIGESTS =
                Map.of("1", "7d2fd79ed2832bdfc2a95e299f2cce685cca5f3f1ba776b64e636cfd21eaa54f");

        @Test
        void isAllThatTheFunctionsNeed() throws IOException {
            assertThat(written("all", Calls.class, Places.class))
                    .containsOnlyKeys(
                            "CountAt$$Forwarder.class",
                            "CountAt$$Implementation.class",
                            "CountAt$$Table$k1_0.class",
                            "Place$$Context.class",
                            "ShowAt$$Forwarder.class",
                            "ShowAt$$Implementation.class",
                            "ShowAt$$Table$i1_0.class",
                            "Shown$$Forwarder.class",
                            "Shown$$Implementation.class",
                            "Shown$$Table$i0_0$k1_1$c2_2$k3_3$k4_4$l1.class",
                            "Shown$$Table$i0_0$k1_1$c2_2$k3_3$k4_4.class",
                            "Shown$$Table$i0_0.class");
        }

        @Test
        void isOnlyChangedTogetherWithItsVersion() throws IOException {
            byte[] all =
                    written("version", Calls.class, Places.class).toString().getBytes(StandardCharsets.US_ASCII);
            assertThat(HexFormat.of().formatHex(sha256().digest(all)))
                    .as("Generated code has changed, and classes from earlier builds no longer fit: raise"
                            + " BuildClass.VERSION and write the new digest here")
                    .isEqualTo(DIGESTS.get(BuildClass.VERSION));
        }

        @Test
        void isTheSameEveryTimeAndInEveryOrder() throws IOException {
            Map<String, String> once = written("once", Calls.class, Places.class);
            assertThat(written("again", Calls.class, Places.class)).isEqualTo(once);
            assertThat(written("turned", Places.class, Calls.class)).isEqualTo(once);
        }

        @Test
        void replacesWhatIsThere() throws IOException {
            Path old = folder.resolve("old").resolve(Place.class.getName().replace('.', '/') + "$$Context.class");
            Files.createDirectories(old.getParent());
            Files.writeString(old, "old".repeat(10_000));
            assertThat(written("old", Places.class)).isEqualTo(written("new", Places.class));
        }
    }

    @Nested
    class AnError {
        static final class Nothing {
            static Optional<Dispatch<ShowAt>> perhaps() {
                return Optional.empty();
            }

            static Dispatch<ShowAt> orElse(Dispatch<ShowAt> other) {
                return perhaps().orElse(other);
            }

            Dispatch<ShowAt> ofAnObject() {
                return orElse(perhaps().orElseThrow());
            }
        }

        static final class Failing {
            static Dispatch<ShowAt> shown() {
                return Nothing.perhaps().orElseThrow(() -> new IllegalStateException("no connection"));
            }
        }

        static final class FailingAtOnce {
            static final Dispatch<ShowAt> SHOWN = Failing.shown();
        }

        static final class Foreign {
            @SuppressWarnings("rawtypes") // A class literal has no type arguments.
            static final Dispatch<Function> APPLIED =
                    Dispatch.on(Function.class).matchInstance("argument", 0).create();
        }

        static final class QuietPlaces {
            static Context<Place> places() {
                return Context.of(Place.class, MethodHandles.lookup())
                        .method(
                                "show",
                                Dispatch.on(ShowAt.class, MethodHandles.lookup())
                                        .matchInstance("model", 1))
                        .method(
                                "count",
                                Dispatch.on(CountAt.class, MethodHandles.lookup())
                                        .matchKey("number", 1))
                        .create();
            }
        }

        private void assertError(String message, String... arguments) {
            assertThatThrownBy(() -> Generator.main(arguments))
                    .isInstanceOf(RegistrationException.class)
                    .hasMessage(message);
        }

        @Test
        void tellsWhatArgumentsAreNeeded() {
            assertError("The generator needs the folder of the compiled classes, and the names of classes that have"
                    + " functions, but got [].");
            assertError(
                    "The generator needs the folder of the compiled classes, and the names of classes that have"
                            + " functions, but got [target/classes].",
                    "target/classes");
        }

        @Test
        void tellsThatThereIsNoSuchClass() {
            assertError(
                    "There is no class org.example.Nowhere: name classes as Class.forName does, such as"
                            + " com.example.Outer$Nested.",
                    folder.toString(),
                    "org.example.Nowhere");
        }

        @Test
        void tellsThatAClassHasNoFunctions() {
            assertError(
                    "org.waymark.reg.GeneratorTest$AnError$Nothing has no functions: no static field, and no static"
                            + " method without parameters, is of type Dispatch or Context.",
                    folder.toString(),
                    Nothing.class.getName());
        }

        @Test
        void tellsWhyFunctionsCannotBeRead() {
            assertError(
                    "The functions of org.waymark.reg.GeneratorTest$AnError$Failing cannot be read, because of"
                            + " java.lang.IllegalStateException: no connection.",
                    folder.toString(),
                    Failing.class.getName());
        }

        @Test
        void tellsWhyAClassCannotBeInitialized() {
            assertError(
                    "The functions of org.waymark.reg.GeneratorTest$AnError$FailingAtOnce cannot be read, because of"
                            + " java.lang.IllegalStateException: no connection.",
                    folder.toString(),
                    FailingAtOnce.class.getName());
        }

        @Test
        void tellsThatAnInterfaceIsNotTheProgramsOwn() {
            assertError(
                    "java.util.function.Function is not compiled into " + folder + ", where its generated classes would"
                            + " have to be. Generate them in the build that it belongs to, or declare an interface of"
                            + " your own that extends it.",
                    folder.toString(),
                    Foreign.class.getName());
        }

        @Test
        void tellsThatTwoContextsNeedDifferentClassesOfOneName() {
            assertThatThrownBy(() -> written("contexts", Places.class, QuietPlaces.class))
                    .isInstanceOf(RegistrationException.class)
                    .hasMessage(
                            "Two contexts of org.waymark.reg.GeneratorTest$Place need generated classes that differ,"
                                    + " and there can be one only: they have actions before the first call of different methods."
                                    + " Make one of them a context of a subclass.");
        }

        @Test
        void leavesNothingBehind() throws IOException {
            assertThatThrownBy(() -> written("part", Calls.class, Foreign.class))
                    .isInstanceOf(RegistrationException.class);
            try (Stream<Path> files = Files.walk(folder)) {
                assertThat(files.filter(file -> file.toString().contains("$$"))).isEmpty();
            }
        }

        @Test
        void namesAFolderThatIsMissing() {
            Path missing = folder.resolve("missing");
            assertError(
                    "There is no folder " + missing
                            + ": name the one that the compiler writes to, and run the generator" + " after it.",
                    missing.toString(),
                    Calls.class.getName());
            assertThat(missing).doesNotExist();
        }
    }
}
