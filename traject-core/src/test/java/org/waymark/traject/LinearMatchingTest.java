package org.waymark.traject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counts the work of matching, since time would hang on the machine. */
class LinearMatchingTest {
    /** A text that counts how often its characters are looked at. */
    private static final class Counted implements CharSequence {
        private final String text;
        private int looks;

        Counted(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            looks++;
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }
    }

    private static int looks(Segment segment, String text) {
        Counted counted = new Counted(text);
        segment.match(counted, 0, text.length(), new int[2 * segment.names().size()], 0);
        return counted.looks;
    }

    @Provide
    Arbitrary<Segment> segments() {
        return PathArbitraries.segments().filter(segment -> !segment.isStatic());
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("aaab-.").ofMinLength(1).ofMaxLength(20);
    }

    @Property
    void a_character_is_looked_at_a_few_times_at_most(
            @ForAll("segments") Segment segment, @ForAll("texts") String text) {
        int affixes = 2 * segment.literalLength();
        assertThat(looks(segment, text.repeat(50))).isLessThanOrEqualTo(50 * text.length() + affixes + 8);
    }

    @ParameterizedTest
    @CsvSource({
        "{a}baaaaaaaa{b}, a",
        "{a}aaaaaaaab{b}, a",
        "{a}aaaabaaaa{b}, aaaab",
        "{a}abababac{b}, ab",
        "{a}-{b}-{c}-{d}-{e}, -",
        "{a}--{b}---{c}, -",
        "x{a}y, x"
    })
    void twice_the_text_is_twice_the_work_whatever_the_literals(String pattern, String part) {
        Segment segment = PathPattern.parse(pattern).segments().get(0);
        int once = looks(segment, part.repeat(500));
        assertThat(looks(segment, part.repeat(1_000))).isLessThanOrEqualTo(2 * once + 10);
    }

    @Test
    void a_segment_is_looked_at_within_its_bounds_only() {
        Segment segment = PathPattern.parse("{a}-{b}").segments().get(0);
        Counted path = new Counted("x-".repeat(1_000) + "/abc/" + "-x".repeat(1_000));
        assertThat(segment.match(path, 2_001, 2_004, new int[4], 0)).isFalse();
        assertThat(path.looks).isLessThanOrEqualTo(3);
    }

    /** Takes any text and counts how often it is asked. */
    private static final class Counting implements Converter<String> {
        private int calls;

        @Override
        public @Nullable String decode(String text) {
            calls++;
            return text;
        }

        @Override
        public String encode(String value) {
            return value;
        }
    }

    @Test
    void going_back_visits_no_place_twice() {
        int depth = 10;
        Counting converter = new Counting();
        Router.Builder<Integer> builder =
                Router.<Integer>builder().backtracking().namesPerRoute();
        // Every combination of fixed text and variables, so that there are as many ways as there can be.
        for (int way = 0; way < 1 << depth; way++) {
            int bits = way;
            String pattern = IntStream.range(0, depth)
                    .mapToObj(place -> (bits >> place & 1) == 0 ? "a" : "{v" + place + "}")
                    .collect(Collectors.joining("/"));
            PathPattern parsed = PathPattern.parse(pattern + "/end");
            Map<String, Converter<?>> converters =
                    parsed.variables().stream().collect(Collectors.toMap(name -> name, name -> converter));
            builder.route(parsed, way, converters, "here");
        }
        Router<Integer> router = builder.build();
        int variableSteps = (1 << depth) - 1;
        for (int length : new int[] {depth + 1, 2 * depth, 4 * depth}) {
            converter.calls = 0;
            String path = "/" + String.join("/", Collections.nCopies(length, "a"));
            assertThat(router.resolve(path).route()).isNull();
            assertThat(converter.calls).isEqualTo(variableSteps);
        }
    }

    @Test
    void what_comes_after_an_absorbing_variable_is_matched_once() {
        Counting converter = new Counting();
        Router<String> router = Router.<String>builder()
                .route("/{path+}/v/{x}", "v", Map.of("x", converter))
                .route("/{path+}/w/{x}", "w", Map.of("x", converter))
                .build();
        assertThat(router.resolve("/a".repeat(200) + "/w/1").variables().asMap().values())
                .last()
                .isEqualTo("1");
        assertThat(converter.calls).isEqualTo(1);
        assertThat(List.of(router.resolve("/w/1").rest())).containsExactly(List.of("w", "1"));
    }
}
