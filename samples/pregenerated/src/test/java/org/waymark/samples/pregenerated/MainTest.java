package org.waymark.samples.pregenerated;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts the program in virtual machines of their own. */
class MainTest {
    private static final List<String> CLASS_PATH =
            List.of(System.getProperty("java.class.path").split(File.pathSeparator));

    private record Run(int status, String output) {}

    private static Run run(List<String> classPath, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", String.join(File.pathSeparator, classPath), Main.class.getName()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output);
    }

    private static List<String> without(String part) {
        return CLASS_PATH.stream().filter(entry -> !entry.contains(part)).toList();
    }

    private static final Predicate<Path> GENERATED =
            file -> file.getFileName().toString().contains("$$");

    /** Returns a class path with a copy of those classes of the program that are wanted. */
    private static List<String> withCopy(List<String> classPath, Path copy, Predicate<Path> wanted) {
        List<String> changed = new ArrayList<>(List.of(copy.toString()));
        Path classes = Path.of("target", "classes").toAbsolutePath();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).filter(wanted).toList()) {
                Path target = copy.resolve(classes.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        classPath.stream().filter(entry -> !Path.of(entry).equals(classes)).forEach(changed::add);
        return changed;
    }

    @Nested
    class TheProgram {
        @Test
        void runsWithoutByteBuddy() throws Exception {
            assertThat(CLASS_PATH).anyMatch(entry -> entry.contains("byte-buddy"));
            Run run = run(without("byte-buddy"));
            assertThat(run.status()).as(run.output()).isZero();
            assertThat(run.output().lines())
                    .startsWith("Kim")
                    .contains("The answer was in the cache. Calls go through a class that was generated at build time.")
                    .endsWith("900", "PREGENERATED");
        }

        @Test
        void doesNotLoadAnythingOfByteBuddyThatIsThere() throws Exception {
            Run run = run(CLASS_PATH, "-Xlog:class+load");
            assertThat(run.output().lines())
                    .anyMatch(line -> line.contains("Bookshop$Describe$$Forwarder"))
                    .anyMatch(line -> line.contains("Bookshop$Describe$$Implementation"))
                    .anyMatch(line -> line.contains("Bookshop$Shop$$Context"))
                    .noneMatch(line -> line.contains("net.bytebuddy"))
                    .contains("PREGENERATED");
        }

        @Test
        void runsWithoutGenerationAtRunTime() throws Exception {
            Run run = run(CLASS_PATH, "-Dwaymark.reg.generation=never");
            assertThat(run.output().lines()).endsWith("900", "PREGENERATED");
        }
    }

    @Nested
    class WithoutTheGeneratedClasses {
        @Test
        void theFunctionIsReflectiveAndTheContextIsAnError(@TempDir Path copy) throws Exception {
            Run run = run(withCopy(without("byte-buddy"), copy, GENERATED.negate()));
            assertThat(run.status()).isEqualTo(1);
            assertThat(run.output())
                    .startsWith("Kim")
                    .contains("Calls are reflective: Byte Buddy, which generates classes, is missing.")
                    .contains("No class that extends " + Bookshop.Shop.class.getTypeName()
                            + " could be generated: Byte Buddy, which generates classes, is missing. ");
        }

        @Test
        void theyAreGeneratedAtRunTimeIfPossible(@TempDir Path copy) throws Exception {
            Run run = run(withCopy(CLASS_PATH, copy, GENERATED.negate()));
            assertThat(run.output().lines())
                    .contains("The answer was in the cache. Calls go through a generated class.")
                    .endsWith("900", "GENERATED");
        }
    }

    @Nested
    class AClassThatIsOutOfDate {
        private static final String NAME = "org/waymark/samples/pregenerated/Bookshop$Describe$$Forwarder.class";

        @Test
        void isNotUsed(@TempDir Path copy) throws Exception {
            List<String> classPath = withCopy(without("byte-buddy"), copy, file -> true);
            String bytes = Files.readString(copy.resolve(NAME), StandardCharsets.ISO_8859_1);
            String before = bytes.replace("describe(Ljava/lang/Object;", "describe(Ljava/lang/Number;");
            assertThat(before).isNotEqualTo(bytes);
            Files.writeString(copy.resolve(NAME), before, StandardCharsets.ISO_8859_1);
            Run run = run(classPath);
            assertThat(run.output().lines())
                    .startsWith("Kim")
                    .contains("The answer was in the cache. Calls are reflective: the class"
                            + " org.waymark.samples.pregenerated.Bookshop$Describe$$Forwarder was generated for something"
                            + " else: generate it again; and Byte Buddy, which generates classes, is missing.")
                    .endsWith("900", "PREGENERATED");
        }
    }
}
