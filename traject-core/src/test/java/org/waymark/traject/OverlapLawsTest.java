package org.waymark.traject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.waymark.traject.Overlap.Kind;

/** Holds the overlap report to what the router does, and to a search through all short paths. */
class OverlapLawsTest {
    private static final PathPattern NONE = PathPattern.parse("/no/such/route");
    private static final List<String> VIEWS = List.of("a", "b", "ab", "view");

    @Provide
    Arbitrary<List<PathPattern>> tables() {
        return PathArbitraries.tables()
                .map(table -> table.stream().filter(Junction::isExamined).toList());
    }

    @Provide
    Arbitrary<List<PathPattern>> smallTables() {
        return PathArbitraries.smallTables();
    }

    private static Router<PathPattern> router(List<PathPattern> patterns) {
        Router.Builder<PathPattern> builder = Router.<PathPattern>builder().namesPerRoute();
        patterns.forEach(pattern -> builder.route(pattern, pattern, Map.of(), "here"));
        return builder.build();
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void every_example_shows_what_the_report_says(@ForAll("tables") List<PathPattern> table) {
        Router<PathPattern> router = router(table);
        for (Overlap<PathPattern> overlap : router.overlaps(route -> VIEWS)) {
            Resolution<PathPattern> found = router.resolve(overlap.example());
            List<String> segments =
                    PathReader.read(overlap.example(), PathPolicy.STRICT).from(0);
            List<PathPattern> matching = new OverlapModel(table).matching(segments);
            PathPattern pattern = overlap.route().pattern();
            switch (overlap.kind()) {
                case UNREACHABLE -> assertThat(found.route()).isNotSameAs(overlap.route());
                case SHADOWED -> {
                    assertThat(matching).startsWith(pattern);
                    assertThat(found.route() == overlap.route() && found.rest().isEmpty())
                            .isFalse();
                }
                case HIDDEN_VIEW -> {
                    assertThat(found.route()).isSameAs(overlap.others().get(0));
                    assertThat(found.rest()).isEmpty();
                    String last = segments.get(segments.size() - 1);
                    assertThat(VIEWS).contains(last);
                    int slash = overlap.example().lastIndexOf('/');
                    String plus = overlap.example().substring(0, slash) + "/+" + last;
                    assertThat(router.resolve(plus).route()).isSameAs(overlap.route());
                }
                case CROSSING -> {
                    int depth = segments.size() - 1;
                    Segment taken = pattern.segments().get(depth);
                    Segment other = overlap.others().get(0).pattern().segments().get(depth);
                    assertThat(RoutingModel.longestFirst(taken, segments.get(depth)))
                            .isNotEmpty();
                    assertThat(RoutingModel.longestFirst(other, segments.get(depth)))
                            .isNotEmpty();
                }
                case BELOW_ABSORBING -> {
                    assertThat(matching).contains(pattern);
                    assertThat(overlap.others()).contains(found.route());
                    assertThat(found.rest()).isEmpty();
                }
                case UNEXAMINED -> throw new AssertionError(overlap);
            }
        }
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void nothing_is_hidden_that_the_report_does_not_tell(@ForAll("smallTables") List<PathPattern> table) {
        Router<PathPattern> router = router(table);
        OverlapModel model = new OverlapModel(table);
        Set<PathPattern> shadowed = new HashSet<>();
        Set<PathPattern> aboveOthers = new HashSet<>();
        Set<PathPattern> unreachable = new HashSet<>(table);
        for (List<String> path : OverlapModel.shortPaths()) {
            Resolution<PathPattern> found = router.resolve("/" + String.join("/", path));
            PathPattern taken = found.route() == null ? NONE : found.route().target();
            PathPattern whole = found.rest().isEmpty() ? taken : NONE;
            unreachable.remove(whole);
            List<PathPattern> matching = model.matching(path);
            matching.stream()
                    .filter(each -> model.isNearestAbsorbing(each, taken))
                    .forEach(aboveOthers::add);
            matching.stream()
                    .limit(1)
                    .filter(best -> !best.equals(whole) && !model.isAbsorbingAbove(best, taken))
                    .forEach(shadowed::add);
        }
        List<Overlap<PathPattern>> overlaps = router.overlaps();
        assertThat(routes(overlaps, Kind.SHADOWED)).containsAll(shadowed);
        assertThat(routes(overlaps, Kind.UNREACHABLE)).isEqualTo(unreachable);
        assertThat(routes(overlaps, Kind.BELOW_ABSORBING)).isEqualTo(aboveOthers);
    }

    private static Set<PathPattern> routes(List<Overlap<PathPattern>> overlaps, Kind kind) {
        return overlaps.stream()
                .filter(overlap -> overlap.kind() == kind)
                .map(overlap -> overlap.route().pattern())
                .collect(Collectors.toSet());
    }
}
