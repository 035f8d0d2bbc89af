package org.waymark.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waymark.web.Request;
import org.waymark.web.http.HttpException;
import org.waymark.web.http.Response;
import org.waymark.web.testing.TestClient;

/** The page for a quick look names all that there is to look for. */
class ReferenceTest {
    private static final Path ROOT = Path.of(System.getProperty("project.root"));
    private static final Path WEB = ROOT.resolve("framework/src/main/java/org/waymark/web");
    private static final Set<String> SELDOM = Set.of("secured", "mayHaveBody");

    @Test
    void every_annotation_is_named() throws IOException {
        assertThat(namesOf(WEB, "public @interface ")).isNotEmpty().allSatisfy(name -> assertThat(page())
                .containsPattern("`@" + name + "[`(]"));
    }

    @Test
    void every_error_of_HTTP_is_named() throws IOException {
        assertThat(namesOf(WEB.resolve("http"), " extends " + HttpException.class.getSimpleName()))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(page()).contains("`" + name + "`"));
    }

    @Test
    void every_method_of_what_views_work_with_is_named() throws IOException {
        String page = page();
        for (Class<?> type : List.of(Request.class, Response.class, TestClient.class)) {
            for (Method method : type.getDeclaredMethods()) {
                boolean isHidden = !Modifier.isPublic(method.getModifiers())
                        || method.getName().equals("toString")
                        || SELDOM.contains(method.getName());
                if (!isHidden) {
                    assertThat(page).containsPattern("\\b" + method.getName() + "\\b");
                }
            }
        }
    }

    private static String page() throws IOException {
        return Files.readString(ROOT.resolve("docs/guide/reference.md"));
    }

    private static List<String> namesOf(Path folder, String text) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> contains(file, text))
                    .map(file -> file.getFileName().toString().replace(".java", ""))
                    .toList();
        }
    }

    private static boolean contains(Path file, String text) {
        try {
            return Files.readString(file).contains(text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
