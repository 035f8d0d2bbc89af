package org.waymark.dectate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassFileTest {
    private static final String SAMPLE = """
            import java.util.*;

            @org.waymark.dectate.Configures(Sample.class)
            class Sample extends ArrayList<String> {
                static final long LONG = 1L << 40; static final double DOUBLE = 0.5;
                static final Object CREATED =
                        new Object();

                @Deprecated
                Object first = List.of(
                        1,
                        2);
                Runnable r = () -> {};
                Object second = first == null ? "a" : "b";
                Object unset;
                Object block;
                { block = 1; }

                Sample(int key) {
                    super(new ArrayList<>(List.of("x")));
                    switch (key) {
                        case 1, 2, 3: unset = 1; break;
                        case 100_000: unset = 2; break;
                        default: for (int i = 0; i < 100_000; i += 1_000) { unset = i; }
                    }
                }

                Sample() {
                    this(1);
                    unset = 2;
                }

                void b() { System.out.println(LONG); }
                void a(long x) {
                    System.out.println(x + DOUBLE);
                }
            }
            """;

    @TempDir
    Path folder;

    private byte[] sample(String debug) {
        return new Compilation(folder)
                .with(debug)
                .source("Sample.java", SAMPLE)
                .compile()
                .bytes("Sample");
    }

    @Test
    void tellsNamesAndAnnotations() throws IOException {
        ClassFile file = ClassFile.read(sample("-g"));

        assertThat(file.name()).isEqualTo("Sample");
        assertThat(file.superName()).isEqualTo("java.util.ArrayList");
        assertThat(file.configured()).isEqualTo("Sample");
        assertThat(file.annotations()).containsExactly("java.lang.Deprecated", "org.waymark.dectate.Configures");
    }

    @Test
    void readsNamesThatAreNotAscii() throws IOException {
        byte[] bytes = new Compilation(folder)
                .source("Odd.java", "class Odd { int gr\\u00f6\\u00dfe; void \\ud835\\udc65() {} }")
                .compile()
                .bytes("Odd");

        assertThat(ClassFile.read(bytes).members())
                .extracting(ClassFile.Member::name)
                .containsExactly("gr\u00f6\u00dfe", "<init>", "\ud835\udc65");
    }

    @Nested
    class Lines {

        @Test
        void areThoseOfMethods() throws IOException {
            ClassFile file = ClassFile.read(sample("-g"));
            LineTables lines = LineTables.of(file);

            assertThat(lines.method(file.member("b", "()V"))).isEqualTo(33);
            assertThat(lines.method(file.member("a", "(J)V"))).isEqualTo(35);
            assertThat(lines.method(file.member("missing", "()V"))).isZero();
            assertThat(lines.first()).isEqualTo(6);
        }

        @Test
        void areThoseOfInitialisersButNotOfAssignmentsInConstructors() throws IOException {
            LineTables lines = LineTables.of(ClassFile.read(sample("-g")));

            assertThat(List.of("CREATED", "first", "r", "second", "block", "unset", "LONG", "missing"))
                    .extracting(lines::field)
                    .containsExactly(6, 9, 13, 14, 17, 0, 0, 0);
        }

        @Test
        void areUnknownWithoutDebugInformation() throws IOException {
            ClassFile file = ClassFile.read(sample("-g:none"));
            LineTables lines = LineTables.of(file);

            assertThat(file.sourceFile()).isNull();
            assertThat(lines.first()).isZero();
            assertThat(lines.field("first")).isZero();
            assertThat(file.member("b", "()V").index()).isEqualTo(2);
        }

        @Test
        void areUnknownForAClassWithoutAFile() {
            assertThat(ClassFile.of(new GeneratedTypes().define("Bare", List.of())))
                    .isNull();
        }
    }

    @Nested
    class BrokenFiles {

        @Test
        void areRefusedWhereverTheyEnd() {
            byte[] whole = sample("-g");
            for (int length = 0; length < whole.length; length++) {
                byte[] part = Arrays.copyOf(whole, length);

                assertThat(catchThrowable(() -> ClassFile.read(part))).isInstanceOf(IOException.class);
            }
        }

        @Test
        void neverDoMoreThanBeRefusedWhateverIsInThem() {
            byte[] whole = sample("-g");
            for (int i = 4; i < whole.length; i++) {
                byte[] broken = whole.clone();
                broken[i] ^= (byte) 0xff;
                try {
                    LineTables.of(ClassFile.read(broken)).first();
                } catch (IOException e) {
                    assertThat(e).hasMessageNotContaining("null");
                }
            }
        }

        @Test
        void areKnownToConfigureNothingIfAllTheirConstantsAreThere() {
            byte[] plain = new Compilation(folder)
                    .source("Plain.java", "class Plain {}")
                    .compile()
                    .bytes("Plain");

            assertThat(ClassFile.mayConfigure(Arrays.copyOf(plain, plain.length - 1)))
                    .isFalse();
            assertThat(ClassFile.mayConfigure(Arrays.copyOf(plain, 40))).isTrue();
            assertThat(ClassFile.mayConfigure(Arrays.copyOf(sample("-g"), 1_900)))
                    .isTrue();
            assertThat(ClassFile.mayConfigure(new byte[0])).isTrue();
        }

        @Test
        void saySomethingOfWhatIsWrong() {
            assertThatIOException()
                    .isThrownBy(() -> ClassFile.read("hello, world".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                    .withMessage("it is not a class file");
            assertThatIOException()
                    .isThrownBy(() -> ClassFile.read(Arrays.copyOf(sample("-g"), 500)))
                    .withMessage("it is truncated or malformed");
        }
    }
}
