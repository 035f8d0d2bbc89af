package org.waymark.dectate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.dectate.scanned.ScannedWiki;

/** What a scan looks at, what it leaves out, and what it tells of that. */
class ScanTest {
    @TempDir
    Path folder;

    private ClassPathFixture fixture;

    @BeforeEach
    void start() {
        fixture = new ClassPathFixture(folder);
    }

    private static List<String> found(Configuration.Builder builder) {
        return builder.build().scanReport().found();
    }

    private String text(Object report) {
        return report.toString().replace(folder.toUri().toString(), "file:").replaceAll("in \\d+ ms", "in N ms");
    }

    private Configuration.Builder shop(String... places) {
        return ClassPathFixture.builder(Arrays.stream(places).map(fixture::path).toArray(Path[]::new));
    }

    @Nested
    class ThePackages {

        @Test
        void areThoseOfTheAppTypesUnlessNamed() {
            fixture.plugins("a", "shop.One", "shop.deep.Two", "other.Three", "shopping.Four");

            assertThat(found(shop("a"))).containsExactly("shop.One", "shop.deep.Two");
            assertThat(found(shop("a").scan("other"))).containsExactly("other.Three", "shop.One", "shop.deep.Two");
        }

        @Test
        void comprisesThoseOfTheAppTypesThatAreExtended() {
            Compilation compilation = fixture.plugins("a", "shop.One", "customer.Two");
            compilation.source("customer/Customer.java", "package customer; class Customer extends shop.Shop {}");
            compilation.compile();
            Configuration.Builder builder = Configuration.builder()
                    .app(compilation.load("customer.Customer"))
                    .scan();

            assertThat(builder.build().scanPlan().packages()).containsExactly("customer", "shop");
            assertThat(found(builder)).containsExactly("customer.Two", "shop.One");
        }

        @Test
        void areIgnoredBySegmentsUnlessTheyAreNamedThemselves() {
            fixture.plugins("a", "shop.old.One", "shop.older.Two", "shop.deep.old.Three");

            assertThat(found(shop("a").ignore("old"))).containsExactly("shop.older.Two");
            assertThat(found(shop("a").ignore("old").scan("shop.old")))
                    .containsExactly("shop.old.One", "shop.older.Two");
        }
    }

    @Nested
    class TestClasses {

        @Test
        void doNotConfigureWhatIsNoTestUnlessAllowed() {
            fixture.plugins("target/classes", "shop.One", "shop.test.Two", "shop.testing.Three");
            fixture.plugins("target/test-classes", "shop.Four");
            fixture.delete("target/test-classes/shop/Shop.class");

            assertThat(found(shop("target/classes", "target/test-classes")))
                    .containsExactly("shop.One", "shop.testing.Three");
            assertThat(found(shop("target/classes", "target/test-classes").withTests()))
                    .containsExactly("shop.Four", "shop.One", "shop.test.Two", "shop.testing.Three");
        }

        @Test
        void configureWhatIsATestItself() {
            fixture.plugins("target/test-classes", "shop.Four");

            assertThat(found(shop("target/test-classes"))).containsExactly("shop.Four");
        }

        @Test
        void areKnownByTheirPlaces() {
            assertThat(List.of(
                            "file:/x/target/test-classes/",
                            "file:/x/build/classes/java/test/",
                            "file:/x/build/classes/kotlin/test",
                            "file:/x/bin/test/",
                            "file:/x/out/test/shop/",
                            "file:/x/shop-1.0-tests.jar",
                            "jar:file:/fat.jar!/lib/shop-test.jar",
                            "file:/x/shop-test-fixtures.jar"))
                    .allMatch(place -> Archive.isForTests(URI.create(place)));
            assertThat(List.of(
                            "file:/x/target/classes/",
                            "file:/test/build/classes/java/main/",
                            "file:/tests/shop.jar",
                            "file:/x/latest.jar"))
                    .noneMatch(place -> Archive.isForTests(URI.create(place)));
        }
    }

    @Nested
    class WhatIsTold {

        @Test
        void beforehandIsWhatWouldBeRead() throws IOException {
            fixture.plugins("a", "shop.One");
            fixture.plugins("b", "shop.Two");
            Indexer.index(fixture.path("b"));

            assertThat(text(shop("a", "b").ignore("old").build().scanPlan())).isEqualTo("""
                            Scan of [shop], test classes left out, ignored [old].
                              read file:a/ (2 classes)
                              read file:b/ (2 classes, by its index)""");
        }

        @Test
        void afterwardsIsWhatWasFoundAndWhatWasLeftOut() {
            fixture.plugins("a", "shop.One", "shop.old.Two");
            fixture.plugins("target/test-classes", "shop.Three");

            assertThat(text(shop("a", "target/test-classes")
                            .ignore("old")
                            .build()
                            .scanReport()))
                    .isEqualTo("""
                            Scanned 5 classes of [shop] in 2 archives in N ms.
                              read file:a/ (3 classes)
                              read file:target/test-classes/ (2 classes)
                              found shop.One
                              left out shop.Three of file:target/test-classes/: it is a test class, and Shop is none
                              left out shop.old.Two of file:a/: "old" is ignored""");
        }

        @Test
        void isNothingWithoutAScan() {
            Configuration configuration =
                    Configuration.builder().app(ScannedWiki.class).build();

            assertThat(configuration.scanPlan().archives()).isEmpty();
            assertThat(configuration.scanReport().archives()).isEmpty();
        }
    }

    @Nested
    class AConflictOfSeveralJars {

        /** The message alone has to be enough: where the contenders are, in which jar, and what can be done about it. */
        @Test
        void namesTheJarsAndTheWayOut() {
            Compilation shop = new Compilation(folder.resolve("shop"));
            shop.source("shop/Shop.java", """
                    package shop;

                    @org.waymark.dectate.UseDirectives(org.waymark.dectate.WikiDirectives.class)
                    public class Shop {
                        @org.waymark.dectate.WikiDirectives.Page(name = "Gift")
                        public void gift() {}
                    }
                    """).compile();
            fixture.plugins("gifts", "shop.a.Gift", "shop.b.Gift");
            fixture.delete("gifts/shop/Shop.class");
            Path[] jars = {fixture.jar("shop.jar", "shop/classes"), fixture.jar("gifts.jar", "gifts")};

            assertThatThrownBy(() -> ClassPathFixture.builder(jars).build().plan())
                    .hasMessage("""
                            1 problem in the configuration.

                            1) [dectate-conflict] Shop: Group pages has 3 directives with the same identity: Gift.
                                @Page(name = "Gift") on Shop.gift
                                    at shop.Shop.gift(Shop.java:6) in shop.jar
                                @Page(name = "Gift") on Gift.page
                                    at shop.a.Gift.page(Gift.java:6) in gifts.jar
                                @Page(name = "Gift") on Gift.page
                                    at shop.b.Gift.page(Gift.java:6) in gifts.jar
                              Fix: Keep one of them, or leave the others out: a scan does so with ignore("Gift"). \
                            To replace a directive for some applications only, declare it for a subtype.
                            """);
        }
    }

    @Nested
    class OneScan {

        @Test
        void isEnoughForAProcessUnlessItIsDoneAnew() {
            fixture.plugins("a", "shop.One");
            Configuration.Builder builder = shop("a");
            List<String> before = found(builder);
            fixture.plugins("b", "shop.Two");
            fixture.write("a/shop/Two.class", new Compilation(folder, fixture.path("b")).bytes("shop.Two"));

            assertThat(before).containsExactly("shop.One");
            assertThat(found(builder)).containsExactly("shop.One");
            assertThat(found(builder.rescan())).containsExactly("shop.One", "shop.Two");
        }

        @Test
        void isNotSharedByClassLoaders() {
            fixture.plugins("a", "shop.One");
            fixture.plugins("b", "shop.Two");

            assertThat(found(shop("a"))).containsExactly("shop.One");
            assertThat(found(shop("b"))).containsExactly("shop.Two");
        }

        @Test
        void holdsNoClassLoader() throws InterruptedException {
            fixture.plugins("a", "shop.One");
            ReferenceQueue<ClassLoader> collected = new ReferenceQueue<>();
            WeakReference<ClassLoader> loader = scanned(collected);
            for (int i = 0; i < 50 && loader.get() != null; i++) {
                System.gc();
                collected.remove(20);
            }

            assertThat(loader.get()).isNull();
        }

        private WeakReference<ClassLoader> scanned(ReferenceQueue<ClassLoader> queue) {
            ClassLoader loader = ClassPathFixture.loader(getClass().getClassLoader(), fixture.path("a"));
            assertThat(found(Configuration.builder()
                            .app(ClassPathFixture.shop(loader))
                            .scan()))
                    .hasSize(1);
            return new WeakReference<>(loader, queue);
        }
    }
}
