package org.waymark.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class DispatchReportTest {

    private final List<Result> results = Samples.results();

    @Nested
    class Results {
        @Test
        void haveWhatJmhWrote() {
            var result = results.get(2);
            assertThat(result.jdk()).isEqualTo(17);
            assertThat(result.benchmark()).isEqualTo("DispatchBenchmark.call");
            assertThat(result.parameters()).containsEntry("peer", "CLOJURE").containsEntry("implementations", "256");
            assertThat(result.score()).isEqualTo(152);
            assertThat(result.error()).isEqualTo(1.5);
            assertThat(result.unit()).isEqualTo("ns/op");
            assertThat(result.allocated()).isEqualTo(72.02);
        }

        @Test
        void mayLackAnErrorAndAnAllocation() {
            assertThat(results.get(3).error()).isNaN();
            assertThat(results.get(8).allocated()).isNaN();
        }
    }

    @Nested
    class Tables {
        private final MarkdownTables tables = new MarkdownTables(results);

        @Test
        void haveAColumnForEachJdkAndSize() {
            assertThat(tables.averages(Comparison.DISPATCH)).startsWith("""
                    |  | JDK 17: 1 | 4 | 32 | 256 | JDK 25: 1 | 4 | 32 | 256 | B/op |
                    |---|---:|---:|---:|---:|---:|---:|---:|---:|---:|
                    | Waymark | – | 8.3 | – | 30 | – | 17 | – | 61 | 0 |
                    | interface call (the limit) | – | 17 | – | – | – | 33 | – | – | 0 |
                    """);
        }

        @Test
        void divideWaymarkByTheOthers() {
            assertThat(tables.ratios(Comparison.DISPATCH))
                    .startsWith("| Waymark to | JDK 17: 1 |")
                    .contains("| interface call (the limit) | – | 0.50 | – | – | – | 0.50 | – | – |\n")
                    .contains("| Clojure | – | – | – | 0.20 | – | – | – | 0.20 |\n");
        }

        @Test
        void nameUnitsOtherThanNanoseconds() {
            assertThat(tables.averages(Comparison.OTHERS))
                    .startsWith("|  | JDK 17 | JDK 25 | B/op |\n")
                    .contains("| first inherited call among them: Waymark | 1.3 µs | – | – |\n");
        }

        @Test
        void writeLargeNumbersInThousands() {
            assertThat(MarkdownTables.number(1228.4)).isEqualTo("1,228");
        }
    }

    @Nested
    class TheDocument {
        private final DispatchReport report = new DispatchReport(results);

        @Test
        void getsTheFiguresBetweenTheMarks() {
            String document = "before\n" + DispatchReport.SECTION.begin() + "earlier figures\n"
                    + DispatchReport.SECTION.end() + "after\n";
            String written = report.insertInto(document, "chart.svg");
            assertThat(written)
                    .startsWith("before\n")
                    .endsWith("after\n")
                    .contains("](chart.svg)", "| Waymark |")
                    .doesNotContain("earlier figures");
            assertThat(report.insertInto(written, "chart.svg")).isEqualTo(written);
        }

        @Test
        void isRefusedWithoutMarks() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> report.insertInto("no marks", "chart.svg"))
                    .withMessageStartingWith("The document has no place for the figures: between the lines");
        }
    }

    @Nested
    class TheChart {
        private final Document chart = parse(new DispatchReport(results).chart());

        @Test
        void hasABarForEachResult() {
            int legend = Comparison.DISPATCH.contenders().size();
            int background = 1;
            assertThat(chart.getElementsByTagName("rect").getLength()).isEqualTo(background + legend + 8);
        }

        @Test
        void tellsTheTitleTheUnitAndWhoIsCompared() {
            assertThat(chart.getDocumentElement().getTextContent())
                    .contains("One call by two classes and a key", "ns per call", "JDK 17", "JDK 25", "Clojure");
        }

        @Test
        void endsWithinItsHeightHoweverLongABarIs() {
            var bars = chart.getElementsByTagName("rect");
            for (int i = 0; i < bars.getLength(); i++) {
                var height = bars.item(i).getAttributes().getNamedItem("height").getNodeValue();
                assertThat(bars.item(i).getAttributes().getNamedItem("x") == null || Double.parseDouble(height) <= 220)
                        .isTrue();
            }
        }

        private static Document parse(String svg) {
            try {
                return DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(svg)));
            } catch (Exception e) {
                throw new AssertionError("not well-formed: " + svg, e);
            }
        }
    }
}
