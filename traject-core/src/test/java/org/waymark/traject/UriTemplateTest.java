package org.waymark.traject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UriTemplateTest {
    private static final Map<String, Object> VALUES = Map.of(
            "title",
            "1984 ½",
            "path",
            List.of("a/b", "c"),
            "sizes",
            Map.of("w", 1),
            "empty",
            "",
            "none",
            List.of(),
            "id",
            new UUID(0, 1));

    private static String expand(String template) {
        return UriTemplate.parse(template).expand(VALUES);
    }

    @Nested
    class A_value {
        @ParameterizedTest
        @CsvSource(
                delimiter = ' ',
                value = {
                    "/books/{title} /books/1984%20%C2%BD",
                    "/books/{title:4} /books/1984",
                    "{+title}? 1984%20%C2%BD?",
                    "{/path*} /a%2Fb/c",
                    "{?path*,title:2} ?path=a%2Fb&path=c&title=19",
                    "{?path} ?path=a%2Fb,c",
                    "{;sizes*,empty} ;w=1;empty",
                    "{?sizes,empty} ?sizes=w,1&empty=",
                    "{#sizes*} #w=1",
                    "{.id} .00000000-0000-0000-0000-000000000001",
                    "x{?none*,absent}y{none} xy"
                })
        void stands_where_its_name_was(String template, String expanded) {
            assertThat(expand(template)).isEqualTo(expanded);
        }

        @Test
        void may_be_null_or_have_nulls() {
            UriTemplate template = UriTemplate.parse("{a}{?b*,c*}");
            assertThat(template.expand(Collections.singletonMap("a", null))).isEmpty();
            assertThat(template.expand(Map.of("b", Arrays.asList("x", null), "c", Collections.singletonMap("k", null))))
                    .isEqualTo("?b=x");
        }

        @Test
        void has_characters_and_not_halves_of_them() {
            assertThat(UriTemplate.parse("{a:2}").expand(Map.of("a", "😀😀😀"))).isEqualTo("%F0%9F%98%80%F0%9F%98%80");
        }

        @Test
        void is_found_by_the_name_as_it_is_written_or_decoded() {
            UriTemplate template = UriTemplate.parse("{?stra%C3%9Fe}");
            assertThat(template.variables()).containsExactly("stra%C3%9Fe");
            assertThat(template.expand(Map.of("straße", "x"))).isEqualTo("?stra%C3%9Fe=x");
            assertThat(template.expand(Map.of("stra%C3%9Fe", "x"))).isEqualTo("?stra%C3%9Fe=x");
        }

        @Test
        void does_not_fit_if_only_a_part_of_a_list_or_map_is_wanted() {
            assertRefused(() -> expand("/{path:3}"), 2, """
                    Only the first characters of a text can be taken, but the value of 'path' is a list.
                      /{path:3}
                        ^""");
            assertRefused(() -> expand("/{sizes:3}"), 2, """
                    Only the first characters of a text can be taken, but the value of 'sizes' is a map.
                      /{sizes:3}
                        ^""");
        }

        @Test
        void does_not_fit_if_it_has_half_of_a_surrogate_pair() {
            assertRefused(() -> UriTemplate.parse("{a,b}").expand(Map.of("b", "\ud800")), 3, """
                    The value of 'b' has half of a surrogate pair, which cannot be written as UTF-8.
                      {a,b}
                         ^""");
        }
    }

    private static void assertRefused(Runnable action, int index, String message) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(UriTemplateException.class, refused -> {
                    assertThat(refused.index()).isEqualTo(index);
                    assertThat(refused.getMessage()).contains(refused.template());
                })
                .hasMessage(message);
    }

    @Nested
    class A_text {
        @Test
        void is_a_template_that_is_written_like_it() {
            UriTemplate template = UriTemplate.parse("/é{a,b}%41{?a}");
            assertThat(template).hasToString("/é{a,b}%41{?a}").isEqualTo(UriTemplate.parse("/é{a,b}%41{?a}"));
            assertThat(template).hasSameHashCodeAs(UriTemplate.parse("/é{a,b}%41{?a}"));
            assertThat(template.variables()).containsExactly("a", "b");
            assertThat(template.expand(Map.of())).isEqualTo("/%C3%A9%41");
        }

        @Test
        void is_refused_where_it_ceases_to_be_a_template() {
            assertRefused(() -> UriTemplate.parse("a{b"), 1, """
                    This { is not closed: an expression is written {name}.
                      a{b
                       ^""");
            assertRefused(() -> UriTemplate.parse("a}"), 1, """
                    This } closes nothing: an expression is written {name}.
                      a}
                       ^""");
            assertRefused(() -> UriTemplate.parse("{?}"), 2, """
                    Here the name of a variable is wanted: letters and digits of ASCII, _, escapes such as %C3%A9, and \
                    single dots between them.
                      {?}
                        ^""");
            assertRefused(() -> UriTemplate.parse("{a-b}"), 2, """
                    Here an expression goes on with a comma, a * or a : and a number, or ends with a }; names are made \
                    of letters and digits of ASCII, _, escapes such as %C3%A9, and single dots between them.
                      {a-b}
                        ^""");
            assertRefused(() -> UriTemplate.parse("{a:0}"), 3, """
                    After the : comes how many characters to take, from 1 to 9999.
                      {a:0}
                         ^""");
            assertRefused(() -> UriTemplate.parse("{%4}"), 1, """
                    A % in a name is followed by two hexadecimal digits.
                      {%4}
                       ^""");
            assertRefused(() -> UriTemplate.parse("a\udc00"), 0, """
                    This text has half of a surrogate pair, which cannot be written as UTF-8.
                      a\udc00
                      ^""");
        }
    }

    @Nested
    class The_template_of_a_route {
        private final Parameters parameters = Parameters.of(
                Parameter.of("page-size", Converters.standard().find(int.class)),
                Parameter.list("tag", Converters.standard().find(String.class)));

        @Test
        void has_the_parameters_of_its_query() {
            PathPattern pattern = PathPattern.parse("/books/{title}/{päth*}");
            assertThat(pattern.template(parameters)).hasToString("/books/{title}{/p%C3%A4th*}{?page%2Dsize,tag*}");
        }

        @Test
        void expands_to_its_link() {
            Router<String> router =
                    Router.<String>builder().route("/books/{title}", "book").build();
            Map<String, Object> values = Map.of("title", "a b", "page-size", 5, "tag", List.of("x", "y"));
            Links links = Links.builder()
                    .route(String.class, router.routes().get(0), parameters, text -> values)
                    .build();
            assertThat(router.routes().get(0).pattern().template(parameters).expand(values))
                    .isEqualTo("/books/a%20b?page%2Dsize=5&tag=x&tag=y");
            assertThat(links.link("")).isEqualTo("/books/a%20b?page-size=5&tag=x&tag=y");
        }
    }
}
