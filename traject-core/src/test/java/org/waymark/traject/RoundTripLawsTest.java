package org.waymark.traject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class RoundTripLawsTest {
    private static final Converter<String> TEXT = Converters.standard().find(String.class);

    @Provide
    Arbitrary<String> values() {
        return PathArbitraries.values();
    }

    @Provide
    Arbitrary<String> plain() {
        return PathArbitraries.plain();
    }

    @Provide
    Arbitrary<PathPattern> patterns() {
        return PathArbitraries.patterns();
    }

    @Provide
    Arbitrary<List<PathPattern>> tables() {
        return PathArbitraries.tables();
    }

    @Provide
    Arbitrary<PathPolicy> policies() {
        return Arbitraries.of(PathPolicy.STRICT, PathPolicy.LENIENT);
    }

    private static Router<String> router(List<PathPattern> patterns, PathPolicy policy) {
        Router.Builder<String> builder = Router.<String>builder().policy(policy).namesPerRoute();
        patterns.forEach(pattern -> builder.route(pattern, pattern.toString(), Map.of(), "here"));
        return builder.build();
    }

    private static Map<String, String> variables(PathPattern pattern, List<String> values) {
        Map<String, String> variables = new HashMap<>();
        for (int i = 0; i < pattern.variables().size(); i++) {
            variables.put(pattern.variables().get(i), values.get(i % values.size()));
        }
        return variables;
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void what_was_linked_is_what_is_resolved_or_the_link_is_refused(
            @ForAll("tables") List<PathPattern> table,
            @ForAll("policies") PathPolicy policy,
            @ForAll List<@From("values") String> values) {
        Router<String> router = router(table, policy);
        for (Route<String> route : router.routes()) {
            Map<String, String> variables = variables(route.pattern(), values.isEmpty() ? List.of("") : values);
            try {
                String path = route.link(variables);
                Resolution<String> found = router.resolve(path);
                assertThat(found.route()).isSameAs(route);
                assertThat(found.variables().asMap()).isEqualTo(variables);
                assertThat(found.rest()).isEmpty();
                assertThat(found.canonicalPath()).isEqualTo(path);
            } catch (LinkException refused) {
                assertThat(refused).hasMessageStartingWith("No link for " + route.pattern() + ": ");
            }
        }
    }

    @Property
    void plain_values_are_never_refused(
            @ForAll("patterns") PathPattern pattern,
            @ForAll("policies") PathPolicy policy,
            @ForAll("plain") String value) {
        Route<String> route = router(List.of(pattern), policy).routes().get(0);
        Map<String, String> variables = variables(pattern, List.of(value));
        assertThatCode(() -> route.link(variables)).doesNotThrowAnyException();
    }

    @Property
    void the_template_of_a_route_expands_to_its_link(
            @ForAll("patterns") PathPattern pattern,
            @ForAll @Size(min = 1, max = 4) List<@From("values") String> values,
            @ForAll("values") String name) {
        Parameters parameters = Parameters.of(Parameter.of(name + "-", TEXT), Parameter.list("tag", TEXT));
        Map<String, Object> query = Map.of(name + "-", values.get(0), "tag", values);
        Map<String, String> variables = variables(pattern, values);
        try {
            String link = pattern.link(variables::get);
            QueryParameters encoded =
                    QueryParameters.parse(parameters.encode(query).encode());
            Map<String, Object> all = new HashMap<>(query);
            all.putAll(variables);
            all.computeIfPresent(
                    "rest", (key, rest) -> rest.equals("") ? List.of() : List.of(((String) rest).split("/")));
            String expanded = pattern.template(parameters).expand(all);
            int mark = expanded.indexOf('?');
            assertThat(mark == 0 ? "/" : expanded.substring(0, mark)).isEqualTo(link);
            assertThat(QueryParameters.parse(expanded.substring(mark + 1))).isEqualTo(encoded);
        } catch (LinkException refused) {
            assertThat(refused).hasMessageStartingWith("No link");
        }
    }

    @Property
    void a_pattern_is_parsed_as_it_is_written(@ForAll("patterns") PathPattern pattern) {
        assertThat(PathPattern.parse(pattern.toString())).isEqualTo(pattern).hasToString(pattern.toString());
    }

    @Property
    void a_canonical_path_reads_as_itself(@ForAll("values") String raw, @ForAll("policies") PathPolicy policy) {
        PathText first;
        try {
            first = PathReader.read("/" + raw, policy);
        } catch (BadPathException refused) {
            return;
        }
        String canonical = first.canonical(0, first.count());
        try {
            PathText again = PathReader.read(canonical, policy);
            assertThat(again.canonical(0, again.count())).isEqualTo(canonical);
            assertThat(again.from(0)).isEqualTo(first.from(0));
        } catch (BadPathException refused) {
            assertThat(canonical).as("only the limits may refuse it").hasSizeGreaterThan(8_192);
        }
    }

    @Property
    void strict_segments_hold_nothing_that_others_read_otherwise(@ForAll("values") String raw) {
        try {
            for (String segment : PathReader.read("/" + raw, PathPolicy.STRICT).from(0)) {
                assertThat(segment).isNotEmpty().isNotIn(".", "..").doesNotContain("/", "\\");
                assertThat(segment.chars()).noneMatch(Character::isISOControl);
            }
        } catch (BadPathException refused) {
            assertThat(refused.getMessage().chars()).allMatch(character -> character >= ' ' && character <= '~');
        }
    }

    @Property
    void a_query_reads_as_it_was_written(@ForAll("values") String name, @ForAll("values") String value) {
        QueryParameters query = QueryParameters.of(Map.of(name, List.of(value, value)));
        try {
            QueryParameters again = QueryParameters.parse(query.encode());
            assertThat(again).isEqualTo(name.isEmpty() ? QueryParameters.parse("") : query);
        } catch (LinkException refused) {
            assertThat(Percent.isWellFormed(name) && Percent.isWellFormed(value))
                    .isFalse();
        }
    }
}
