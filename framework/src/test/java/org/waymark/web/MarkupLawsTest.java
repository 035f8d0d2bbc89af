package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What a parser of HTML makes of markup: the template's elements, and the values as they were. */
class MarkupLawsTest {
    private static final String TEMPLATE =
            "<p>{}</p><p title=\"{}\">a</p><p title='{}'>b</p><a href=\"{}\">c</a><title>{}</title>";

    @Property
    void a_value_comes_back_as_it_was_and_adds_nothing(@ForAll("nasty") String value) {
        comesBackAsItWas(value);
    }

    @Provide
    Arbitrary<String> nasty() {
        Arbitrary<String> pieces = Arbitraries.of(
                "<",
                ">",
                "\"",
                "'",
                "&",
                "&lt;",
                "&#39;",
                "<script>",
                "</p>",
                "</title>",
                "<!--",
                "-->",
                "javascript:",
                "onload=",
                "=",
                "/",
                " ",
                "{}",
                "a",
                "ä",
                "\uD83D\uDE00");
        return pieces.list().ofMaxSize(12).map(list -> String.join("", list));
    }

    @Test
    void the_attacks_of_others_come_back_as_they_were() throws IOException {
        Path attacks = Path.of(System.getProperty("shared.dir"), "attacks");
        assumeTrue(Files.isDirectory(attacks), () -> "no lists of attacks at " + attacks);
        for (String list : List.of("xss-polyglots.txt", "xss-rsnake.txt")) {
            try (Stream<String> lines = Files.lines(attacks.resolve(list))) {
                lines.filter(line -> !line.startsWith("#")).forEach(MarkupLawsTest::comesBackAsItWas);
            }
        }
    }

    private static void comesBackAsItWas(String value) {
        Document page = Jsoup.parseBodyFragment(
                Markup.html(TEMPLATE, value, value, value, value, value).toString());
        List<Element> elements = page.body().children();

        assertThat(elements).extracting(Element::normalName).containsExactly("p", "p", "p", "a", "title");
        assertThat(elements)
                .allSatisfy(element -> assertThat(element.children()).isEmpty());
        assertThat(elements.get(0).wholeText()).isEqualTo(value);
        assertThat(elements.get(1).attr("title")).isEqualTo(value);
        assertThat(elements.get(2).attr("title")).isEqualTo(value);
        assertThat(elements.get(3).attr("href"))
                .satisfiesAnyOf(address -> assertThat(address).isEqualTo(value), address -> assertThat(address)
                        .isEqualTo("about:invalid"));
        assertThat(elements.get(3).attr("href").toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Cntrl}]", ""))
                .doesNotStartWith("javascript:");
        assertThat(elements.get(4).wholeText()).isEqualTo(value);
        assertThat(page.body().getAllElements())
                .allSatisfy(element -> assertThat(element.attributes().asList())
                        .allSatisfy(attribute -> assertThat(attribute.getKey()).isIn("title", "href")));
    }
}
