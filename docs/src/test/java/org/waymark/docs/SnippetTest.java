package org.waymark.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every block of Java in the README and the documents is a piece of a file that the build compiles, and so is every block of
 * another kind that names a file: the test that produces the text, or a template that a test shows.
 *
 * <p>The line before a block names the file: {@code <!-- path/File.java -->} for all lines of the block in a row
 * anywhere in it. Indentation does not count, nor does where a text block continues a line.
 */
class SnippetTest {
    private static final Path ROOT = Path.of(System.getProperty("project.root"));
    private static final Pattern JAVA = Pattern.compile("(?m)^(.*)\\n```java\\n((?s:.*?))^```$");
    private static final Pattern OTHER = Pattern.compile("(?m)^(<!-- .*)\\n```(?!java)\\w+\\n((?s:.*?))^```$");
    private static final Pattern SOURCE = Pattern.compile("<!-- (\\S+\\.\\w+) -->");

    @TestFactory
    Stream<DynamicTest> every_block_of_Java_is_in_a_compiled_file() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(Stream.of(ROOT.resolve("README.md")), files.sorted().toList().stream())
                    .filter(file -> file.toString().endsWith(".md"))
                    .flatMap(SnippetTest::blocks)
                    .toList()
                    .stream();
        }
    }

    private static Stream<DynamicTest> blocks(Path document) {
        String text = read(document);
        return Stream.of(JAVA, OTHER)
                .flatMap(kind -> kind.matcher(text).results())
                .map(block -> {
                    long line = text.substring(0, block.start(2)).lines().count();
                    String name = ROOT.relativize(document) + ":" + line;
                    return DynamicTest.dynamicTest(name, () -> check(block.group(1), block.group(2)));
                });
    }

    private static void check(String lineBefore, String block) {
        Matcher source = SOURCE.matcher(lineBefore);
        assertThat(source.matches())
                .as("the line before the block names its file, as <!-- path/File.java -->, but is: %s", lineBefore)
                .isTrue();
        assertThat(withoutIndentation(read(ROOT.resolve(source.group(1))))).contains(withoutIndentation(block));
    }

    private static String withoutIndentation(String code) {
        return code.lines()
                .map(String::strip)
                .reduce("", (all, line) -> all + line + "\n")
                .replace("\\\n", "");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
