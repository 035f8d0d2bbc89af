package org.waymark.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("Headers")
class HeadersTest {
    private static final Headers COOKIES =
            Headers.none().and("Set-Cookie", "a=1").and("Vary", "Accept").and("set-cookie", "b=2");

    @Test
    void are_found_in_any_case() {
        assertThat(COOKIES.first("SET-COOKIE")).contains("a=1");
        assertThat(COOKIES.all("set-Cookie")).containsExactly("a=1", "b=2");
        assertThat(COOKIES.first("Allow")).isEmpty();
        assertThat(COOKIES.all("Allow")).isEmpty();
    }

    @Test
    void are_replaced_whatever_their_case() {
        assertThat(COOKIES.with("SET-COOKIE", "c=3").fields())
                .containsExactly(new Headers.Field("Vary", "Accept"), new Headers.Field("SET-COOKIE", "c=3"));
    }

    @Test
    void lose_the_spaces_and_tabs_around_a_value() {
        assertThat(new Headers.Field("A", " \t b c\t ").value()).isEqualTo("b c");
    }

    @Test
    void do_not_follow_the_list_that_they_were_made_of() {
        List<Headers.Field> fields = new java.util.ArrayList<>(COOKIES.fields());
        Headers headers = Headers.of(fields);
        fields.clear();
        assertThat(headers.fields()).hasSize(3);
    }

    @Nested
    class refuse {
        @Test
        void a_name_that_is_no_token() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Headers.none().and("Set\r\nCookie: \u00fc", "a"))
                    .withMessage(
                            "Not a header name: \"Set\\u000D\\u000ACookie: \\u00FC\". A name is made of letters, digits"
                                    + " and !#$%&'*+-.^_`|~ only.");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Headers.none().and("", "a"))
                    .withMessage(
                            "Not a header name: \"\". A name is made of letters, digits and !#$%&'*+-.^_`|~ only.");
        }

        @Test
        void a_value_that_would_start_another_field() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Headers.none().and("Location", " /a\r\nSet-Cookie: b"))
                    .withMessage("Header Location cannot carry the character U+000D at index 3."
                            + " Percent-encode the value, or leave the character out.");
        }

        @Test
        void a_value_that_ends_a_line() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Headers.none().and("A", "b\n"))
                    .withMessage("Header A cannot carry the character U+000A at index 1."
                            + " Percent-encode the value, or leave the character out.");
        }

        @Test
        void a_value_that_is_not_Latin_1() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Headers.none().with("A", "\u20ac"))
                    .withMessage("Header A cannot carry the character U+20AC at index 0."
                            + " Percent-encode the value, or leave the character out.");
        }
    }

    @Property
    void carry_no_character_that_ends_a_field(@ForAll("names") String name, @ForAll("hostileTexts") String value) {
        try {
            Headers headers = Headers.none().and(name, value);
            assertThat(headers.first(name).orElseThrow())
                    .isEqualTo(value.strip())
                    .matches("[\\t\\x20-\\x7e\\x80-\\xff]*");
        } catch (IllegalArgumentException refused) {
            assertThat(value).containsPattern("[^\\t\\x20-\\x7e\\x80-\\xff]");
        }
    }

    @Property
    void have_names_that_are_tokens(@ForAll("hostileTexts") String name) {
        try {
            assertThat(new Headers.Field(name, "").name()).matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
        } catch (IllegalArgumentException refused) {
            assertThat(name).doesNotMatch("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
        }
    }

    @Property
    void have_one_value_after_with(@ForAll("headers") Headers headers, @ForAll("names") String name) {
        Headers changed = headers.with(name, "new");
        assertThat(changed.all(name)).containsExactly("new");
        assertThat(changed.without(name).fields())
                .isEqualTo(headers.without(name).fields());
    }

    @Property
    void have_no_value_after_without(@ForAll("headers") Headers headers, @ForAll("names") String name) {
        Headers less = headers.without(name);
        assertThat(less.first(name)).isEmpty();
        assertThat(less.without(name)).isSameAs(less);
        assertThat(headers.fields()).containsAll(less.fields());
    }

    @Property
    void keep_what_they_had_before_and(@ForAll("headers") Headers headers, @ForAll("names") String name) {
        Headers more = headers.and(name, "new");
        assertThat(more.fields().subList(0, headers.fields().size())).isEqualTo(headers.fields());
        assertThat(more.all(name)).endsWith("new").hasSize(headers.all(name).size() + 1);
    }

    @Property
    void do_not_mind_the_case_of_a_name(@ForAll("headers") Headers headers, @ForAll("names") String name) {
        Assume.that(name.equalsIgnoreCase(name.toUpperCase(Locale.ROOT)));
        assertThat(headers.all(name.toUpperCase(Locale.ROOT))).isEqualTo(headers.all(name.toLowerCase(Locale.ROOT)));
    }

    @Provide
    static Arbitrary<String> names() {
        return Arbitraries.of("Accept", "accept", "ACCEPT", "Set-Cookie", "set-cookie", "X", "x-y_z", "~");
    }

    @Provide
    static Arbitrary<Headers> headers() {
        return Combinators.combine(names(), Arbitraries.strings().alpha().ofMaxLength(3))
                .as(Headers.Field::new)
                .list()
                .ofMaxSize(8)
                .map(Headers::of);
    }

    /** Texts that are now harmless, now not: of letters and of what breaks headers. */
    @Provide
    static Arbitrary<String> hostileTexts() {
        Arbitrary<String> harmless =
                Arbitraries.strings().withCharRange('!', '~').ofMaxLength(6);
        Arbitrary<String> hostile = Arbitraries.strings()
                .withChars("a:\r\n\0\t \u007f\u0085\u00a0\u00ff\u010a\u010d\u2028\ud83d\ude00")
                .ofMaxLength(6);
        return Arbitraries.oneOf(harmless, hostile);
    }
}
