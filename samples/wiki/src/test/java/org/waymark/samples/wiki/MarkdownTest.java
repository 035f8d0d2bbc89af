package org.waymark.samples.wiki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.samples.wiki.pages.Page;

class MarkdownTest {

    private static final Set<String> ELEMENTS = Set.of(
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "p",
            "br",
            "hr",
            "blockquote",
            "pre",
            "code",
            "ul",
            "ol",
            "li",
            "a",
            "strong",
            "em",
            "del",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td");
    private static final Set<String> ATTRIBUTES = Set.of("href", "title", "start", "align");
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

    private final Markdown markdown = new Markdown(page ->
            Optional.of(page).filter(name -> !name.isBlank()).map(name -> "/pages/" + name.toLowerCase(Locale.ROOT)));

    private String html(String text) {
        return markdown.toHtml(text).strip();
    }

    /** Looks at HTML as a browser would, with a parser, for anything that is not known to be harmless. */
    private static void assertHarmless(String html) {
        for (Element element : Jsoup.parseBodyFragment(html).body().children().select("*")) {
            assertThat(ELEMENTS).as(html).contains(element.normalName());
            for (Attribute attribute : element.attributes()) {
                assertThat(ATTRIBUTES).as(html).contains(attribute.getKey());
            }
            assertHarmlessLink(element.attr("href"));
        }
    }

    /** Browsers drop white space and control characters in and before a scheme. */
    private static void assertHarmlessLink(String href) {
        String seenByABrowser = href.replaceAll("[\\p{Cntrl}\\s]", "");
        int colon = seenByABrowser.indexOf(':');
        if (colon >= 0 && seenByABrowser.substring(0, colon).matches("[A-Za-z][A-Za-z0-9+.-]*")) {
            assertThat(SCHEMES)
                    .as(href)
                    .contains(seenByABrowser.substring(0, colon).toLowerCase(Locale.ROOT));
        }
    }

    @Nested
    class ATextOfTheUsualKind {

        @Test
        void isRendered() {
            assertThat(html("# Tea\n\n*green* and **black** and ~~coffee~~\n\n- one\n- two"))
                    .isEqualTo("<h1>Tea</h1>\n<p><em>green</em> and <strong>black</strong> and <del>coffee</del></p>\n"
                            + "<ul>\n<li>one</li>\n<li>two</li>\n</ul>");
        }

        @Test
        void keepsItsTables() {
            assertThat(html("| a | b |\n|---|--:|\n| 1 | 2 |"))
                    .contains("<th>a</th>", "<th align=\"right\">b</th>", "<td align=\"right\">2</td>");
        }

        @Test
        void keepsTheWhiteSpaceOfCode() {
            assertThat(html("```\na\n  b\n```")).isEqualTo("<pre><code>a\n  b\n</code></pre>");
        }

        @Test
        void showsHtmlAsItWasTyped() {
            assertThat(html("A `List` or a List<String>")).contains("a List&lt;String&gt;");
        }
    }

    @Nested
    class ALink {

        @Test
        void toAPageIsMadeByTheFunctionThatWasGiven() {
            assertThat(html("See [[Tea]].")).isEqualTo("<p>See <a href=\"/pages/tea\">Tea</a>.</p>");
            assertThat(html("[[Tea|all about it]]")).isEqualTo("<p><a href=\"/pages/tea\">all about it</a></p>");
            assertThat(html("| [[Tea\\|it]] |\n|---|")).contains("<th><a href=\"/pages/tea\">it</a></th>");
        }

        @ParameterizedTest
        @ValueSource(strings = {"[[", "[[]]", "[[ ]]", "[[a", "[[a]", "[[a\nb]]", "[[a[b]]", "`[[a]]`", "    [[a]]"})
        void isNotMadeOfAnythingElse(String text) {
            assertThat(html(text)).doesNotContain("<a");
        }

        @Test
        void toTheWebIsKept() {
            assertThat(html("[a](https://a.example/?b=1&c=2 \"t\") <mailto:me@a.example> [b](/pages/b#c)"))
                    .contains(
                            "<a href=\"https://a.example/?b=1&amp;c=2\" title=\"t\">a</a>",
                            "<a href=\"mailto:me@a.example\">",
                            "<a href=\"/pages/b#c\">b</a>");
        }

        @Test
        void standsInsteadOfAnImage() {
            assertThat(html("![A cup](https://a.example/cup.png)"))
                    .isEqualTo("<p><a href=\"https://a.example/cup.png\">A cup</a></p>");
        }
    }

    @Nested
    class AHostileText {

        static Stream<String> attacks() throws IOException {
            Path directory = Path.of(System.getProperty("shared.dir", "shared"), "attacks");
            assumeTrue(Files.isDirectory(directory), () -> "skipped: there are no attack lists in " + directory);
            return Stream.of("xss-polyglots.txt", "xss-rsnake.txt")
                    .map(directory::resolve)
                    .flatMap(MarkdownTest::lines)
                    .filter(line -> !line.startsWith("#") && !line.isBlank());
        }

        @Test
        void ofTheAttackListsDoesNoHarmWhereverItStands() throws IOException {
            List<String> attacks = attacks().toList();
            assertThat(attacks).hasSizeGreaterThan(80);
            for (String attack : attacks) {
                for (String around :
                        List.of("%s", "[a](%s)", "[a](<%s>)", "![%s](%s)", "[[%s]]", "# %s", "|%s|\n|---|", "<%s>")) {
                    assertHarmless(html(around.replace("%s", attack)));
                }
                assertHarmless(Markdown.clean(attack));
            }
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "<script>alert(1)</script>",
                    "<img src=x onerror=alert(1)>",
                    "[a](javascript:alert(1))",
                    "[a](JaVaScRiPt:alert(1))",
                    "[a](&#106;avascript:alert(1))",
                    "[a](java&Tab;script:alert(1))",
                    "[a](\\javascript:alert(1))",
                    "[a](data:text/html,<script>alert(1)</script>)",
                    "[a](vbscript:x)",
                    "<javascript:alert(1)>",
                    "[a]: javascript:alert(1)\n\n[a]",
                    "![a](javascript:alert(1))",
                    "[a](https://a.example \"\\\" onclick=alert(1) x=\\\"\")",
                    "```\" onmouseover=\"alert(1)\nx\n```",
                    "[[javascript:alert(1)|a]]",
                    "[[\"><script>alert(1)</script>]]",
                    "<svg><style><img title=\"</style><img src onerror=alert(1)>\">",
                    "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
                    "<a href=\"#\" onclick='alert(1)' style='position:fixed'>x</a>",
                    "<form action=/x><button formaction=javascript:alert(1)>x"
                })
        void ofOurOwnDoesNoHarm(String text) {
            assertHarmless(html(text));
            assertHarmless(Markdown.clean(text));
            assertHarmless(new Markdown(Optional::of).toHtml(text));
        }

        @Property(tries = 2000)
        void madeByChanceDoesNoHarm(
                @ForAll
                        @StringLength(max = 60)
                        @Chars({
                            '<', '>', '[', ']', '(', ')', '!', '"', '\'', '`', '*', '_', '~', '|', '-', '\n', ' ', ':',
                            '&', '#', ';', '/', '\\', 'a', 'o', 'n', '='
                        })
                        String text) {
            assertHarmless(new Markdown(Optional::of).toHtml(text));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    ">", "- ", "*a ", "*a **b ", "[", "[[", "![", "[a](", "_a", "`", "<", "&", "a|", "~~a ", "[[a]]",
                    "1. "
                })
        void ofAnyDepthIsRendered(String repeated) {
            String text = repeated.repeat(Page.MAX_TEXT / repeated.length());

            assertThat(html(text)).isNotEmpty();
        }

        @Test
        void ofListsWithinListsFollowedByManyLinesIsRendered() {
            assertThat(html("- ".repeat(25_000) + "a" + "\n".repeat(49_000) + "b"))
                    .isNotEmpty();
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
