package org.waymark.dectate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.waymark.dectate.WikiDirectives.Setting;
import org.xml.sax.InputSource;

class GraphTest {
    private static final String CUSTOMER = "org.waymark.dectate.guide.CustomerShell";

    private static String graph(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, false, StandardCharsets.UTF_8);
        List<String> all = new ArrayList<>(List.of("graph"));
        all.addAll(List.of(arguments));
        assertThat(Tool.run(all.toArray(String[]::new), print, print)).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Document parse(String page) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(page.replaceFirst("<!DOCTYPE html>", ""))));
    }

    private static List<String> texts(Document page, String tag, String style) {
        var elements = page.getElementsByTagName(tag);
        return IntStream.range(0, elements.getLength())
                .mapToObj(i -> (Element) elements.item(i))
                .filter(element -> element.getAttribute("class").equals(style))
                .map(Element::getTextContent)
                .toList();
    }

    @UseDirectives(WikiDirectives.class)
    @Setting(name = "<script>alert(\"é\")</script>", value = "\\ \" 😀")
    static class Hostile {}

    static class MoreHostile extends Hostile {
        @Setting(name = "<script>alert(\"é\")</script>", value = "&amp;")
        void setting() {}
    }

    @Nested
    class ForGraphviz {

        @Test
        void hasAppTypesGroupsAndOverrides() {
            assertThat(graph(CUSTOMER, "--dot")).isEqualTo("""
                    digraph configuration {
                      rankdir=BT;
                      node [shape=box, style=rounded, fontname="Helvetica"];
                      edge [fontname="Helvetica", fontsize=10];
                      subgraph cluster_types {
                        label="App types";
                        "types org.waymark.dectate.guide.Shell" [label="Shell\\n2 actions"];
                        "types org.waymark.dectate.guide.CustomerShell" [label="CustomerShell\\n2 actions"];
                      }
                      "types org.waymark.dectate.guide.CustomerShell" -> "types org.waymark.dectate.guide.Shell";
                      "types org.waymark.dectate.guide.CustomerShell" -> "types org.waymark.dectate.guide.Shell" \
                    [style=dashed, constraint=false, label="overrides greet"];
                      subgraph cluster_groups {
                        label="Groups";
                        "groups commands" [label="commands\\n3 actions"];
                      }
                    }
                    """);
        }

        @Test
        void isEscaped() {
            assertThat(graph(MoreHostile.class.getName(), "--dot"))
                    .contains("label=\"overrides &#60;script&#62;alert(\\\"&#233;\\\")&#60;/script&#62;\"");
            assertThat(Escapes.dot("a\\\"b\nc")).isEqualTo("\"a\\\\\\\"b\\nc\"");
        }
    }

    @Nested
    class AsPage {

        @Test
        void drawsAppTypesGroupsAndOverrides() throws Exception {
            Document page = parse(graph(CUSTOMER));

            assertThat(texts(page, "text", "title")).containsExactly("Shell", "CustomerShell", "commands");
            assertThat(texts(page, "text", "label")).containsExactly("overrides greet");
            assertThat(texts(page, "code", ""))
                    .startsWith("@Command(\"greet\") on CustomerShell.welcome", "@Command(\"greet\") on Shell.greet");
        }

        @Test
        void isCalledAfterTheAppTypesThatNoOtherExtends() {
            assertThat(graph("org.waymark.dectate.ToolTest.Main::several"))
                    .contains("<h1>Configuration of LeanWiki, OtherWiki</h1><p>3 app types, 2 groups</p>");
        }

        @Test
        void needsNothingElse() {
            assertThat(graph(CUSTOMER)).doesNotContain("<script", "<link", "src=", "href=", "url(", "@import");
        }

        @Test
        void isEscapedAndAscii() throws Exception {
            String page = graph(MoreHostile.class.getName());

            assertThat(page).doesNotContain("<script").matches("\\A[\\x00-\\x7f]*\\z");
            assertThat(texts(parse(page), "code", ""))
                    .contains("@Setting(name = \"<script>alert(\\\"é\\\")</script>\", value = \"\\\\ \\\" 😀\")"
                            + " on class Hostile");
        }

        @Test
        void saysThatNothingIsOverridden() {
            assertThat(graph("org.waymark.dectate.guide.Shell")).contains("<p>Nothing is overridden.</p>");
        }
    }

    @Test
    void aGraphIsAnsweredInJson() {
        assertThat(graph("org.waymark.dectate.guide.Shell", "--json")).isEqualTo("""
                {
                  "appTypes": [
                    {
                      "name": "org.waymark.dectate.guide.Shell",
                      "supertypes": []
                    }
                  ],
                  "groups": [
                    {
                      "name": "commands",
                      "after": []
                    }
                  ],
                  "overrides": []
                }
                """);
    }

    @Property(tries = 200)
    void anyTextCanBeEscaped(@ForAll String text) throws Exception {
        String escaped = Escapes.html(text);
        String read = parse("<p title=\"" + escaped + "\">" + escaped + "</p>")
                .getDocumentElement()
                .getTextContent();

        assertThat(escaped.chars()).allMatch(c -> c < 0x7F);
        assertThat(read.codePointCount(0, read.length())).isEqualTo(text.codePointCount(0, text.length()));
    }

    @Property(tries = 200)
    void everyNodeStandsBelowThoseThatItsEdgesLeadTo(@ForAll @Size(max = 12) List<@IntRange(max = 63) Integer> pairs)
            throws Exception {
        List<Graph.Node> nodes = IntStream.range(0, 8)
                .mapToObj(i -> new Graph.Node("n" + i, "n" + i, ""))
                .toList();
        Set<Graph.Edge> edges = new LinkedHashSet<>();
        for (int pair : pairs) {
            int from = Math.max(pair / 8, pair % 8);
            int to = Math.min(pair / 8, pair % 8);
            if (from != to) {
                edges.add(new Graph.Edge("n" + from, "n" + to, ""));
            }
        }
        Document drawing = parse(Drawing.svg(new Graph.Panel("any", nodes, List.copyOf(edges))));

        for (Graph.Edge edge : edges) {
            assertThat(top(drawing, edge.from())).isGreaterThan(top(drawing, edge.to()));
        }
    }

    private static int top(Document drawing, String id) {
        var groups = drawing.getElementsByTagName("g");
        return IntStream.range(0, groups.getLength())
                .mapToObj(i -> (Element) groups.item(i))
                .filter(group -> group.getAttribute("class").equals("node"))
                .filter(group -> group.getElementsByTagName("title")
                        .item(0)
                        .getTextContent()
                        .equals(id))
                .mapToInt(group -> Integer.parseInt(
                        ((Element) group.getElementsByTagName("rect").item(0)).getAttribute("y")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void groupsInACircleAreDrawnToo() throws Exception {
        List<Graph.Node> nodes = List.of(new Graph.Node("a", "a", ""), new Graph.Node("b", "b", ""));
        List<Graph.Edge> edges = List.of(new Graph.Edge("a", "b", ""), new Graph.Edge("b", "a", ""));

        assertThat(texts(parse(Drawing.svg(new Graph.Panel("circle", nodes, edges))), "text", "title"))
                .containsExactlyInAnyOrder("a", "b");
    }
}
