package org.waymark.traject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Route tables of real APIs and lists of attacks. They are not kept here: the system property shared.dir says where. */
class SharedDataTest {
    static List<String> lines(String file) throws IOException {
        String folder = System.getProperty("shared.dir", "");
        Path path = Path.of(folder, file);
        assumeTrue(
                !folder.isEmpty() && Files.exists(path),
                () -> file + " is read only where the system property shared.dir names a folder that has it");
        try (Stream<String> lines = Files.lines(path, StandardCharsets.UTF_8)) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"github-classic", "gplus", "parse", "static"})
    void a_table_loads_and_every_route_matches_its_own_sample(String table) throws IOException {
        Set<PathPattern> patterns = new LinkedHashSet<>();
        for (String line : lines("routes/" + table + ".txt")) {
            patterns.add(PathPattern.parse(line.substring(line.indexOf('/'))));
        }
        Router.Builder<PathPattern> builder = Router.<PathPattern>builder().namesPerRoute();
        patterns.forEach(pattern -> builder.route(pattern, pattern, Map.of(), table));
        Router<PathPattern> router = builder.build();
        for (Route<PathPattern> route : router.routes()) {
            String sample = route.pattern().link(name -> "sample-" + name);
            assertThat(router.resolve(sample).route()).isSameAs(route);
        }
        assertThat(router.routes()).isNotEmpty();
    }

    /** Takes every name, and holds it against what no object should ever be asked for. */
    private record Guard(String attack) {
        Guard get(String name) {
            assertThat(name).as(attack).isNotEmpty().isNotIn(".", "..").doesNotContain("/", "\\", "\u0000", "\r", "\n");
            return this;
        }
    }

    /** Routes that match the very paths of another route of their table, which has other methods. */
    private static boolean isMatchedByAnother(Route<?> route) {
        return route.pattern().toString().endsWith("/documents/{parent+}/{collection_id}");
    }

    @Test
    void a_table_with_variables_that_absorb_in_the_middle_loads_with_its_options() throws IOException {
        Map<String, PathPattern> patterns = new LinkedHashMap<>();
        for (String line : lines("routes/google-all.txt")) {
            PathPattern pattern = PathPattern.parse(line.substring(line.indexOf('/')));
            patterns.putIfAbsent(pattern.shape(), pattern);
        }
        Router.Builder<PathPattern> builder =
                Router.<PathPattern>builder().namesPerRoute().backtracking();
        patterns.values().forEach(pattern -> builder.route(pattern, pattern, Map.of(), "google-all"));
        Router<PathPattern> router = builder.build();
        assertThat(router.routes()).hasSizeGreaterThan(9_000);
        for (Route<PathPattern> route : router.routes()) {
            boolean matched = Stream.of("sample", "sample/path")
                    .map(absorbed -> router.resolve(sample(route, absorbed)))
                    .anyMatch(found -> found.route() == route && found.rest().isEmpty());
            assertThat(matched).as(route.toString()).isNotEqualTo(isMatchedByAnother(route));
        }
    }

    private static String sample(Route<?> route, String absorbed) {
        return route.pattern().link(name -> name.equals(route.pattern().absorbing()) ? absorbed : "sample-" + name);
    }

    @Test
    void no_attack_reaches_an_object() throws IOException {
        Traversal traversal =
                Traversal.builder().container(Guard.class, Guard::get).build();
        int passed = 0;
        for (String file : List.of("path-traversal-basic", "path-traversal-exotic-encoding", "spring-firewall-paths")) {
            for (String attack : lines("attacks/" + file + ".txt")) {
                try {
                    traversal.traverse(new Guard(attack), "/" + attack);
                    passed++;
                } catch (BadPathException refused) {
                    assertThat(refused.reason()).isNotNull();
                }
            }
        }
        assertThat(passed).isPositive();
    }

    @Test
    void no_attack_reaches_a_variable() throws IOException {
        Router<String> router = Router.<String>builder()
                .route("/files/{name}", "file")
                .route("/files/{name}.txt", "text")
                .route("/all/{path*}", "all")
                .build();
        for (String file : List.of(
                "path-traversal-basic",
                "path-traversal-exotic-encoding",
                "jetty-httpuri-ambiguous",
                "jetty-normalize-path",
                "spring-firewall-paths",
                "crlf-injection",
                "open-redirect")) {
            for (String attack : lines("attacks/" + file + ".txt")) {
                for (String prefix : List.of("", "/files/", "/files", "/all/", "/all")) {
                    check(router, prefix + attack);
                }
            }
        }
    }

    private static void check(Router<String> router, String attack) {
        Resolution<String> found;
        try {
            found = router.resolve(attack);
        } catch (BadPathException refused) {
            return;
        }
        found.variables().asMap().forEach((name, value) -> {
            for (String part : value.toString().split("/", -1)) {
                assertThat(part).as(attack).isNotIn(".", "..").doesNotContain("\\", "\u0000", "\r", "\n");
            }
            assertThat(name.equals("path") || value.toString().indexOf('/') < 0)
                    .as(attack)
                    .isTrue();
        });
        assertThat(found.rest()).as(attack).doesNotContain(".", "..");
    }
}
