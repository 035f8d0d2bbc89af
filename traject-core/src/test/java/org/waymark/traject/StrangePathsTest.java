package org.waymark.traject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of paths that are made to be read in two ways: the canonical path, or the reason of the refusal. */
class StrangePathsTest {
    private static final List<String> PIECES = List.of(
            "/",
            "//",
            ".",
            "..",
            "%2e",
            "%2E",
            "%2f",
            "%5c",
            "\\",
            ";",
            "%3b",
            "%00",
            "%0a",
            "%7f",
            "%c2%85",
            "%",
            "%%",
            "%25",
            "%252e",
            "%u002e",
            "%c0%ae",
            "%e0%80%af",
            "%ed%a0%80",
            "\ud800",
            "\u2028",
            "%e2%80%a9",
            "\uff0f",
            "\uff0e",
            "\u202e",
            "\ufeff",
            "\u200b",
            "+",
            "%2b",
            "?",
            "#",
            " ",
            "a",
            "b",
            "-",
            ".txt",
            "files",
            "é",
            "😀");

    private static String outcome(PathPolicy policy, String path) {
        try {
            PathText text = PathReader.read(path, policy);
            return text.canonical(0, text.count());
        } catch (BadPathException refused) {
            return refused.reason().toString();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%c0%af",
                "/%c0%ae%c0%ae",
                "/%e0%80%af",
                "/%f0%80%80%af",
                "/%f8%80%80%80%af",
                "/%fc%80%80%80%80%af",
                "/%c1%9c",
                "/%c0%2e",
                "/%e0%40%ae",
                "/%ef%bf",
                "/%fe",
                "/%ff",
                "/%80",
                "/%ed%a0%80",
                "/%ed%b0%80",
                "/%ed%a0%bd%ed%b8%80",
                "/%f4%90%80%80",
                "/\ud800",
                "/a\udc00",
                "/\udc00\ud800",
                "/%c3/%a9",
                "/%c3é"
            })
    void bytes_that_are_not_UTF_8_are_refused_by_both_policies(String path) {
        assertThat(outcome(PathPolicy.STRICT, path)).isEqualTo("MALFORMED_TEXT");
        assertThat(outcome(PathPolicy.LENIENT, path)).isEqualTo("MALFORMED_TEXT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%",
                "/%2",
                "/%%",
                "/%%32e",
                "/%u002e%u002e/",
                "/%U002E",
                "/%x2e",
                "/%-1",
                "/%+1",
                "/% 1",
                "/%2%65",
                "/%zz",
                "/%\uff12\uff25",
                "/%٢e",
                "/a%",
                "/%e",
                "/%e/"
            })
    void escapes_that_are_none_are_refused_by_both_policies(String path) {
        assertThat(outcome(PathPolicy.STRICT, path)).isEqualTo("MALFORMED_ESCAPE");
        assertThat(outcome(PathPolicy.LENIENT, path)).isEqualTo("MALFORMED_ESCAPE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|/|/",
                "/|/|/",
                "///|EMPTY_SEGMENT|/",
                "*|NOT_ABSOLUTE|/%2A",
                "a/b|NOT_ABSOLUTE|/a/b",
                "http://host/a|NOT_ABSOLUTE|/http%3A/host/a",
                "//host/a|EMPTY_SEGMENT|/host/a",
                "/%2fhost/a|ENCODED_SLASH|/host/a",
                "\\\\host\\a|NOT_ABSOLUTE|/%5C%5Chost%5Ca",
                "/\\host|BACKSLASH|/%5Chost",
                "/a/..\\..\\b|BACKSLASH|/a/..%5C..%5Cb",
                "/a/%2e%2E/b|DOT_SEGMENT|/b",
                "/a/%2e%2e;/b|PATH_PARAMETER|/a/..%3B/b",
                "/a/..;x=y/b|PATH_PARAMETER|/a/..%3Bx%3Dy/b",
                "/a/..%3bx=y/b|/a/..%3Bx%3Dy/b|/a/..%3Bx%3Dy/b",
                "/a;jsessionid=1|PATH_PARAMETER|/a%3Bjsessionid%3D1",
                "/a/..%2f..%2fb|ENCODED_SLASH|/b",
                "/a/..%5c..%5cb|BACKSLASH|/a/..%5C..%5Cb",
                "/a/..%00/b|CONTROL_CHARACTER|/a/..%00/b",
                "/a%00.txt|CONTROL_CHARACTER|/a%00.txt",
                "/a%0d%0aX:y|CONTROL_CHARACTER|/a%0D%0AX%3Ay",
                "/%7f|CONTROL_CHARACTER|/%7F",
                "/%c2%80|CONTROL_CHARACTER|/%C2%80",
                "/%e2%80%a8|CONTROL_CHARACTER|/%E2%80%A8",
                "/%e2%80%a9|CONTROL_CHARACTER|/%E2%80%A9"
            })
    void what_can_be_read_in_two_ways_is_refused_or_made_regular(String path, String strict, String lenient) {
        assertThat(outcome(PathPolicy.STRICT, path)).isEqualTo(strict);
        assertThat(outcome(PathPolicy.LENIENT, path)).isEqualTo(lenient);
    }

    /** Only who decodes twice, or takes one character for another, could read these otherwise. Nothing here does. */
    @ParameterizedTest
    @CsvSource({
        "/%252e%252e%252f, /%252e%252e%252f",
        "/%25252e, /%25252e",
        "/%25u002e, /%25u002e",
        "/%25c0%25ae, /%25c0%25ae",
        "/..%ef%bc%8fetc, /..%EF%BC%8Fetc",
        "/..%e2%88%95etc, /..%E2%88%95etc",
        "/..%e2%a7%b8etc, /..%E2%A7%B8etc",
        "/..%ef%bc%bcetc, /..%EF%BC%BCetc",
        "/%ef%bc%8e%ef%bc%8e/a, /%EF%BC%8E%EF%BC%8E/a",
        "/%e2%80%a5/a, /%E2%80%A5/a",
        "/%ef%bb%bf../a, /%EF%BB%BF../a",
        "/.%e2%80%8b./a, /.%E2%80%8B./a",
        "/%e2%80%aetxt.exe, /%E2%80%AEtxt.exe",
        "/%ef%bf%be, /%EF%BF%BE",
        "/e%cc%81, /e%CC%81",
        "/..%20/a, /..%20/a",
        "/a., /a.",
        "/a%20, /a%20",
        "/.../a, /.../a",
        "/~/..a, /~/..a",
        "/a%3fb%23c, /a%3Fb%23c",
        "/a%26b, /a%26b",
        "/CON, /CON",
        "/a::$DATA, /a%3A%3A%24DATA"
    })
    void all_else_is_text_to_both_policies(String path, String canonical) {
        assertThat(outcome(PathPolicy.STRICT, path)).isEqualTo(canonical);
        assertThat(outcome(PathPolicy.LENIENT, path)).isEqualTo(canonical);
    }

    @Provide
    Arbitrary<String> paths() {
        return Arbitraries.of(PIECES).list().ofMaxSize(8).map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<PathPolicy> policies() {
        return Arbitraries.of(PathPolicy.STRICT, PathPolicy.LENIENT);
    }

    @Property
    void no_variable_and_no_rest_is_more_than_a_regular_segment(
            @ForAll("paths") String path, @ForAll("policies") PathPolicy policy) {
        Router<String> router = Router.<String>builder()
                .policy(policy)
                .route("/files/{name}", "file")
                .route("/files/{name}.txt", "text")
                .route("/files/{name}-{part}", "part")
                .route("/all/{path*}", "all")
                .build();
        for (String prefix : List.of("", "/files/", "/all/a/")) {
            try {
                Resolution<String> found = router.resolve(prefix + path);
                found.variables().asMap().forEach((name, value) -> {
                    boolean none = name.equals("path") && value.equals("");
                    List.of(none ? new String[0] : value.toString().split(name.equals("path") ? "/" : "$^", -1))
                            .forEach(segment -> checkRegular(segment, policy));
                });
                found.rest().forEach(segment -> checkRegular(segment, policy));
                assertThat(router.resolve(found.canonicalPath())).hasToString(found.toString());
            } catch (BadPathException refused) {
                assertThat(refused.getMessage().chars()).allMatch(character -> character >= ' ' && character <= '~');
            }
        }
    }

    private static void checkRegular(String segment, PathPolicy policy) {
        assertThat(segment).isNotEmpty().isNotIn(".", "..").doesNotContain("/");
        assertThat(Percent.isWellFormed(segment)).isTrue();
        if (policy == PathPolicy.STRICT) {
            assertThat(segment.chars())
                    .noneMatch(character -> character == '\\'
                            || character == '\u2028'
                            || character == '\u2029'
                            || Character.isISOControl(character));
        }
    }
}
