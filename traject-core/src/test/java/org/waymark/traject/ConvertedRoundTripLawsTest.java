package org.waymark.traject;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** The law of links for values of all kinds: what was linked is what is resolved, or the link is refused and says why. */
class ConvertedRoundTripLawsTest {
    private static final String VIEW = "view";

    /** A converter and values that it finds hard. */
    private record Kind(Converter<?> converter, List<?> values) {
        static <T> Kind of(Class<T> type, List<T> values) {
            return new Kind(Converters.standard().find(type), values);
        }

        Object value(Random random) {
            return values.get(random.nextInt(values.size()));
        }
    }

    /** Breaks the law of converters: it does not tell case apart. */
    private enum Lossy implements Converter<String> {
        INSTANCE;

        @Override
        public String decode(String text) {
            return text.toLowerCase(Locale.ROOT);
        }

        @Override
        public String encode(String value) {
            return value;
        }
    }

    private static List<Kind> kinds(List<String> texts) {
        return List.of(
                Kind.of(String.class, texts),
                new Kind(Lossy.INSTANCE, List.of("a", "A", "ß", "+", "İ", "..")),
                Kind.of(Integer.class, List.of(0, 7, -1, Integer.MIN_VALUE, Integer.MAX_VALUE)),
                Kind.of(Long.class, List.of(0L, -7L, Long.MIN_VALUE, Long.MAX_VALUE)),
                Kind.of(Double.class, List.of(0.0, -0.0, 0.1, Double.MIN_VALUE, -Double.MAX_VALUE)),
                Kind.of(Float.class, List.of(0.1f, -1e10f, Float.MIN_VALUE, Float.MAX_VALUE)),
                Kind.of(BigDecimal.class, List.of(BigDecimal.ZERO, new BigDecimal("1E+999"), new BigDecimal("-1.50"))),
                Kind.of(Boolean.class, List.of(true, false)),
                Kind.of(UUID.class, List.of(new UUID(0, 0), new UUID(-1, -1))),
                Kind.of(DayOfWeek.class, List.of(DayOfWeek.values())),
                Kind.of(
                        LocalDate.class,
                        List.of(LocalDate.MIN, LocalDate.MAX, LocalDate.EPOCH, LocalDate.of(-1, 2, 3))),
                Kind.of(
                        LocalTime.class,
                        List.of(LocalTime.MIN, LocalTime.MAX, LocalTime.of(1, 2), LocalTime.of(1, 2, 3))),
                Kind.of(
                        LocalDateTime.class,
                        List.of(LocalDateTime.MIN, LocalDateTime.MAX, LocalDateTime.of(2024, 2, 29, 0, 0))),
                Kind.of(Instant.class, List.of(Instant.MIN, Instant.MAX, Instant.EPOCH, Instant.ofEpochSecond(1, 1))));
    }

    @Provide
    Arbitrary<List<PathPattern>> tables() {
        return PathArbitraries.tables();
    }

    @Provide
    Arbitrary<String> texts() {
        return PathArbitraries.values();
    }

    @Provide
    Arbitrary<PathPolicy> policies() {
        return Arbitraries.of(PathPolicy.STRICT, PathPolicy.LENIENT);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void values_of_all_kinds_come_back_from_paths_and_queries_or_are_refused(
            @ForAll("tables") List<PathPattern> table,
            @ForAll("policies") PathPolicy policy,
            @ForAll @Size(min = 1, max = 5) List<@From("texts") String> texts,
            @ForAll Random random) {
        List<Kind> kinds = kinds(texts);
        int seed = random.nextInt(1000);
        Router.Builder<PathPattern> builder =
                Router.<PathPattern>builder().policy(policy).namesPerRoute();
        for (PathPattern pattern : table) {
            Map<String, Converter<?>> converters = new HashMap<>();
            kindsOf(pattern, kinds, seed).forEach((name, kind) -> converters.put(name, kind.converter()));
            builder.route(pattern, pattern, converters, "here");
        }
        Router<PathPattern> router = builder.build();
        for (Route<PathPattern> route : router.routes()) {
            Map<String, Object> values = new HashMap<>();
            kindsOf(route.pattern(), kinds, seed).forEach((name, kind) -> values.put(name, kind.value(random)));
            check(router, route, values, kinds.get(random.nextInt(kinds.size())), random);
        }
    }

    /** Chooses a kind for each variable by its place, so that routes that share a segment share its converters. */
    private static Map<String, Kind> kindsOf(PathPattern pattern, List<Kind> kinds, int seed) {
        Map<String, Kind> chosen = new HashMap<>();
        StringBuilder place = new StringBuilder().append(seed);
        List<String> names = new ArrayList<>(pattern.variables());
        for (Segment segment : pattern.segments()) {
            place.append('/').append(segment.shape());
            for (int i = 0; i < segment.names().size(); i++) {
                chosen.put(names.remove(0), kind(place.toString() + i, kinds));
            }
        }
        names.forEach(name -> chosen.put(name, kind(place + "*", kinds)));
        return chosen;
    }

    private static Kind kind(String place, List<Kind> kinds) {
        return kinds.get(Math.floorMod(place.hashCode(), kinds.size()));
    }

    private static void check(
            Router<PathPattern> router,
            Route<PathPattern> route,
            Map<String, Object> values,
            Kind kind,
            Random random) {
        Parameters parameters =
                Parameters.of(Parameter.of("q q", kind.converter()), Parameter.list("tags", kind.converter()));
        Map<String, Object> query =
                Map.of("q q", kind.value(random), "tags", List.of(kind.value(random), kind.value(random)));
        Links links = Links.builder()
                .route(Map.class, route, parameters, model -> {
                    Map<String, Object> all = new HashMap<>(values);
                    all.putAll(query);
                    return all;
                })
                .build();
        try {
            String[] link = links.link(Map.of()).split("\\?", 2);
            Resolution<PathPattern> found = router.resolve(link[0]);
            assertThat(found.route()).isSameAs(route);
            assertThat(found.variables().asMap()).isEqualTo(values);
            assertThat(found.rest()).isEmpty();
            assertThat(found.canonicalPath()).isEqualTo(link[0]);
            if (kind.converter() != Lossy.INSTANCE) {
                assertThat(parameters.decode(QueryParameters.parse(link[1]))).isEqualTo(query);
            }
            Resolution<PathPattern> viewed = router.resolve((link[0] + "/+" + VIEW).replace("//", "/"));
            assertThat(viewed.route()).isSameAs(route);
            assertThat(viewed.variables().asMap()).isEqualTo(values);
            assertThat(viewed.rest()).containsExactly("+" + VIEW);
        } catch (LinkException refused) {
            assertThat(refused).hasMessageStartingWith("No link");
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void values_that_are_neither_nasty_nor_taken_by_another_route_are_never_refused(@ForAll Random random) {
        List<Kind> kinds = kinds(List.of("plain"));
        for (Kind kind : kinds) {
            Object value = kind.value(random);
            Route<String> route = Router.<String>builder()
                    .route("/at/x{value}", "here", Map.of("value", kind.converter()))
                    .build()
                    .routes()
                    .get(0);
            if (kind.converter() != Lossy.INSTANCE) {
                assertThat(route.link(Map.of("value", value))).startsWith("/at/x");
            }
        }
    }
}
