package org.waymark.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of decisions has every decision, once and in order, and no two decisions have one number. */
class DecisionsTest {
    private static final Path DECISIONS = Path.of(System.getProperty("project.root"), "docs", "decisions");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| \\[(\\d{4})]\\((\\1-[a-z0-9-]+\\.md)\\) \\| (.*) \\| \\w+ \\|$");

    @Test
    void all_are_listed() throws IOException {
        List<String> rows = ROW.matcher(Files.readString(DECISIONS.resolve("README.md")))
                .results()
                .map(row -> row.group(2) + ": " + row.group(3))
                .toList();
        try (Stream<Path> files = Files.list(DECISIONS)) {
            List<String> decisions = files.filter(
                            file -> file.getFileName().toString().matches("\\d{4}-.*"))
                    .sorted()
                    .map(DecisionsTest::described)
                    .toList();

            assertThat(rows).isEqualTo(decisions);
            assertThat(decisions)
                    .extracting(decision -> decision.substring(0, 4))
                    .doesNotHaveDuplicates();
        }
    }

    private static String described(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            String heading = lines.findFirst().orElseThrow();
            String number = file.getFileName().toString().substring(0, 4);
            assertThat(heading).startsWith("# " + number + ": ");
            return file.getFileName() + ": " + heading.substring(8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
