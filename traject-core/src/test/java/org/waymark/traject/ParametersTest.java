package org.waymark.traject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.waymark.traject.BadParameterException.Reason;

class ParametersTest {
    private static final Converter<String> TEXT = Converters.standard().find(String.class);
    private static final Converter<Integer> INT = Converters.standard().find(Integer.class);

    private static void assertRefused(Runnable action, String parameter, Reason reason, String message) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(BadParameterException.class, error -> {
                    assertThat(error.parameter()).isEqualTo(parameter);
                    assertThat(error.reason()).isEqualTo(reason);
                    assertThat(error.getStackTrace()).isEmpty();
                })
                .hasMessage(message);
    }

    @Nested
    class A_query {
        @Test
        void gives_the_texts_of_its_parameters() {
            QueryParameters query = QueryParameters.parse("q=a+b%2B%C3%A9&tag=x&tag=y&flag&e=&&=ignored&a=b=c");
            assertThat(query.names()).containsExactly("q", "tag", "flag", "e", "a");
            assertThat(query.get("q")).isEqualTo("a b+é");
            assertThat(query.all("tag")).containsExactly("x", "y");
            assertThat(query.first("tag")).isEqualTo("x");
            assertThat(query.get("flag")).isEmpty();
            assertThat(query.get("a")).isEqualTo("b=c");
            assertThat(query.get("none")).isNull();
            assertThat(query.all("none")).isEmpty();
        }

        @Test
        void may_be_missing() {
            assertThat(QueryParameters.parse(null)).isEqualTo(QueryParameters.parse(""));
        }

        @Test
        void is_separated_by_nothing_but_the_ampersand() {
            assertThat(QueryParameters.parse("s=a;t=b").get("s")).isEqualTo("a;t=b");
        }

        @Test
        void is_written_so_that_it_reads_the_same() {
            QueryParameters query = QueryParameters.parse("q=a+b&q=&%26=%3D%2B~*");
            assertThat(query.encode()).isEqualTo("q=a+b&q=&%26=%3D%2B~%2A");
            assertThat(QueryParameters.parse(query.encode())).isEqualTo(query).hasSameHashCodeAs(query);
        }

        @Test
        void is_refused_if_it_is_malformed() {
            assertRefused(
                    () -> QueryParameters.parse("a=1&b=%"),
                    "b",
                    Reason.MALFORMED,
                    "The parameter \"b\" of the query is not well-formed: it has a broken escape or is not UTF-8.");
            assertRefused(
                    () -> QueryParameters.parse("%ff=1"),
                    "%ff",
                    Reason.MALFORMED,
                    "The parameter \"%ff\" of the query is not well-formed: it has a broken escape or is not UTF-8.");
            assertRefused(
                    () -> QueryParameters.parse("a&".repeat(1001)),
                    "a",
                    Reason.TOO_MANY,
                    "The parameter \"a\" of the query is one too many.");
            assertRefused(
                    () -> QueryParameters.parse("a=1&a=2").get("a"),
                    "a",
                    Reason.REPEATED,
                    "The parameter \"a\" of the query is given more than once.");
        }

        @Test
        void has_as_many_parameters_and_characters_as_the_limits_say() {
            assertThat(QueryParameters.parse("a=1&".repeat(1000)).all("a")).hasSize(1000);
            assertThat(QueryParameters.parse("&".repeat(5000) + "=x&a").names()).containsExactly("a");
            assertThat(QueryParameters.parse("a=" + "x".repeat((1 << 20) - 2)).get("a"))
                    .hasSize((1 << 20) - 2);
            assertRefused(
                    () -> QueryParameters.parse("a=" + "x".repeat((1 << 20) - 1)),
                    "",
                    Reason.TOO_LONG,
                    "The query has too many characters.");
            assertRefused(
                    () -> QueryParameters.parse("a=1&".repeat(1000) + "%ff=1"),
                    "%ff",
                    Reason.MALFORMED,
                    "The parameter \"%ff\" of the query is not well-formed: it has a broken escape or is not UTF-8.");
        }

        @Test
        void keeps_names_apart_that_have_one_hash() {
            List<String> names = new ArrayList<>(List.of(""));
            for (int i = 0; i < 9; i++) {
                names = names.stream()
                        .flatMap(name -> Stream.of(name + "Aa", name + "BB"))
                        .toList();
            }
            assertThat(names)
                    .hasSize(512)
                    .extracting(String::hashCode)
                    .containsOnly(names.get(0).hashCode());
            assertThat(QueryParameters.parse(String.join("&", names)).names()).containsExactlyElementsOf(names);
        }

        @Test
        void cannot_have_half_of_a_surrogate_pair() {
            QueryParameters query = QueryParameters.of(Map.of("a", List.of("\ud800")));
            assertThatThrownBy(query::encode)
                    .isInstanceOf(LinkException.class)
                    .hasMessage(
                            "No link: the parameter \"a\" of the query has half of a surrogate pair, which cannot be"
                                    + " written as UTF-8.");
        }
    }

    @Nested
    class A_declared_parameter {
        @Test
        void is_converted() {
            assertThat(Parameter.of("n", INT).decode(QueryParameters.parse("n=3")))
                    .isEqualTo(3);
            assertThat(Parameter.list("n", INT).decode(QueryParameters.parse("n=3&n=4")))
                    .containsExactly(3, 4);
        }

        @Test
        void has_a_default_if_it_is_absent() {
            QueryParameters none = QueryParameters.parse("");
            assertThat(Parameter.of("n", INT).decode(none)).isNull();
            assertThat(Parameter.of("n", INT).orElse(5).decode(none)).isEqualTo(5);
            assertThat(Parameter.list("n", INT).decode(none)).isEmpty();
            assertThat(Parameter.list("n", INT).orElse(List.of(1)).decode(none)).containsExactly(1);
        }

        @Test
        void is_refused_if_it_is_not_as_declared() {
            QueryParameters query = QueryParameters.parse("n=x&m=1&m=2");
            assertRefused(
                    () -> Parameter.of("n", INT).decode(query),
                    "n",
                    Reason.UNREADABLE,
                    "The parameter \"n\" of the query has a value that cannot be read.");
            assertRefused(
                    () -> Parameter.of("m", INT).decode(query),
                    "m",
                    Reason.REPEATED,
                    "The parameter \"m\" of the query is given more than once.");
            assertRefused(
                    () -> Parameter.of("o", INT).orElse(1).required().decode(query),
                    "o",
                    Reason.MISSING,
                    "The parameter \"o\" of the query is required.");
            assertRefused(
                    () -> Parameter.list("o", INT).required().decode(query),
                    "o",
                    Reason.MISSING,
                    "The parameter \"o\" of the query is required.");
        }
    }

    @Nested
    class Declared_parameters {
        private final Parameters parameters = Parameters.of(Parameter.of("q", TEXT), Parameter.list("n", INT));

        @Test
        void are_read_together_and_others_apart() {
            QueryParameters query = QueryParameters.parse("n=1&x=2");
            assertThat(parameters.decode(query))
                    .hasSize(2)
                    .containsEntry("q", null)
                    .containsEntry("n", List.of(1));
            assertThat(parameters.extra(query).encode()).isEqualTo("x=2");
            assertThat(parameters.names()).containsExactly("q", "n");
        }

        @Test
        void are_written_in_the_order_of_their_names() {
            assertThat(parameters.encode(Map.of("q", "a b", "n", List.of(1, 2))).encode())
                    .isEqualTo("n=1&n=2&q=a+b");
            assertThat(parameters.encode(Collections.singletonMap("q", null)).encode())
                    .isEmpty();
        }

        @Test
        void are_a_part_of_a_template() {
            assertThat(parameters.template()).hasToString("{?q,n*}");
            assertThat(Parameters.of().template()).hasToString("");
        }

        @Test
        void are_declared_once() {
            assertThatThrownBy(() -> Parameters.of(Parameter.of("q", TEXT), Parameter.of("q", INT)))
                    .hasMessage("The parameter 'q' is declared twice.");
        }

        @Test
        void refuse_what_is_not_declared_or_of_another_type() {
            assertThatThrownBy(() -> parameters.encode(Map.of("x", 1)))
                    .isInstanceOf(LinkException.class)
                    .hasMessage("No link: 'x' is neither a variable of the path nor a declared parameter of the query;"
                            + " declared are [q, n].");
            assertThatThrownBy(() -> parameters.encode(Map.of("n", 1)))
                    .isInstanceOf(LinkException.class)
                    .hasMessage(
                            "No link: the value of the parameter 'n' of the query is of a type that its converter does"
                                    + " not take.");
        }
    }
}
