package org.waymark.traject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathPatternTest {
    @Nested
    class A_pattern {
        @Test
        void names_its_variables_in_order() {
            PathPattern pattern = PathPattern.parse("/{owner}/{from}-{to}.html/{path*}");
            assertThat(pattern.variables()).containsExactly("owner", "from", "to", "path");
            assertThat(pattern.absorbing()).isEqualTo("path");
        }

        @ParameterizedTest
        @CsvSource({
            "'', /",
            "/, /",
            "a/b, /a/b",
            "/a/b/, /a/b",
            "a//b, /a/b",
            "a/../b, /b",
            "./c, /c",
            "d/., /d",
            "{x}/../{x}, /{x}",
            "/{x*}, /{x*}",
            "a b/é, /a b/é",
            "100%, /100%",
            "{_a1}, /{_a1}"
        })
        void is_written_in_one_way(String text, String written) {
            assertThat(PathPattern.parse(text)).hasToString(written).isEqualTo(PathPattern.parse(written));
        }

        @Test
        void equals_a_pattern_that_is_written_the_same() {
            assertThat(PathPattern.parse("/a/{x}"))
                    .isEqualTo(PathPattern.parse("a/{x}/"))
                    .hasSameHashCodeAs(PathPattern.parse("a/{x}/"))
                    .isNotEqualTo(PathPattern.parse("/a/{y}"));
        }
    }

    @Nested
    class A_template {
        @ParameterizedTest
        @CsvSource({
            "/, /",
            "/users/{name}, /users/{name}",
            "/a b/{from}-{to}.html, /a%20b/{from}-{to}.html",
            "/files/{path*}, /files{/path*}",
            "/{path*}, {/path*}",
            "/{é}, /{%C3%A9}"
        })
        void is_that_of_the_RFC(String pattern, String template) {
            assertThat(PathPattern.parse(pattern).template()).hasToString(template);
        }
    }

    @Nested
    class A_text_that_is_not_a_pattern {
        @Test
        void is_refused_with_a_finger_on_the_character() {
            assertError("/users/{name", """
                    This { is not closed: a variable is written {name}.
                      /users/{name
                             ^""");
            assertError("/users/{na/me}", """
                    This { is not closed: a variable is written {name}.
                      /users/{na/me}
                             ^""");
            assertError("/users/name}", """
                    This } closes nothing: a variable is written {name}.
                      /users/name}
                                 ^""");
            assertError("/a/{}", """
                    A variable needs a name: {name}.
                      /a/{}
                          ^""");
            assertError("/a/{first name}", """
                    The name of a variable is made of letters, digits and _, and begins with no digit.
                      /a/{first name}
                               ^""");
            assertError("/a/{1st}", """
                    The name of a variable is made of letters, digits and _, and begins with no digit.
                      /a/{1st}
                          ^""");
            assertError("/{x}/a/{x}", """
                    There is already a variable of the name 'x' in this pattern.
                      /{x}/a/{x}
                              ^""");
            assertError("/{a}{b}", """
                    Two variables need text between them, or nobody can tell where one ends.
                      /{a}{b}
                          ^""");
            assertError("/{rest*}/a", """
                    Nothing may follow a variable with *, because it takes the rest of the path; what may be followed is {name+}.
                      /{rest*}/a
                               ^""");
            assertError("/a-{rest*}", """
                    An absorbing variable takes whole segments, so it cannot share one with other text.
                      /a-{rest*}
                         ^""");
            assertError("/{rest*}:copy", """
                    An absorbing variable takes whole segments, so it cannot share one with other text.
                      /{rest*}:copy
                       ^""");
            assertError("/a-{path+}", """
                    An absorbing variable takes whole segments, so it cannot share one with other text.
                      /a-{path+}
                         ^""");
            assertError("/{path+}/{rest*}", """
                    There is an absorbing variable already, and nobody could tell which takes how much.
                      /{path+}/{rest*}
                               ^""");
            assertError("/{path+}/a/..", """
                    A dot segment cannot follow an absorbing variable.
                      /{path+}/a/..
                                 ^""");
            assertError("/doc/+edit", """
                    A segment that begins with + is the name of a view, so this pattern could never match.
                      /doc/+edit
                           ^""");
        }

        @Test
        void is_pointed_at_by_characters_and_not_by_halves_of_them() {
            assertError("/😀/{", """
                    This { is not closed: a variable is written {name}.
                      /😀/{
                         ^""");
        }

        @Test
        void is_kept_with_the_index() {
            PathPatternException error =
                    catchThrowableOfType(PathPatternException.class, () -> PathPattern.parse("/a/{"));
            assertThat(error.pattern()).isEqualTo("/a/{");
            assertThat(error.index()).isEqualTo(3);
        }

        private void assertError(String pattern, String message) {
            assertThatThrownBy(() -> PathPattern.parse(pattern))
                    .isInstanceOf(PathPatternException.class)
                    .hasMessage(message);
        }
    }

    @Nested
    class A_link {
        @ParameterizedTest
        @CsvSource({
            "/, /",
            "/a b, /a%20b",
            "/{x}, /v%20%3F%25",
            "/{x}.html, /v%20%3F%25.html",
            "/{x*}, /v%20%3F%25",
            "/~-._, /~-._",
            "/é, /%C3%A9"
        })
        void is_canonical(String pattern, String path) {
            assertThat(PathPattern.parse(pattern).link(name -> "v ?%")).isEqualTo(path);
        }

        @Test
        void keeps_the_slashes_of_what_is_absorbed() {
            PathPattern files = PathPattern.parse("/files/{path*}");
            assertThat(files.link(Map.of("path", "a b/c")::get)).isEqualTo("/files/a%20b/c");
            assertThat(files.link(Map.of("path", "")::get)).isEqualTo("/files");
            assertThat(PathPattern.parse("/{path*}").link(name -> "")).isEqualTo("/");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", ".", "..", "a/b", "/", "+", "+edit", "\ud800", "a\udc00"})
        void is_refused_for_a_value_that_would_not_come_back(String value) {
            assertThatThrownBy(() -> PathPattern.parse("/a/{x}").link(name -> value))
                    .isInstanceOf(LinkException.class);
        }

        @ParameterizedTest
        @ValueSource(strings = {"/", "/a", "a/", "a//b", "a/./b", "..", "a/+b", "\ud800"})
        void is_refused_for_absorbed_text_that_would_not_come_back(String value) {
            assertThatThrownBy(() -> PathPattern.parse("/a/{x*}").link(name -> value))
                    .isInstanceOf(LinkException.class);
        }

        @Test
        void says_why_it_is_refused() {
            assertRefused("/a/{x}", null, "No link for /a/{x}: there is no value for the variable 'x'. Give it one.");
            assertRefused(
                    "/a/{x}",
                    "",
                    "No link for /a/{x}: the value \"\" of the variable 'x' is empty, and a variable never is.");
            assertRefused(
                    "/a/{x}",
                    "..",
                    "No link for /a/{x}: the value \"..\" of the variable 'x' would be read as a dot segment.");
            assertRefused(
                    "/a/{x}",
                    "b/c",
                    "No link for /a/{x}: the value \"b/c\" of the variable 'x' has a slash, which separates segments; only an"
                            + " absorbing variable takes one.");
            assertRefused(
                    "/a/{x}",
                    "+b",
                    "No link for /a/{x}: the value \"+b\" of the variable 'x' begins with a +, so the segment would be read as"
                            + " the name of a view.");
            assertRefused(
                    "/a/{x}",
                    "\ud800",
                    "No link for /a/{x}: the value \"\\ud800\" of the variable 'x' has half of a surrogate pair, which cannot"
                            + " be written as UTF-8.");
            assertRefused(
                    "/a/{x*}",
                    "b//c",
                    "No link for /a/{x*}: the value \"b//c\" of the variable 'x' has an empty segment.");
            assertRefused(
                    "/a/{x*}",
                    "b/..",
                    "No link for /a/{x*}: the value \"b/..\" of the variable 'x' has a dot segment.");
            assertRefused(
                    "/a/{x*}",
                    "b/+c",
                    "No link for /a/{x*}: the value \"b/+c\" of the variable 'x' has a segment that begins with a +, which is"
                            + " the name of a view.");
            assertRefused(
                    "/{x}-{y}",
                    "1-2",
                    "No link for /{x}-{y}: the segment \"1-2-1-2\" can be split in more than one way, so its variables would"
                            + " come back as other values. Use text between the variables that their values do not contain.");
        }

        private void assertRefused(String pattern, String value, String message) {
            assertThatThrownBy(() -> PathPattern.parse(pattern).link(name -> value))
                    .isInstanceOf(LinkException.class)
                    .hasMessage(message);
        }
    }
}
