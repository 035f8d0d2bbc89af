package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupTest {
    private static String html(String template, Object... values) {
        return Markup.html(template, values).toString();
    }

    @Nested
    class Text {
        @Test
        void is_escaped_in_text() {
            assertThat(html("<p>{}</p>", "<b>&\"'")).isEqualTo("<p>&lt;b&gt;&amp;&quot;&#39;</p>");
        }

        @Test
        void is_escaped_in_an_attribute_of_either_quote() {
            assertThat(html("<p title=\"{}\" lang='{}'>", "\"><script>", "' onclick='"))
                    .isEqualTo("<p title=\"&quot;&gt;&lt;script&gt;\" lang='&#39; onclick=&#39;'>");
        }

        @Test
        void becomes_markup_by_itself() {
            assertThat(Markup.text("a < b")).isEqualTo(Markup.trusted("a &lt; b"));
        }
    }

    @Nested
    class Values {
        @Test
        void that_are_markup_go_in_as_they_are() {
            assertThat(html("<p>{}</p>", Markup.trusted("<b>bold</b>"))).isEqualTo("<p><b>bold</b></p>");
        }

        @Test
        void that_are_several_go_in_one_after_the_other() {
            assertThat(html("<ul>{}</ul>", List.of(Markup.html("<li>{}</li>", 1), "&")))
                    .isEqualTo("<ul><li>1</li>&amp;</ul>");
        }

        @Test
        void that_are_optional_stand_for_themselves_or_for_nothing() {
            assertThat(html("{}{}", Optional.of("a"), Optional.empty())).isEqualTo("a");
        }
    }

    @Nested
    class Addresses {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/pages/Home?a=b:c",
                    "https://example.org/",
                    "mailto:a@example.org",
                    "#top",
                    "a/b:c",
                    "?x:y",
                    "",
                })
        void that_run_nothing_are_kept(String address) {
            assertThat(html("<a href=\"{}\">x</a>", address))
                    .isEqualTo("<a href=\"" + Markup.text(address) + "\">x</a>");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "javascript:alert(1)",
                    "JaVaScRiPt:alert(1)",
                    " javascript:alert(1)",
                    "java\nscript:alert(1)",
                    "\u0000javascript:alert(1)",
                    "data:text/html,<script>alert(1)</script>",
                    "vbscript:x",
                })
        void that_run_a_script_become_harmless(String address) {
            assertThat(html("<a href=\"{}\">x</a>", address)).isEqualTo("<a href=\"about:invalid\">x</a>");
        }

        @Test
        void may_be_made_of_several_values_behind_a_beginning() {
            assertThat(html("<a href=\"/pages/{}/{}\">x</a>", "a", "b")).isEqualTo("<a href=\"/pages/a/b\">x</a>");
        }

        @Test
        void cannot_have_their_scheme_put_together() {
            assertThatThrownBy(() -> html("<a href=\"java{}\">x</a>", "script:alert(1)"))
                    .hasMessage("Place 1 cannot be made safe: it may be part of the scheme of an address,"
                            + " so give the whole address as one value.\n"
                            + "  <a href=\"java{}\">x</a>\n"
                            + "               ^");
            assertThatThrownBy(() -> html("<a href=\"{}{}\">x</a>", "javascript", ":alert(1)"))
                    .hasMessageStartingWith("Place 2 cannot be made safe");
        }
    }

    @Nested
    class A_template_is_refused {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "<p {}>",
                    "<{}>",
                    "<p title={}>",
                    "<!-- {} -->",
                    "<script>let x = '{}';</script>",
                    "<style>p { color: {} }</style>",
                })
        void if_a_place_is_neither_in_text_nor_in_a_quoted_attribute(String template) {
            assertThatThrownBy(() -> html(template, "x"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith(
                            "Place 1 cannot be made safe: a value is safe in text and in quoted attributes only.\n")
                    .hasMessageEndingWith("^");
        }

        @ParameterizedTest
        @ValueSource(strings = {"<a x/onclick=\"{}\">", "<a/onclick=\"{}\">", "<a/x=''/onclick=\"{}\">"})
        void if_a_place_is_in_such_an_attribute_after_a_slash_which_ends_a_name(String template) {
            assertThatThrownBy(() -> html(template, "x"))
                    .hasMessageStartingWith(
                            "Place 1 cannot be made safe: no value is safe in the attribute onclick.\n");
        }

        @ParameterizedTest
        @ValueSource(strings = {"onclick", "ONLOAD", "style", "srcdoc"})
        void if_a_place_is_in_an_attribute_that_is_code(String attribute) {
            assertThatThrownBy(() -> html("<p " + attribute + "=\"{}\">", "x"))
                    .hasMessageStartingWith("Place 1 cannot be made safe: no value is safe in the attribute "
                            + attribute.toLowerCase(java.util.Locale.ROOT) + ".\n");
        }

        @ParameterizedTest
        @ValueSource(strings = {"<p", "<p title=\"", "<!-- ", "<script>"})
        void if_it_ends_where_text_would_not_be_text(String template) {
            assertThatThrownBy(() -> html(template))
                    .hasMessage("The template ends inside of a tag, comment or script: " + template);
        }

        @Test
        void if_values_and_places_do_not_match_in_number() {
            assertThatThrownBy(() -> html("<p>{}</p>", 1, 2))
                    .hasMessage("The template has 1 places, and 2 values were given: <p>{}</p>");
        }
    }

    @Nested
    class A_value_is_refused {
        @Test
        void if_it_is_null() {
            assertThatThrownBy(() -> html("<p>{}</p>", new Object[] {null}))
                    .hasMessage("Value 1 is null: give an empty text or Optional. Template: <p>{}</p>");
        }

        @Test
        void if_it_is_markup_in_an_attribute() {
            assertThatThrownBy(() -> html("<p title=\"{}\">", Markup.empty()))
                    .hasMessage("Value 1 is markup, but stands in an attribute: give text. Template: <p title=\"{}\">");
        }
    }

    @Property
    boolean whatever_a_text_holds_it_opens_no_tag_and_ends_no_attribute(@ForAll String text) {
        String escaped = Markup.text(text).toString();
        return escaped.chars().noneMatch(c -> "<>\"'".indexOf(c) >= 0);
    }
}
