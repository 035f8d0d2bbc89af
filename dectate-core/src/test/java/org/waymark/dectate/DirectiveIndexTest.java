package org.waymark.dectate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.dectate.ScanReport.Reading;

class DirectiveIndexTest {
    @TempDir
    Path folder;

    private ClassPathFixture fixture;

    @BeforeEach
    void start() {
        fixture = new ClassPathFixture(folder);
    }

    private void index(String... places) throws IOException {
        for (String place : places) {
            Indexer.main(fixture.path(place).toString());
        }
    }

    private static List<Reading> readings(ScanReport report) {
        return report.archives().stream().map(ScanReport.Scanned::reading).toList();
    }

    private ScanReport report(String... places) {
        return ClassPathFixture.builder(Arrays.stream(places).map(fixture::path).toArray(Path[]::new))
                .build()
                .scanReport();
    }

    @Nested
    class TheFile {

        @Test
        void isATextThatIsTheSameForTheSameClasses() throws IOException {
            fixture.plugins("a", "shop.deep.Two", "shop.One");
            Path index = Indexer.index(fixture.path("a"));
            String text = Files.readString(index);
            index("a");

            assertThat(index).isEqualTo(fixture.path("a/META-INF/waymark/directives.idx"));
            assertThat(Files.readString(index)).isEqualTo(text);
            assertThat(text.replaceAll("\t(\\d:)?[0-9a-f]+(?=[\t\n])", "\t$1#").replace('\t', ' '))
                    .isEqualTo("""
                            # Classes with directives. Written by the build of this artifact.
                            package shop 2:#
                            package shop.deep 1:#
                            class shop.One shop.Shop # org.waymark.dectate.Configures org.waymark.dectate.WikiDirectives$Page
                            class shop.deep.Two shop.Shop # org.waymark.dectate.Configures org.waymark.dectate.WikiDirectives$Page
                            """);
        }

        @Test
        void isNotWrittenForBrokenClassesOrWithoutAFolder() {
            fixture.plugins("a", "shop.One");
            fixture.write("a/shop/One.class", new byte[5]);

            assertThatIOException()
                    .isThrownBy(() -> index("a"))
                    .withMessage("shop.One of " + fixture.path("a")
                            + " cannot be read: it is not a class file. Build it again before it is indexed.");
            assertThatIOException()
                    .isThrownBy(() -> index("nowhere"))
                    .withMessage("There is no folder " + fixture.path("nowhere")
                            + ". Name one into which classes were compiled.");
        }
    }

    @Nested
    class AFreshIndex {

        @Test
        void isReadInsteadOfTheClasses() throws IOException {
            fixture.plugins("a", "shop.One");
            index("a");
            fixture.jar("a.jar", "a");

            assertThat(report("a").found()).containsExactly("shop.One");
            assertThat(readings(report("a"))).containsExactly(Reading.INDEX);
            assertThat(readings(report("a.jar"))).containsExactly(Reading.INDEX);
        }

        @Test
        void knowsTheAnnotationsOfWhichJavaIsSilentWhenTheyAreMissing() throws IOException {
            fixture.plugins("a", "shop.One")
                    .source("other/Mark.java", """
                            package other;
                            @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
                            public @interface Mark {}
                            """)
                    .source(
                            "shop/Marked.java",
                            ClassPathFixture.plugin("shop.Marked", "")
                                    .replace("static void", "@other.Mark static void"))
                    .compile();
            index("a");
            fixture.delete("a/other/Mark.class");

            assertThat(readings(report("a"))).containsExactly(Reading.INDEX);
            assertThat(report("a").skipped())
                    .extracting(one -> one.className() + ": " + one.reason())
                    .containsExactly("shop.Marked: its annotation @other.Mark has no effect:"
                            + " java.lang.ClassNotFoundException: other.Mark");
        }

        @Test
        void isMergedWithThoseOfOtherArtifacts() throws IOException {
            fixture.plugins("a", "shop.One");
            fixture.plugins("b", "shop.Two");
            index("a", "b");

            assertThat(report("a", "b").found()).containsExactly("shop.One", "shop.Two");
            assertThat(readings(report("a", "b"))).containsExactly(Reading.INDEX, Reading.INDEX);
        }

        @Test
        void standsBesideArtifactsThatHaveNone() throws IOException {
            fixture.plugins("a", "shop.One");
            fixture.plugins("b", "shop.Two");
            index("a");

            assertThat(report("a", "b").found()).containsExactly("shop.One", "shop.Two");
            assertThat(readings(report("a", "b"))).containsExactly(Reading.INDEX, Reading.CLASSES);
        }
    }

    /** A jar with the classes of several artifacts, each of which had an index. */
    @Nested
    class AShadedJar {

        private ScanReport shaded(String one, String other, boolean together) throws IOException {
            fixture.plugins("a", one);
            fixture.plugins("b", other);
            fixture.delete("b/shop/Shop.class");
            index("a", "b");
            String kept = together ? text("a") + text("b") : text("b");
            String file = other.replace('.', '/') + ".class";
            Files.createDirectories(fixture.path("a/" + file).getParent());
            Files.move(fixture.path("b/" + file), fixture.path("a/" + file));
            fixture.write("a/META-INF/waymark/directives.idx", kept.getBytes(UTF_8));
            fixture.jar("shaded.jar", "a");
            return report("shaded.jar");
        }

        @Test
        void mayHaveTheIndexesOneAfterTheOther() throws IOException {
            ScanReport report = shaded("shop.One", "shop.deep.Two", true);

            assertThat(report.found()).containsExactly("shop.One", "shop.deep.Two");
            assertThat(readings(report)).containsExactly(Reading.INDEX);
        }

        @Test
        void isReadIfOneIndexTookThePlaceOfTheOther() throws IOException {
            ScanReport report = shaded("shop.One", "shop.deep.Two", false);

            assertThat(report.found()).containsExactly("shop.One", "shop.deep.Two");
            assertThat(readings(report)).containsExactly(Reading.STALE_INDEX);
        }

        @Test
        void isReadIfAPackageIsOfSeveralArtifacts() throws IOException {
            ScanReport report = shaded("shop.One", "shop.Two", true);

            assertThat(report.found()).containsExactly("shop.One", "shop.Two");
            assertThat(readings(report)).containsExactly(Reading.STALE_INDEX);
        }

        private String text(String place) {
            try {
                return Files.readString(fixture.path(place + "/META-INF/waymark/directives.idx"));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    @Nested
    class AStaleIndex {

        private void isNoticedIn(String place, String... found) {
            assertThat(readings(report(place))).containsExactly(Reading.STALE_INDEX);
            assertThat(report(place).found()).containsExactly(found);
            fixture.jar("stale.jar", place);
            assertThat(readings(report("stale.jar"))).containsExactly(Reading.STALE_INDEX);
        }

        @Test
        void isNoticedWhenAClassCame() throws IOException {
            fixture.plugins("a", "shop.One");
            index("a");
            fixture.plugins("a", "shop.One", "shop.Two");

            isNoticedIn("a", "shop.One", "shop.Two");
        }

        @Test
        void isNoticedWhenAClassWent() throws IOException {
            fixture.plugins("a", "shop.One", "shop.Two");
            index("a");
            fixture.delete("a/shop/Two.class");

            isNoticedIn("a", "shop.One");
        }

        @Test
        void isNoticedWhenABitOfAListedClassChanged() throws IOException {
            byte[] bytes = fixture.plugins("a", "shop.One").bytes("shop.One");
            index("a");
            bytes[7]--;
            fixture.write("a/shop/One.class", bytes);

            isNoticedIn("a", "shop.One");
        }

        @Test
        void isNoticedWhenItMakesNoSense() throws IOException {
            fixture.plugins("a", "shop.One");
            index("a");
            Path index = fixture.path("a/META-INF/waymark/directives.idx");
            Files.writeString(index, Files.readString(index) + "class\tshop.One\tshop.Shop\t0\n");
            isNoticedIn("a", "shop.One");

            Files.writeString(index, "hello\n");
            isNoticedIn("a", "shop.One");
        }

        @Test
        void isOfNoConcernForPackagesThatAreNotScanned() throws IOException {
            fixture.plugins("a", "shop.One", "other.Two");
            index("a");
            fixture.delete("a/other/Two.class");

            assertThat(readings(report("a"))).containsExactly(Reading.INDEX);
        }
    }

    /** Everything but ClassGraph, from where this test has it. */
    @Nested
    class WithoutClassGraph {

        private URLClassLoader loader(Path... more) throws IOException {
            String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
            Stream<Path> own = Stream.of(classPath.split(File.pathSeparator, -1))
                    .filter(path -> !path.contains("classgraph"))
                    .map(Path::of);
            Path[] paths = Stream.concat(Stream.of(more), own).toArray(Path[]::new);
            URL[] none = {};
            return ClassPathFixture.loader(new URLClassLoader(none, ClassLoader.getPlatformClassLoader()), paths);
        }

        private Object found(URLClassLoader loader) throws ReflectiveOperationException {
            Class<?> shop = Class.forName("shop.Shop", false, loader);
            return Class.forName(Starter.class.getName(), true, loader)
                    .getMethod("found", Class.class)
                    .invoke(null, shop);
        }

        @Test
        void theIndexIsEnough() throws Exception {
            fixture.plugins("a", "shop.One");
            fixture.plugins("b", "shop.Two");
            index("a", "b");
            Path jar = fixture.jar("b.jar", "b");

            try (URLClassLoader loader = loader(fixture.path("a"), jar)) {
                assertThat(found(loader)).isEqualTo(List.of("shop.One", "shop.Two"));
            }
        }

        @Test
        void aScanIsNot() throws Exception {
            fixture.plugins("a", "shop.One");

            try (URLClassLoader loader = loader(fixture.path("a"))) {
                assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> found(loader)))
                        .hasRootCauseInstanceOf(ClassNotFoundException.class);
            }
        }
    }

    /** Runs in a class loader of its own. */
    public static final class Starter {
        private Starter() {}

        public static List<String> found(Class<?> appType) {
            return Configuration.builder()
                    .app(appType)
                    .scan()
                    .build()
                    .scanReport()
                    .found();
        }
    }
}
