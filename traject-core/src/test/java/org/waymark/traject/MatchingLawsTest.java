package org.waymark.traject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

class MatchingLawsTest {
    @Provide
    Arbitrary<Segment> segments() {
        return PathArbitraries.segments().filter(segment -> !segment.isStatic());
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("ab-.").ofMinLength(1).ofMaxLength(9);
    }

    @Provide
    Arbitrary<List<PathPattern>> tables() {
        return PathArbitraries.tables();
    }

    @Provide
    Arbitrary<String> paths() {
        return PathArbitraries.paths();
    }

    @Provide
    Arbitrary<List<String>> requests() {
        Arbitrary<String> nasty = PathArbitraries.values().map(text -> "/" + text);
        return Arbitraries.frequencyOf(Tuple.of(3, paths()), Tuple.of(1, nasty))
                .list()
                .ofMaxSize(6);
    }

    @Property
    void a_segment_matches_as_trying_every_split_does(
            @ForAll("segments") Segment segment, @ForAll("texts") String text) {
        int[] bounds = new int[2 * segment.names().size()];
        List<String> actual = new ArrayList<>();
        if (segment.match(text, 0, text.length(), bounds, 0)) {
            for (int i = 0; i < bounds.length; i += 2) {
                actual.add(text.substring(bounds[i], bounds[i + 1]));
            }
        }
        assertThat(actual).isEqualTo(RoutingModel.longestFirst(segment, text));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void a_router_answers_as_the_model_does(@ForAll("tables") List<PathPattern> table, @ForAll("paths") String path) {
        Router<PathPattern> router =
                router(table).toBuilder().policy(PathPolicy.LENIENT).build();
        Resolution<PathPattern> found = router.resolve(path);
        List<String> segments = PathReader.read(path, PathPolicy.LENIENT).from(0);
        assertThat(answer(found)).isEqualTo(new RoutingModel(table).resolve(segments));
    }

    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    void a_router_that_goes_back_answers_as_trying_every_pattern_does(
            @ForAll("tables") List<PathPattern> table, @ForAll("paths") String path) {
        Router<PathPattern> router = router(table).toBuilder()
                .policy(PathPolicy.LENIENT)
                .backtracking()
                .build();
        Resolution<PathPattern> found = router.resolve(path);
        List<String> segments = PathReader.read(path, PathPolicy.LENIENT).from(0);
        assertThat(answer(found)).isEqualTo(new RoutingModel(table).resolveGoingBack(segments));
    }

    private static String answer(Resolution<PathPattern> found) {
        String target = found.route() == null ? "none" : found.route().target().toString();
        return target + " " + List.copyOf(found.variables().asMap().values()) + " " + found.rest();
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void a_matcher_that_is_used_again_answers_as_the_router_does(
            @ForAll("tables") List<PathPattern> table, @ForAll("requests") List<String> paths) {
        for (PathPolicy policy : List.of(PathPolicy.STRICT, PathPolicy.LENIENT)) {
            Router<PathPattern> router =
                    router(table).toBuilder().policy(policy).build();
            RouteMatcher<PathPattern> matcher = router.matcher();
            for (String path : paths) {
                try {
                    String once = describe(router.resolve(path));
                    matcher.match(path);
                    assertThat(describe(matcher.resolution())).isEqualTo(once);
                } catch (BadPathException refused) {
                    assertThatThrownBy(() -> matcher.match(path)).hasMessage(refused.getMessage());
                }
            }
        }
    }

    private static String describe(@Nullable Resolution<PathPattern> found) {
        return found == null ? "nothing" : found + " " + found.consumedPath() + " above " + describe(found.above());
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void it_makes_no_difference_whether_plain_characters_are_encoded(
            @ForAll("tables") List<PathPattern> table, @ForAll("paths") String path) {
        for (PathPolicy policy : List.of(PathPolicy.STRICT, PathPolicy.LENIENT)) {
            Router<PathPattern> router =
                    router(table).toBuilder().policy(policy).build();
            assertThat(outcome(router, path.replace("a", "%61"))).isEqualTo(outcome(router, path));
        }
    }

    private static String outcome(Router<PathPattern> router, String path) {
        try {
            return describe(router.resolve(path));
        } catch (BadPathException refused) {
            return refused.reason().toString();
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void the_order_of_registration_makes_no_difference(
            @ForAll("tables") List<PathPattern> table, @ForAll("paths") String path, @ForAll Random random) {
        List<PathPattern> shuffled = new ArrayList<>(table);
        Collections.shuffle(shuffled, random);
        Router<PathPattern> lenient =
                router(table).toBuilder().policy(PathPolicy.LENIENT).build();
        Router<PathPattern> other =
                router(shuffled).toBuilder().policy(PathPolicy.LENIENT).build();
        assertThat(other.resolve(path)).hasToString(lenient.resolve(path).toString());
    }

    private static Router<PathPattern> router(List<PathPattern> patterns) {
        Router.Builder<PathPattern> builder = Router.<PathPattern>builder().namesPerRoute();
        patterns.forEach(pattern -> builder.route(pattern, pattern, Map.of(), "here"));
        return builder.build();
    }

    @Property
    void specificity_is_a_total_order_on_shapes(
            @ForAll("segments") Segment first, @ForAll("segments") Segment second, @ForAll("segments") Segment third) {
        Specificity order = Specificity.MOST_SPECIFIC_FIRST;
        assertThat(order.compare(first, second) == 0).isEqualTo(first.shape().equals(second.shape()));
        List<Segment> list = new ArrayList<>(List.of(first, second, third));
        assertThatCode(() -> list.sort(order)).doesNotThrowAnyException();
        assertThat(order.compare(list.get(0), list.get(2))).isLessThanOrEqualTo(0);
        assertThat(order.compare(list.get(0), list.get(1))).isLessThanOrEqualTo(0);
        assertThat(order.compare(list.get(1), list.get(0))).isGreaterThanOrEqualTo(0);
    }

    @Property
    void a_shape_comes_before_one_that_matches_all_that_it_matches(
            @ForAll("segments") Segment narrow, @ForAll("segments") Segment wide) {
        String sample = narrow.shape().replace("{}", "xx");
        boolean contained =
                wide.match(sample, 0, sample.length(), new int[2 * wide.names().size()], 0);
        if (contained && !narrow.shape().equals(wide.shape())) {
            assertThat(Specificity.MOST_SPECIFIC_FIRST.compare(narrow, wide)).isNegative();
        }
    }
}
