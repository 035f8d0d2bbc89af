package org.waymark.dectate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scans of class paths that are broken, unusual or made to do harm. */
class HostileClassPathTest {
    @TempDir
    Path folder;

    private ClassPathFixture fixture;

    @BeforeEach
    void start() {
        fixture = new ClassPathFixture(folder);
    }

    private static List<String> left(Configuration.Builder builder) {
        return builder.build().scanReport().skipped().stream()
                .map(one -> one.className() + ": " + one.reason().replaceAll("file:\\S+/", ""))
                .toList();
    }

    private static List<String> found(Configuration.Builder builder) {
        return builder.build().scanReport().found();
    }

    private static String refusal(Configuration.Builder builder) {
        return String.valueOf(catchThrowable(() -> builder.build().plan()).getMessage());
    }

    private URI uri(String place) {
        return fixture.path(place).toUri();
    }

    @Nested
    class AClassThatCannotBeRead {

        @Test
        void isRefusedIfItMayCarryDirectives() {
            byte[] whole = fixture.plugins("a", "shop.One", "shop.Two").bytes("shop.Two");
            fixture.write("a/shop/Two.class", Arrays.copyOf(whole, whole.length - 5));

            assertThat(refusal(ClassPathFixture.builder(fixture.path("a")))).isEqualTo("""
                            1 problem in the configuration.

                            1) [dectate-broken-class] Shop: shop.Two of %s cannot be read: it is truncated or malformed. \
                            It may carry directives.
                              Fix: Build it again, or leave it out: by ignore(...), or with all that is broken by \
                            onBroken(BrokenClasses.REPORT).
                            """.formatted(uri("a")));
        }

        @Test
        void isLeftOutAndReportedIfItIsKnownToCarryNone() {
            fixture.plugins("a", "shop.One");
            byte[] plain = new Compilation(folder.resolve("b"))
                    .source("shop/Plain.java", "package shop; class Plain {}")
                    .compile()
                    .bytes("shop.Plain");
            fixture.write("a/shop/Plain.class", Arrays.copyOf(plain, plain.length - 1));

            assertThat(found(ClassPathFixture.builder(fixture.path("a")))).containsExactly("shop.One");
            assertThat(left(ClassPathFixture.builder(fixture.path("a"))))
                    .containsExactly("shop.Plain: it cannot be read: it is truncated or malformed");
        }

        @Test
        void isLeftOutAndReportedIfThatIsThePolicy() {
            fixture.plugins("a", "shop.One");
            fixture.write("a/shop/Text.class", "hello, world".getBytes(UTF_8));
            fixture.write("a/shop/Empty.class", new byte[0]);
            fixture.write("a/shop/Other.class", fixture.plugins("b", "shop.Two").bytes("shop.Two"));
            fixture.write("a/shop/odd name $.class", new byte[] {(byte) 0xca, (byte) 0xfe, (byte) 0xba, (byte) 0xbe});

            Configuration.Builder builder =
                    ClassPathFixture.builder(fixture.path("a")).onBroken(BrokenClasses.REPORT);

            assertThat(found(builder)).containsExactly("shop.One");
            assertThat(left(builder))
                    .containsExactly(
                            "shop.Empty: it cannot be read: it is truncated or malformed",
                            "shop.Other: it cannot be read: its name is shop.Two",
                            "shop.Text: it cannot be read: it is not a class file",
                            "shop.odd name $: it cannot be read: it is truncated or malformed");
        }

        @Test
        void isNoProblemIfItIsIgnored() {
            fixture.plugins("a", "shop.One");
            fixture.write("a/shop/Text.class", "hello, world".getBytes(UTF_8));

            assertThat(left(ClassPathFixture.builder(fixture.path("a")).ignore("Text")))
                    .isEmpty();
        }
    }

    @Nested
    class AClassThatCannotBeLoaded {

        private void missingSuperclass() {
            Compilation compilation = fixture.plugins("a", "shop.One");
            compilation
                    .source("other/Missing.java", "package other; public class Missing {}")
                    .source("shop/Sub.java", ClassPathFixture.plugin("shop.Sub", "extends other.Missing"))
                    .compile();
            fixture.delete("a/other/Missing.class");
        }

        @Test
        void isRefusedWithItsOriginAndCause() {
            missingSuperclass();

            assertThat(refusal(ClassPathFixture.builder(fixture.path("a")))).isEqualTo("""
                            1 problem in the configuration.

                            1) [dectate-broken-class] Shop: shop.Sub of %s cannot be loaded: \
                            java.lang.NoClassDefFoundError: other/Missing
                              Fix: Put what it needs on the class path, or leave it out of the scan.
                            """.formatted(uri("a")));
        }

        @Test
        void isLeftOutIfThatIsThePolicy() {
            missingSuperclass();
            Configuration.Builder builder =
                    ClassPathFixture.builder(fixture.path("a")).onBroken(BrokenClasses.REPORT);

            assertThat(found(builder)).containsExactly("shop.One");
            assertThat(left(builder))
                    .containsExactly("shop.Sub: it cannot be loaded: java.lang.NoClassDefFoundError: other/Missing");
        }

        @Test
        void mayBeMadeForANewerJava() {
            byte[] newer = fixture.plugins("a", "shop.One").bytes("shop.One");
            newer[7] = 120;
            fixture.write("a/shop/One.class", newer);

            assertThat(refusal(ClassPathFixture.builder(fixture.path("a"))))
                    .contains("shop.One of " + uri("a") + " cannot be loaded: java.lang.UnsupportedClassVersionError");
        }

        @Test
        void mayHaveMembersWithMissingTypes() {
            Compilation compilation = fixture.plugins("a", "shop.One");
            compilation
                    .source("other/Missing.java", "package other; public class Missing {}")
                    .source(
                            "shop/Uses.java",
                            ClassPathFixture.plugin("shop.Uses", "")
                                    .replace("void page()", "void page(other.Missing missing)"))
                    .compile();
            fixture.delete("a/other/Missing.class");

            assertThat(refusal(ClassPathFixture.builder(fixture.path("a"))))
                    .contains("shop.Uses of " + uri("a")
                            + " cannot be loaded: java.lang.NoClassDefFoundError: other/Missing");
        }
    }

    @Test
    void aMissingAnnotationIsReportedWhereJavaIsSilent() {
        Compilation compilation = fixture.plugins("a", "shop.One");
        compilation
                .source("other/Mark.java", """
                        package other;
                        @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
                        public @interface Mark {}
                        """)
                .source(
                        "shop/Marked.java",
                        ClassPathFixture.plugin("shop.Marked", "").replace("static void", "@other.Mark static void"))
                .compile();
        fixture.delete("a/other/Mark.class");
        Configuration.Builder builder = ClassPathFixture.builder(fixture.path("a"));

        assertThat(found(builder)).containsExactly("shop.Marked", "shop.One");
        assertThat(left(builder))
                .containsExactly("shop.Marked: its annotation @other.Mark has no effect:"
                        + " java.lang.ClassNotFoundException: other.Mark");
    }

    @Nested
    class TheClassPath {

        @Test
        void mayHaveAJarTwice() {
            fixture.plugins("a", "shop.One");
            Path one = fixture.jar("one.jar", "a");
            Path copy = fixture.jar("copy.jar", "a");
            Configuration.Builder builder = ClassPathFixture.builder(one, copy);

            assertThat(found(builder)).containsExactly("shop.One");
            assertThat(left(builder)).containsExactly("shop.One: the same class is in one.jar, which comes first");
        }

        @Test
        void mayComeInAnyOrder() {
            List<Path> jars = new ArrayList<>();
            for (String name : List.of("shop.C", "shop.A", "shop.deep.B")) {
                fixture.plugins(name, name);
                jars.add(fixture.jar(name + ".jar", name));
            }
            List<String> names = found(ClassPathFixture.builder(jars.toArray(Path[]::new)));
            Collections.reverse(jars);

            assertThat(names).containsExactly("shop.A", "shop.C", "shop.deep.B");
            assertThat(found(ClassPathFixture.builder(jars.toArray(Path[]::new))))
                    .isEqualTo(names);
        }

        @Test
        void mayBeOfNestedLoaders() {
            fixture.plugins("parent", "shop.Parent");
            fixture.plugins("child", "shop.Child");
            fixture.delete("child/shop/Shop.class");
            ClassLoader parent = ClassPathFixture.loader(getClass().getClassLoader(), fixture.path("parent"));
            ClassLoader child = ClassPathFixture.loader(parent, fixture.path("child"));
            Configuration.Builder builder =
                    Configuration.builder().app(ClassPathFixture.shop(parent)).scan();

            assertThat(found(builder)).containsExactly("shop.Parent");
            assertThat(found(builder.classLoader(child))).containsExactly("shop.Child", "shop.Parent");
        }

        @Test
        void mayHaveClassesInAJarWithinAJar() throws IOException {
            fixture.plugins("a", "shop.One");
            Path inner = fixture.jar("inner.jar", "a");
            Path fat = fixture.path("fat.jar");
            try (var file = Files.newOutputStream(fat);
                    JarOutputStream out = new JarOutputStream(file)) {
                out.putNextEntry(new ZipEntry("lib/inner.jar"));
                out.write(Files.readAllBytes(inner));
            }
            List<String> listed = new ArrayList<>();
            URL nested = URI.create("jar:" + fat.toUri() + "!/lib/inner.jar!/").toURL();
            ClassLoader loader =
                    new URLClassLoader(new URL[] {nested}, getClass().getClassLoader());

            ClassGraphArchives.map(new ScannedLoader(loader, null), List.of("shop"), Findings::of)
                    .forEach(findings ->
                            listed.add(findings.location().toString().replaceAll(".*/fat", "fat") + " "
                                    + findings.found().get(0).className()));

            assertThat(listed).containsExactly("fat.jar!/lib/inner.jar shop.One");
        }

        @Test
        void mayBeThatOfOneJarWithEverything() {
            fixture.plugins("a", "shop.One", "shop.deep.Two");

            assertThat(found(ClassPathFixture.builder(fixture.jar("fat.jar", "a"))))
                    .containsExactly("shop.One", "shop.deep.Two");
        }

        @Test
        void mayHaveEntriesThatAreNoFilesOfClasses() throws IOException {
            Map<String, byte[]> entries = new TreeMap<>();
            Compilation compilation = fixture.plugins("a", "shop.One");
            entries.put("shop/One.class", compilation.bytes("shop.One"));
            entries.put("shop/Shop.class", compilation.bytes("shop.Shop"));
            entries.put("../shop/Evil.class", compilation.bytes("shop.One"));
            entries.put("/shop/Absolute.class", new byte[0]);
            entries.put("META-INF/versions/99/shop/Later.class", new byte[0]);
            entries.put("shop/notes.txt", new byte[0]);

            assertThat(found(ClassPathFixture.builder(fixture.jar("odd.jar", entries))
                            .onBroken(BrokenClasses.REPORT)))
                    .containsExactly("shop.One");
        }
    }
}
