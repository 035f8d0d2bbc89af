package org.waymark.samples.wiki.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IndependenceTest {

    /** The point of the sample: the objects that are published have nothing of the web in them. */
    @Test
    void thePagesKnowNothingOfTheWeb() throws IOException {
        Path sources = Path.of("src/main/java", Pages.class.getPackageName().replace('.', '/'));
        try (Stream<Path> files = Files.list(sources)) {
            List<Path> all = files.toList();
            assertThat(all).hasSizeGreaterThan(10).allSatisfy(file -> assertThat(Files.readString(file))
                    .doesNotContainPattern("org\\.waymark\\.(?!samples\\.wiki\\.pages)")
                    .doesNotContainPattern("(?i)html|http|url\\.net|servlet"));
        }
    }
}
