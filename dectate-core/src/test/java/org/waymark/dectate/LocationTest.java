package org.waymark.dectate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocationTest {

    private static List<String> locations() {
        return LocationFixture.declared().plan().actions(LocationFixture.class).stream()
                .map(action -> action.source().location().toString())
                .toList();
    }

    @Nested
    class OfADirective {

        @Test
        void isTheFirstLineOfCodeOfAMethodAndOrdersTheMethods() {
            assertThat(locations())
                    .contains(
                            "at org.waymark.dectate.LocationFixture.zebra(LocationFixture.java:13)",
                            "at org.waymark.dectate.LocationFixture.aardvark(LocationFixture.java:17)",
                            "at org.waymark.dectate.LocationFixture.overloaded(LocationFixture.java:20)",
                            "at org.waymark.dectate.LocationFixture.overloaded(LocationFixture.java:23)");
        }

        @Test
        void isApproximateOnAClass() {
            assertThat(locations()).contains("near org.waymark.dectate.LocationFixture(LocationFixture.java:9)");
        }

        @Test
        void isTheCallerForADeclarationInCode() {
            assertThat(locations())
                    .contains("at org.waymark.dectate.LocationFixture.declared(LocationFixture.java:28)");
        }

        @Test
        void comesInTheOrderOfTheFile() {
            List<String> lines = locations().stream()
                    .filter(location -> location.contains("overloaded") || location.contains("zebra"))
                    .toList();

            assertThat(lines)
                    .extracting(line -> line.replaceAll(".*:(\\d+)\\)", "$1"))
                    .containsExactly("13", "20", "23");
        }
    }

    @Nested
    class OfACaller {

        @Test
        void looksThroughTheGivenClasses() {
            assertThat(Facade.declare().toString())
                    .startsWith(
                            "at org.waymark.dectate.LocationTest$OfACaller.looksThroughTheGivenClasses(LocationTest.java:");
        }
    }

    /** Stands for a framework that declares on behalf of its users. */
    static final class Facade {
        private Facade() {}

        static Location declare() {
            return Location.caller(Facade.class);
        }
    }

    @Nested
    class WithoutDebugInformation {

        @Test
        void saysLessAndNothingWrong(@TempDir Path folder) throws IOException {
            ClassFile file = ClassFile.read(new ByteArrayInputStream(compiled("-g:none", folder)));

            assertThat(file.sourceFile()).isNull();
            assertThat(file.firstLine()).isZero();
            assertThat(file.member("b", "()V")).isEqualTo(new ClassFile.Position(1, 0));
            assertThat(file.member("a", "(J)V")).isEqualTo(new ClassFile.Position(2, 0));
            assertThat(new Location("Sample", "b", null, 0, false)).hasToString("at Sample.b(Unknown Source)");
        }

        @Test
        void differsFromWhatIsKnownWithIt(@TempDir Path folder) throws IOException {
            ClassFile file = ClassFile.read(new ByteArrayInputStream(compiled("-g", folder)));

            assertThat(file.sourceFile()).isEqualTo("Sample.java");
            assertThat(file.member("b", "()V")).isEqualTo(new ClassFile.Position(1, 3));
            assertThat(file.member("missing", "()V")).isEqualTo(ClassFile.Position.UNKNOWN);
        }

        @Test
        void isWhatAClassWithoutAFileHas() {
            Class<?> generated = new GeneratedTypes().define("Bare", List.of());

            assertThat(ClassFile.of(generated)).isSameAs(ClassFile.UNKNOWN);
        }
    }

    private static final String SAMPLE = """
            class Sample {
                static final long LONG = 1L << 40; static final double DOUBLE = 0.5;
                void b() { System.out.println(LONG); }
                void a(long x) {
                    System.out.println(x + DOUBLE);
                }
                Runnable r = () -> {};
            }
            """;

    private static byte[] compiled(String debug, Path folder) throws IOException {
        Path source = Files.writeString(folder.resolve("Sample.java"), SAMPLE);
        ToolProvider compiler = ToolProvider.findFirst("javac").orElseThrow();
        int result = compiler.run(System.out, System.err, debug, "-d", folder.toString(), source.toString());
        assertThat(result).isZero();
        return Files.readAllBytes(folder.resolve("Sample.class"));
    }
}
