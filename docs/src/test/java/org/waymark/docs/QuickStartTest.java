package org.waymark.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who copies what the quick start shows has a project that is whole, on the versions that this build tests. */
class QuickStartTest {
    private static final Path ROOT = Path.of(System.getProperty("project.root"));
    private static final String NOTES = "docs/src/test/%s/com/example/notes/%s";
    private static final Pattern VERSION =
            Pattern.compile("<artifactId>([\\w-]+)</artifactId>\\s*<version>([^<]+)</version>");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Note.java",
                "Notes.java",
                "NotesApp.java",
                "NotesAppTest.java",
                "LoudNotesApp.java",
                "pom.xml",
                "logback.xml"
            })
    void shows_each_file_whole(String name) throws IOException {
        String file = String.format(NOTES, name.endsWith(".java") ? "java" : "resources", name);

        assertThat(read("docs/guide/quick-start.md"))
                .contains("<!-- " + file + " -->\n```" + name.replaceFirst(".*\\.", "") + "\n" + read(file) + "```\n");
    }

    @Test
    void has_the_versions_of_this_build() throws IOException {
        String parent = read("pom.xml");
        List<String> outdated = VERSION.matcher(read(String.format(NOTES, "resources", "pom.xml")))
                .results()
                .filter(found -> !found.group(1).equals("notes"))
                .filter(found -> !parent.contains("<version>" + found.group(2) + "</version>")
                        && !parent.contains(".version>" + found.group(2) + "</"))
                .map(found -> found.group(1) + " " + found.group(2))
                .toList();

        assertThat(outdated).isEmpty();
    }

    private static String read(String file) throws IOException {
        return Files.readString(ROOT.resolve(file));
    }
}
