package org.waymark.dectate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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
}
