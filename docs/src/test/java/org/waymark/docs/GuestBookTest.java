package org.waymark.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The chapter about the guest book shows the whole of it, so that whoever copies it has all. */
class GuestBookTest {
    private static final Path ROOT = Path.of(System.getProperty("project.root"));
    private static final Path SAMPLE = ROOT.resolve("samples/guestbook/src");

    @Test
    void the_chapter_shows_every_file_whole() throws IOException {
        String chapter = Files.readString(ROOT.resolve("docs/guide/guest-book.md"));
        for (Path file : files()) {
            assertThat(chapter)
                    .as("%s", file)
                    .contains(file.getFileName() + "`:\n\n<!-- ")
                    .contains("\n" + Files.readString(file) + "```\n");
        }
    }

    /** The configuration of the logger is that of the quick start. */
    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(SAMPLE)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("logback.xml"))
                    .toList();
        }
    }
}
