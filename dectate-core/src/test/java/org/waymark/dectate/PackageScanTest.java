package org.waymark.dectate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.dectate.named.Named;
import org.waymark.dectate.scanned.Initialised;
import org.waymark.dectate.scanned.ScannedWiki;

class PackageScanTest {
    private static final String PACKAGE = "org.waymark.dectate.scanned";

    private static Committed scan(String... ignored) {
        return Configuration.builder()
                .app(ScannedWiki.class)
                .scan(PACKAGE)
                .ignore(ignored)
                .build()
                .commit();
    }

    private static Iterable<String> pages(Committed committed) {
        return committed.registries(ScannedWiki.class).get(WikiDirectives.PAGES).keySet();
    }

    @Test
    void findsConfiguringClassesInPackagesAndSubpackages() {
        assertThat(pages(scan())).containsExactly("aardvark", "deep", "hidden", "marked", "nested", "zebra");
    }

    @Test
    void takesThemInTheOrderOfTheirNames() {
        assertThat(scan().plan().actions(ScannedWiki.class))
                .filteredOn(action -> action.group().equals(WikiDirectives.PAGE))
                .extracting(SourcedAction::identity)
                .containsExactly("aardvark", "zebra", "nested", "hidden", "deep", "marked");
    }

    @Test
    void findsDirectivesOnClassesAndPackages() {
        assertThat(scan().registries(ScannedWiki.class).get(WikiDirectives.SETTINGS))
                .containsKeys("animals", "marked");
    }

    @Test
    void ignoresByExactSegment() {
        assertThat(pages(scan("ignored", "inn", "Zebra"))).containsExactly("aardvark", "deep", "marked");
    }

    @Test
    void initialisesNoClass() {
        scan();

        assertThat(Initialised.names()).isEmpty();
    }

    @Test
    void canBeReplacedByNamingTheClasses() {
        Committed committed = Configuration.builder()
                .app(ScannedWiki.class)
                .classes(Named.class)
                .build()
                .commit();

        assertThat(pages(committed)).containsExactly("named");
    }

    @Nested
    class BrokenClasses {
        @TempDir
        Path folder;

        private String report(String declaration) throws IOException {
            Path source = Files.writeString(folder.resolve("Broken.java"), """
                    package broken;

                    import org.waymark.dectate.Configures;
                    import org.waymark.dectate.scanned.ScannedWiki;

                    @Configures(ScannedWiki.class)
                    %s

                    class Missing {}
                    """.formatted(declaration));
            ToolProvider compiler = ToolProvider.findFirst("javac").orElseThrow();
            compiler.run(System.out, System.err, "-d", folder.toString(), source.toString());
            Files.delete(folder.resolve("broken/Missing.class"));
            try (URLClassLoader loader =
                    new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
                Configuration configuration = Configuration.builder()
                        .app(ScannedWiki.class)
                        .scan("broken")
                        .classLoader(loader)
                        .build();
                return catchThrowableOfType(ConfigurationException.class, configuration::plan)
                        .getMessage();
            }
        }

        @Test
        void areReportedWithTheirOriginIfTheyCannotBeLoaded() throws IOException {
            assertThat(report("class Broken extends Missing {}")).isEqualTo("""
                            1 problem in the configuration.

                            1) [dectate-broken-class] ScannedWiki: broken.Broken of %s cannot be loaded: \
                            java.lang.NoClassDefFoundError: broken/Missing
                              Fix: Put what it needs on the class path, or leave it out of the scan.
                            """.formatted(folder.toUri()));
        }

        @Test
        void areReportedIfTheirMembersCannotBeRead() throws IOException {
            assertThat(report("class Broken { static void method(Missing missing) {} }"))
                    .isEqualTo("""
                            1 problem in the configuration.

                            1) [dectate-broken-class] ScannedWiki: broken.Broken cannot be read: \
                            java.lang.NoClassDefFoundError: broken/Missing
                              Fix: Put what it needs on the class path, or take it out of the configuration.
                            """);
        }
    }
}
