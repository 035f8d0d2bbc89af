package org.waymark.dectate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.spi.ToolProvider;
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

    @Test
    void reportsAClassThatCannotBeLoadedWithItsOrigin(@TempDir Path folder) throws IOException {
        Path broken = Files.writeString(folder.resolve("Broken.java"), """
                package broken;

                import org.waymark.dectate.Configures;
                import org.waymark.dectate.scanned.ScannedWiki;

                @Configures(ScannedWiki.class)
                class Broken extends Missing {}

                class Missing {}
                """);
        ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(System.out, System.err, "-d", folder.toString(), broken.toString());
        Files.delete(folder.resolve("broken/Missing.class"));
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            Configuration configuration = Configuration.builder()
                    .app(ScannedWiki.class)
                    .scan("broken")
                    .classLoader(loader)
                    .build();

            assertThatThrownBy(configuration::plan).hasMessage("""
                            1 problem in the configuration.

                            1) [dectate-broken-class] ScannedWiki: broken.Broken of %s cannot be loaded: \
                            java.lang.NoClassDefFoundError: broken/Missing
                              Fix: Put what it needs on the class path, or leave it out of the scan.
                            """, folder.toUri());
        }
    }
}
