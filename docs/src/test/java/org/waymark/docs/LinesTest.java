package org.waymark.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Prose is read, and compared, line by line: no line is longer than a screen, in documents and in Javadoc. Rows of tables and
 * addresses have to be.
 */
class LinesTest {
    private static final Path ROOT = Path.of(System.getProperty("project.root"));
    private static final int LONGEST = 132;
    private static final Pattern MAY_BE_LONG = Pattern.compile("^(\\||\\[[\\w-]+]: \\S+$)");

    private static final Pattern JAVADOC = Pattern.compile("^\\s*/?\\*");

    @Test
    void no_line_of_prose_is_too_long() throws IOException {
        assertThat(tooLong(documents(), line -> !MAY_BE_LONG.matcher(line).find()))
                .isEmpty();
    }

    @Test
    void no_line_of_javadoc_is_too_long() throws IOException {
        List<Path> sources = sources();

        assertThat(sources).hasSizeGreaterThan(500);
        assertThat(tooLong(sources, line -> JAVADOC.matcher(line).find())).isEmpty();
    }

    private static List<String> tooLong(List<Path> files, Predicate<String> counts) throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : files) {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).length() > LONGEST && counts.test(lines.get(i))) {
                    tooLong.add(ROOT.relativize(file) + ":" + (i + 1));
                }
            }
        }
        return tooLong;
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> all =
                Files.find(ROOT, 30, (file, attributes) -> file.toString().endsWith(".java"))) {
            return all.filter(file -> ROOT.relativize(file).toString().contains("src/main/java/"))
                    .sorted()
                    .toList();
        }
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"));
                Stream<Path> top = Files.list(ROOT)) {
            return Stream.concat(docs, top)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }
}
