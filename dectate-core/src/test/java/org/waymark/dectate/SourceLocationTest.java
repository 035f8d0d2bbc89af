package org.waymark.dectate;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where directives stand: told by class files alone, and with the sources at hand. */
class SourceLocationTest {
    private static final String SHOP = """
            package shop;

            import java.util.*;
            import org.waymark.dectate.*;
            import org.waymark.dectate.WikiDirectives.*;

            @UseDirectives(WikiDirectives.class)
            @Setting(name = "a", value = "1")
            @Setting(name = "b",
                    value = "2")
            class Shop {
                @Page(name = "field")
                private final List<String>
                        names = new ArrayList<>(
                                List.of("x"));

                @Page(name = "none") int none;

                @Page(name = "static")
                static final Object STATIC = new Object();

                @Page(name = "constant")
                static final int CONSTANT = 1;

                @Page(name = "constructor")
                Shop(Object... values) {
                    super();
                    none = 5;
                }

                @StartPage
                <T> void generic(Map.Entry<String, T[]> entry, T item) {
                    System.out.println();
                }

                @Page(name = "abstract")
                @Setting(name = "c", value = "3")
                @Setting(name = "d", value = "4")
                native void nothing();
            }
            """;

    @TempDir
    Path folder;

    private Compilation compilation;

    @BeforeEach
    void start() {
        compilation = new Compilation(folder);
    }

    private static List<String> locations(Class<?> type, Path... sources) {
        Configuration configuration =
                Configuration.builder().app(type).sources(sources).build();
        return configuration.plan().actions(type).stream()
                .map(action -> action.identity() + " "
                        + action.source().location().exact().toString().replaceAll("\\w+\\.[\\w.<>]+\\(", "("))
                .sorted()
                .toList();
    }

    private Compilation shop(String... options) {
        return compilation.with(options).source("shop/Shop.java", SHOP).compile();
    }

    @Nested
    class FromTheClassFile {

        @Test
        void haveTheLineOfTheCodeOrOfTheInitialiser() {
            assertThat(locations(shop().load("shop.Shop")))
                    .containsExactly(
                            "a near (Shop.java:20)",
                            "abstract at (Shop.java)",
                            "b near (Shop.java:20)",
                            "c at (Shop.java)",
                            "constant at (Shop.java)",
                            "constructor at (Shop.java:27)",
                            "d at (Shop.java)",
                            "field near (Shop.java:12)",
                            "none at (Shop.java)",
                            "start at (Shop.java:33)",
                            "static near (Shop.java:20)");
        }

        @Test
        void sayLessWithoutDebugInformation() {
            assertThat(locations(shop("-g:none").load("shop.Shop"), compilation.sources()))
                    .allMatch(location -> location.endsWith(" at (Unknown Source)"));
        }

        @Test
        void sayTheFileAloneWithoutLines() {
            assertThat(locations(shop("-g:source").load("shop.Shop")))
                    .allMatch(location -> location.endsWith(" at (Shop.java)"));
        }
    }

    @Nested
    class FromTheSource {
        private static final String[] EXACT = {
            "a at (Shop.java:8)",
            "abstract at (Shop.java:36)",
            "b at (Shop.java:9)",
            "c at (Shop.java:37)",
            "constant at (Shop.java:22)",
            "constructor at (Shop.java:25)",
            "d at (Shop.java:38)",
            "field at (Shop.java:12)",
            "none at (Shop.java:17)",
            "start at (Shop.java:31)",
            "static at (Shop.java:19)"
        };

        @Test
        void haveTheLineOfTheAnnotation() {
            assertThat(locations(shop().load("shop.Shop"), compilation.sources()))
                    .containsExactly(EXACT);
        }

        @Test
        void haveItAlsoIfTheClassHasNoLines() {
            assertThat(locations(shop("-g:source").load("shop.Shop"), compilation.sources()))
                    .containsExactly(EXACT);
        }

        @Test
        void mayComeFromAJarBesideTheJarOfTheClass() throws IOException {
            shop();
            Path jar = jar("shop.jar", "shop/Shop.class", compilation.bytes("shop.Shop"));
            jar("shop-sources.jar", "shop/Shop.java", SHOP.getBytes(ISO_8859_1));
            URL[] urls = {jar.toUri().toURL()};
            try (URLClassLoader loader = new URLClassLoader(urls, getClass().getClassLoader())) {
                assertThat(locations(loader.loadClass("shop.Shop"))).containsExactly(EXACT);
            } catch (ClassNotFoundException e) {
                throw new AssertionError(e);
            }
        }

        @Test
        void mayComeFromWhereASystemPropertySays() {
            System.setProperty(Sources.PROPERTY, compilation.sources().toString());
            try {
                assertThat(locations(shop().load("shop.Shop"))).containsExactly(EXACT);
            } finally {
                System.clearProperty(Sources.PROPERTY);
            }
        }

        @Test
        void areShownInAReport() {
            compilation.source("shop/Twice.java", """
                    package shop;

                    @org.waymark.dectate.UseDirectives(org.waymark.dectate.WikiDirectives.class)
                    class Twice {
                        @org.waymark.dectate.WikiDirectives.Page(
                                name = "a")
                        void one() {}

                        @org.waymark.dectate.WikiDirectives.Page(name = "a")
                        void other() {}
                    }
                    """).compile();
            Configuration configuration = Configuration.builder()
                    .app(compilation.load("shop.Twice"))
                    .sources(compilation.sources())
                    .build();

            assertThat(org.assertj.core.api.Assertions.catchThrowable(configuration::plan))
                    .hasMessageContainingAll("at shop.Twice.one(Twice.java:5)", "at shop.Twice.other(Twice.java:9)");
        }

        private Path jar(String name, String entry, byte[] bytes) throws IOException {
            Path jar = folder.resolve(name);
            try (OutputStream file = Files.newOutputStream(jar);
                    JarOutputStream out = new JarOutputStream(file)) {
                out.putNextEntry(new ZipEntry(entry));
                out.write(bytes);
            }
            return jar;
        }
    }

    @Nested
    class FromAStaleSource {

        @Test
        void areThoseOfTheClassFileIfTheCodeStandsElsewhere() {
            Class<?> type = shop().load("shop.Shop");
            compilation.source("shop/Shop.java", SHOP.replace("import java.util.*;", "\n".repeat(40)));

            assertThat(locations(type, compilation.sources()))
                    .contains("start at (Shop.java:33)", "a near (Shop.java:20)", "field near (Shop.java:12)");
        }

        @Test
        void areThoseOfTheClassFileIfTheMemberOrItsAnnotationIsGone() {
            Class<?> type = shop().load("shop.Shop");
            compilation.source(
                    "shop/Shop.java", SHOP.replace("@StartPage", "").replace("Object... values", "String... values"));

            assertThat(locations(type, compilation.sources()))
                    .contains("start at (Shop.java:33)", "constructor at (Shop.java:27)", "field at (Shop.java:12)");
        }

        @Test
        void giveWayToALaterRootThatAgrees() {
            Class<?> type = shop().load("shop.Shop");
            Path stale = new Compilation(folder.resolve("stale"))
                    .source("shop/Shop.java", "\n".repeat(60) + SHOP)
                    .sources();

            assertThat(locations(type, stale, compilation.sources())).contains("start at (Shop.java:31)");
        }
    }

    @Nested
    class OfOtherLanguages {

        @Test
        void nameTheirFileAndAreNotReadAsJava() throws IOException {
            Path file = shop().classes().resolve("shop/Shop.class");
            String bytes = new String(Files.readAllBytes(file), ISO_8859_1);
            String patched = bytes.replace("\0\tShop.java", "\0\7Shop.kt");
            Files.write(file, patched.getBytes(ISO_8859_1));
            compilation.source("shop/Shop.kt", SHOP);

            assertThat(locations(compilation.load("shop.Shop"), compilation.sources()))
                    .contains("start at (Shop.kt:33)", "field near (Shop.kt:12)");
        }

        @Test
        void haveNoLinesOfInlinedCode() {
            KotlinLines lines = KotlinLines.of("""
                            SMAP
                            Shop.kt
                            Kotlin
                            *S Kotlin
                            *F
                            + 1 Shop.kt
                            shop/Shop
                            + 2 Lib.kt
                            lib/Lib
                            *L
                            1#1,42:1
                            7#2,3:43
                            *E
                            """);

            assertThat(lines.own(42)).isEqualTo(42);
            assertThat(lines.own(43)).isZero();
            assertThat(KotlinLines.of("SMAP\nx\nKotlin\n*S Kotlin\n*L\nodd").own(1))
                    .isZero();
            assertThat(KotlinLines.of("SMAP\nx.jsp\nJSP\n*S JSP\n*L\n1#1,42:1\n")
                            .own(50))
                    .isEqualTo(50);
        }

        @Test
        void maySayAnythingForTheNameOfTheFile() throws IOException {
            Path file = shop().classes().resolve("shop/Shop.class");
            String bytes = new String(Files.readAllBytes(file), ISO_8859_1);
            Files.write(file, bytes.replace("\0\tShop.java", "\0\t../a.java").getBytes(ISO_8859_1));
            compilation.source("a.java", SHOP);

            assertThat(locations(compilation.load("shop.Shop"), compilation.sources()))
                    .contains("start at (../a.java:33)");
        }
    }

    @Test
    void areEqualWhateverTheirSourceSays() {
        Class<?> type = shop().load("shop.Shop");
        Location without = location(type);
        Location with = location(type, compilation.sources());

        assertThat(with).isEqualTo(without).hasSameHashCodeAs(without);
        assertThat(with.exact()).isNotEqualTo(without.exact());
        assertThat(with).hasToString(without.toString()).isNotEqualTo(new Location("shop.Shop", "x", null, 0, false));
    }

    private static Location location(Class<?> type, Path... sources) {
        Plan plan = Configuration.builder().app(type).sources(sources).build().plan();
        return plan.actions(type).get(0).source().location();
    }
}
