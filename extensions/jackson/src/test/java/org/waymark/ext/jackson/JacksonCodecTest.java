package org.waymark.ext.jackson;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.waymark.web.JsonCodec;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("The JSON codec of Jackson")
class JacksonCodecTest {
    private static final JsonCodec CODEC = new JacksonCodec();

    enum Colour {
        RED,
        BLUE
    }

    record Page(String title, int revision, List<Tag> tags) {}

    record Tag(String name, Colour colour) {}

    record Times(Instant instant, LocalDate date, OffsetDateTime offset, Duration duration) {}

    record Maybe(Optional<String> nickname) {}

    record Primitives(int whole, double fraction, boolean flag) {}

    record Picky(String name) {
        Picky {
            if (name.isEmpty()) {
                throw new IllegalArgumentException("a secret of com.example.Picky");
            }
        }
    }

    interface NoConstructor {}

    @Test
    void is_found_by_the_service_loader() {
        assertThat(ServiceLoader.load(JsonCodec.class)).singleElement().isInstanceOf(JacksonCodec.class);
    }

    @Nested
    class writes {
        @Test
        void records_in_the_order_of_their_components() {
            assertThat(write(new Page("Home", 3, List.of(new Tag("new", Colour.RED)))))
                    .isEqualTo("{\"title\":\"Home\",\"revision\":3,\"tags\":[{\"name\":\"new\",\"colour\":\"RED\"}]}");
        }

        @Test
        void times_as_ISO_texts() {
            assertThat(write(TIMES)).isEqualTo("""
                    {"instant":"2026-01-31T12:00:00Z","date":"2026-01-31",\
                    "offset":"2026-01-31T12:00:00+02:00","duration":"PT1H30M"}""");
        }

        @Test
        void an_Optional_as_its_value_or_null() {
            assertThat(write(new Maybe(Optional.of("Al")))).isEqualTo("{\"nickname\":\"Al\"}");
            assertThat(write(new Maybe(Optional.empty()))).isEqualTo("{\"nickname\":null}");
        }

        @Test
        void text_in_UTF_8() {
            assertThat(CODEC.write("\u20ac")).isEqualTo("\"\u20ac\"".getBytes(UTF_8));
        }

        @Test
        void no_value_that_holds_itself() {
            List<Object> itself = new ArrayList<>();
            itself.add(itself);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CODEC.write(itself))
                    .withMessageStartingWith("Cannot write a java.util.ArrayList as JSON in [0][0]")
                    .withMessageContaining("nesting depth");
        }

        @Test
        void no_value_whose_getter_fails() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CODEC.write(new Failing()))
                    .withMessage("Cannot write a " + Failing.class.getName() + " as JSON in name: out of ink");
        }
    }

    /** An object whose name cannot be told. */
    public static final class Failing {
        /** Fails. */
        public String getName() {
            return Optional.<String>empty().orElseThrow(() -> new IllegalStateException("out of ink"));
        }
    }

    @Nested
    class reads {
        @Test
        void what_it_wrote() {
            for (Object value : List.of(
                    new Page("Home", 3, List.of(new Tag("new", Colour.RED))),
                    TIMES,
                    new Maybe(Optional.of("Al")),
                    new Maybe(Optional.empty()),
                    new Primitives(1, 0.5, true))) {
                assertThat(CODEC.read(CODEC.write(value), value.getClass())).isEqualTo(value);
            }
        }

        @Test
        void generic_types() {
            Type type = new TypeReference<Map<String, List<BigDecimal>>>() {}.getType();
            assertThat(read("{\"a\":[1.10]}", type)).isEqualTo(Map.of("a", List.of(new BigDecimal("1.10"))));
        }

        @Test
        void what_is_missing_as_null_empty_or_0() {
            assertThat(read("{}", Page.class)).isEqualTo(new Page(null, 0, null));
            assertThat(read("{}", Maybe.class)).isEqualTo(new Maybe(Optional.empty()));
        }

        @Test
        void nothing_that_names_a_class() {
            assertThat(read("{\"@class\":\"java.net.URL\"}", Object.class)).isEqualTo(Map.of("@class", "java.net.URL"));
            assertThat(read("[\"java.net.URL\",\"http://localhost\"]", Object.class))
                    .isInstanceOf(List.class);
        }
    }

    @Nested
    class refuses {
        @Test
        void what_is_not_JSON_and_says_where() {
            refused("{\"title\":\n  \"Home\",}", Page.class, "Not JSON at line 2, column 10.");
            refused("{\"title\":\"Home\"", Page.class, "Not JSON at line 1, column 16.");
            refused("{} {}", Map.class, "Expected the end of the JSON at line 1, column 4.");
        }

        @Test
        void an_empty_text() {
            refused("", Page.class, "Expected an object at line 1, column 1.");
        }

        @Test
        void null_for_the_whole() {
            refused("null", Page.class, "Expected a value, but the JSON is null.");
        }

        @Test
        void an_unknown_property_and_lists_the_known_ones() {
            refused(
                    "{\"title\":\"a\",\"revision\":1,\"tags\":[{\"nam\":\"x\"}]}",
                    Page.class,
                    "Unknown property in tags[0].nam. Known are name, colour.");
        }

        @Test
        void an_unknown_constant_and_lists_the_known_ones() {
            refused(
                    "{\"name\":\"a\",\"colour\":\"GREEN\"}",
                    Tag.class,
                    "Expected one of RED, BLUE in colour, but \"GREEN\" is none at line 1, column 22.");
        }

        @Test
        void a_text_for_a_number() {
            refused(
                    "{\"whole\":\"1\",\"fraction\":1,\"flag\":true}",
                    Primitives.class,
                    "Expected a whole number that fits in whole at line 1, column 10.");
        }

        @Test
        void a_fraction_for_a_whole_number() {
            refused("1.5", int.class, "Expected a whole number that fits at line 1, column 1.");
        }

        @Test
        void a_number_that_does_not_fit() {
            refused("5000000000", int.class, "Expected a whole number that fits at line 1, column 11.");
        }

        @Test
        void null_for_a_primitive() {
            refused(
                    "{\"whole\":null,\"fraction\":1,\"flag\":true}",
                    Primitives.class,
                    "Expected a whole number that fits in whole at line 1, column 10.");
        }

        @Test
        void other_values_than_the_type_has() {
            refused("\"often\"", double.class, "Expected a number at line 1, column 1.");
            refused("\"maybe\"", boolean.class, "Expected true or false at line 1, column 1.");
            refused("[]", String.class, "Expected a text at line 1, column 1.");
            refused("{}", int[].class, "Expected a list at line 1, column 1.");
            refused("[]", Page.class, "Expected an object at line 1, column 1.");
            refused(
                    "\"31.1.2026\"",
                    LocalDate.class,
                    "Expected a date or time in ISO 8601, but \"31.1.2026\" is none at line 1, column 1.");
        }

        @Test
        void what_a_constructor_refuses_without_telling_its_message() {
            refused("{\"name\":\"\"}", Picky.class, "The value was refused at line 1, column 11.");
        }

        @Test
        void what_is_too_deep() {
            refused("[".repeat(2000), Object.class, "The JSON is too large or too deep.");
        }

        @Test
        void to_repeat_a_long_text() {
            refused(
                    "\"" + "x".repeat(5000) + "\"",
                    Colour.class,
                    "Expected one of RED, BLUE, but \"" + "x".repeat(60) + "...\" is none at line 1, column 1.");
        }

        private static void refused(String json, Type type, String message) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> read(json, type))
                    .withMessage(message);
        }
    }

    @Test
    void tells_a_type_that_no_JSON_can_have_from_a_wrong_JSON() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> read("{}", NoConstructor.class))
                .withMessageStartingWith("Cannot read a " + NoConstructor.class.getName() + " from JSON: ");
    }

    @Test
    void takes_a_mapper_of_your_own() {
        JsonCodec snakes = new JacksonCodec(JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .build());
        record Person(String firstName) {}
        assertThat(new String(snakes.write(new Person("Al")), UTF_8)).isEqualTo("{\"first_name\":\"Al\"}");
    }

    private static final Times TIMES = new Times(
            Instant.parse("2026-01-31T12:00:00Z"),
            LocalDate.parse("2026-01-31"),
            OffsetDateTime.parse("2026-01-31T12:00:00+02:00"),
            Duration.ofMinutes(90));

    private static String write(Object value) {
        return new String(CODEC.write(value), UTF_8);
    }

    private static Object read(String json, Type type) {
        return CODEC.read(json.getBytes(UTF_8), type);
    }
}
