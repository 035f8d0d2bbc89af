package org.waymark.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RouteTableTest {

    private final RouteTable table =
            RouteTable.of(List.of("/", "/users", "/users/{name}", "/users/{name}/posts/{number}"), 1, () -> "7");

    @Test
    void hasAPathForEachPattern() {
        assertThat(table.paths())
                .containsExactly(
                        new SamplePath("/", "/", Map.of()),
                        new SamplePath("/users", "/users", Map.of()),
                        new SamplePath("/users/7", "/users/{name}", Map.of("name", "7")),
                        new SamplePath(
                                "/users/7/posts/7",
                                "/users/{name}/posts/{number}",
                                Map.of("name", "7", "number", "7")));
    }

    @Test
    void hasMissesThatDifferAtTheBeginningOrInLength() {
        assertThat(table.misses().patterns()).isEqualTo(table.patterns());
        assertThat(table.misses().paths())
                .extracting(SamplePath::text)
                .containsExactly("/usersx", "/usersx/7", "/users/7/more", "/usersx/7/posts/7", "/users/7/posts/7/more");
        assertThat(table.misses().paths()).extracting(SamplePath::pattern).containsOnlyNulls();
    }

    @Test
    void hasMissesThatDifferAtTheEndWhereTheEndIsFixed() {
        assertThat(RouteTable.of(List.of("/users/{name}/posts"), 1, () -> "7")
                        .misses()
                        .paths())
                .extracting(SamplePath::text)
                .containsExactly("/usersx/7/posts", "/users/7/postsx", "/users/7/posts/more");
    }

    @Test
    void isMadeLargeByRepeatingTheSmallOneBelowOtherSegments() {
        assertThat(RouteTables.manyPatterns(1000))
                .hasSize(1000)
                .doesNotHaveDuplicates()
                .startsWith("/service0", "/service0/pages", "/service0/pages/{name}");
    }

    @Test
    void isMadeOfTheSameValuesEachTime() {
        assertThat(RouteTable.of(List.of("/{a}/{b}"))).isEqualTo(RouteTable.of(List.of("/{a}/{b}")));
    }
}
