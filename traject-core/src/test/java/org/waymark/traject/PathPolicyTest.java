package org.waymark.traject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.traject.BadPathException.Reason;

class PathPolicyTest {
    private static Reason refused(PathPolicy policy, String path) {
        return catchThrowableOfType(BadPathException.class, () -> PathReader.read(path, policy))
                .reason();
    }

    private static String read(PathPolicy policy, String path) {
        PathText text = PathReader.read(path, policy);
        return text.canonical(0, text.count());
    }

    @Nested
    class The_strict_policy {
        @ParameterizedTest
        @CsvSource({
            "/%, MALFORMED_ESCAPE",
            "/%4, MALFORMED_ESCAPE",
            "/%zz, MALFORMED_ESCAPE",
            "/%4%41, MALFORMED_ESCAPE",
            "/%u0041, MALFORMED_ESCAPE",
            "/%４1, MALFORMED_ESCAPE",
            "/%ff, MALFORMED_TEXT",
            "/%C3, MALFORMED_TEXT",
            "/%C3%28, MALFORMED_TEXT",
            "/%c0%ae, MALFORMED_TEXT",
            "/%ed%a0%80, MALFORMED_TEXT",
            "/%f4%90%80%80, MALFORMED_TEXT",
            "a, NOT_ABSOLUTE",
            "*, NOT_ABSOLUTE",
            "http://a/b, NOT_ABSOLUTE",
            "/a%2Fb, ENCODED_SLASH",
            "/a/%2f, ENCODED_SLASH",
            "/a/..%2fb, ENCODED_SLASH",
            "/a\\b, BACKSLASH",
            "/a%5Cb, BACKSLASH",
            "/%5c..%5c, BACKSLASH",
            "/%00, CONTROL_CHARACTER",
            "/a%0Ab, CONTROL_CHARACTER",
            "/a%0d, CONTROL_CHARACTER",
            "/a%7f, CONTROL_CHARACTER",
            "/a%c2%85, CONTROL_CHARACTER",
            "/a;v=1, PATH_PARAMETER",
            "/..;/a, PATH_PARAMETER",
            "//, EMPTY_SEGMENT",
            "/a//b, EMPTY_SEGMENT",
            "//a, EMPTY_SEGMENT",
            "/a//, EMPTY_SEGMENT",
            "/., DOT_SEGMENT",
            "/a/.., DOT_SEGMENT",
            "/a/../b, DOT_SEGMENT",
            "/%2e/b, DOT_SEGMENT",
            "/.%2E, DOT_SEGMENT",
            "/./, DOT_SEGMENT"
        })
        void refuses_what_others_read_otherwise(String path, Reason reason) {
            assertThat(refused(PathPolicy.STRICT, path)).isEqualTo(reason);
        }

        @ParameterizedTest
        @ValueSource(strings = {"/\n", "/a\u0000b", "/\u007f"})
        void refuses_control_characters_that_are_not_encoded(String path) {
            assertThat(refused(PathPolicy.STRICT, path)).isEqualTo(Reason.CONTROL_CHARACTER);
        }

        @ParameterizedTest
        @ValueSource(strings = {"/\ud800", "/a\udc00b", "/\udc00\ud800", "/%41\ud800"})
        void refuses_half_of_a_surrogate_pair(String path) {
            assertThat(refused(PathPolicy.STRICT, path)).isEqualTo(Reason.MALFORMED_TEXT);
        }

        @ParameterizedTest
        @CsvSource({
            "'', /",
            "/, /",
            "/a/, /a",
            "/..., /...",
            "/.a, /.a",
            "/a.., /a..",
            "/a%20b, /a%20b",
            "/a%25b, /a%25b",
            "/%252e%252e, /%252e%252e",
            "/a%3Bb, /a%3Bb",
            "/%7E, /~",
            "/%c3%A9, /%C3%A9",
            "/é, /%C3%A9",
            "/%F0%9F%98%80, /%F0%9F%98%80",
            "/a:b@c, /a%3Ab%40c"
        })
        void takes_the_rest_and_knows_one_way_to_write_it(String path, String canonical) {
            assertThat(read(PathPolicy.STRICT, path)).isEqualTo(canonical);
            assertThat(read(PathPolicy.STRICT, canonical)).isEqualTo(canonical);
        }
    }

    @Nested
    class The_lenient_policy {
        @ParameterizedTest
        @CsvSource({
            "'', /",
            "a, /a",
            "//a//b//, /a/b",
            "/./a/./b/., /a/b",
            "/a/../b, /b",
            "/../../a, /a",
            "/a/b/../../.., /",
            "/a%2Fb, /a/b",
            "/a%2F..%2Fb, /b",
            "/%2e%2e/a, /a",
            "/a;v=1, /a%3Bv%3D1",
            "/a%00, /a%00",
            "/a%5Cb, /a%5Cb",
            "/a/..../b, /a/..../b"
        })
        void makes_paths_regular(String path, String canonical) {
            assertThat(read(PathPolicy.LENIENT, path)).isEqualTo(canonical);
        }

        @ParameterizedTest
        @CsvSource({"/%, MALFORMED_ESCAPE", "/%ff, MALFORMED_TEXT"})
        void refuses_what_has_no_meaning(String path, Reason reason) {
            assertThat(refused(PathPolicy.LENIENT, path)).isEqualTo(reason);
        }
    }

    @Nested
    class A_limit {
        @Test
        void on_the_length_counts_the_characters_as_sent() {
            PathPolicy policy = PathPolicy.STRICT.withMaximumLength(6);
            assertThat(read(policy, "/%41bc")).isEqualTo("/Abc");
            assertThat(refused(policy, "/%41bcd")).isEqualTo(Reason.TOO_LONG);
        }

        @Test
        void on_segments_counts_segments() {
            PathPolicy policy = PathPolicy.LENIENT.withMaximumSegments(2);
            assertThat(read(policy, "//a//b//")).isEqualTo("/a/b");
            assertThat(refused(policy, "/a/b/c")).isEqualTo(Reason.TOO_MANY_SEGMENTS);
            assertThat(refused(PathPolicy.STRICT, "/a".repeat(257))).isEqualTo(Reason.TOO_MANY_SEGMENTS);
        }

        @Test
        void takes_what_is_exactly_at_it() {
            for (PathPolicy policy : new PathPolicy[] {PathPolicy.STRICT, PathPolicy.LENIENT}) {
                assertThat(read(policy, "/" + "a".repeat(8191))).hasSize(8192);
                assertThat(refused(policy, "/" + "a".repeat(8192))).isEqualTo(Reason.TOO_LONG);
                assertThat(read(policy, "/a".repeat(256))).hasSize(512);
                assertThat(read(policy, "/%61".repeat(256) + "/")).hasSize(512);
                assertThat(refused(policy, "/%61".repeat(257))).isEqualTo(Reason.TOO_MANY_SEGMENTS);
            }
        }

        @Test
        void is_at_least_one() {
            assertThatThrownBy(() -> PathPolicy.STRICT.withMaximumLength(0))
                    .hasMessage("A limit on paths must be at least 1.");
        }

        @Test
        void is_shown() {
            assertThat(PathPolicy.STRICT).hasToString("STRICT(at most 8192 characters, 256 segments)");
            assertThat(PathPolicy.LENIENT.withMaximumSegments(9))
                    .hasToString("LENIENT(at most 8192 characters, 9 segments)");
        }
    }

    @Nested
    class A_refusal {
        @Test
        void is_one_line_of_printable_characters() {
            assertThatThrownBy(() -> PathReader.read("/\u001b[31m\r\nhello\"é", PathPolicy.STRICT))
                    .hasMessage(
                            "Refused path: it has a control character: \"/\\u001b[31m\\u000d\\u000ahello\\u0022\\u00e9\"");
            assertThatThrownBy(() -> PathReader.read("/" + "a/".repeat(300), PathPolicy.STRICT))
                    .hasMessage("Refused path: it has too many segments: \"/" + "a/".repeat(39) + "a...\"");
        }

        @Test
        void costs_no_stack_trace() {
            assertThat(catchThrowableOfType(BadPathException.class, () -> PathReader.read("/.", PathPolicy.STRICT))
                            .getStackTrace())
                    .isEmpty();
        }
    }
}
