package org.waymark.ext.pebble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.waymark.dectate.ConfigurationException;
import org.waymark.web.App;
import org.waymark.web.Html;
import org.waymark.web.Path;
import org.waymark.web.Renders;
import org.waymark.web.TemplateEngine;
import org.waymark.web.TemplateFolder;
import org.waymark.web.TemplateFolders;
import org.waymark.web.testing.TestClient;

class PebbleTemplatesTest {
    private static String body(App app, String path) {
        return TestClient.of(app).get(path).body();
    }

    @Nested
    class APage {
        private final String page = body(new Shop(), "/Dune%20&%20%3CSons%3E");

        @Test
        void isMadeOfWhatTheViewReturns() {
            assertThat(page).contains("<header>Shop</header>", "<h1 ").endsWith("</main>\n");
        }

        @Test
        void hasItsValuesEscapedInTextAndInAttributes() {
            assertThat(page)
                    .contains("<title>Dune &amp; &lt;Sons&gt;</title>")
                    .contains("<h1 title=\"&quot;quoted&quot; &#39;text&#39;\">")
                    .doesNotContain("<Sons>");
        }

        @Test
        void hasMarkupAsItIs() {
            assertThat(page).contains("<em>sand &amp; spice</em>");
        }

        @Test
        void linksByTheRequest() {
            assertThat(page).contains("<a href=\"/Dune%20%26%20%3CSons%3E/authors\">");
            assertThat(page).contains("<a href=\"/Dune%20%26%20%3CSons%3E/authors?page=2\">");
        }

        @Test
        void isSentAsHtml() {
            assertThat(TestClient.of(new Shop()).get("/x").header("Content-Type"))
                    .isEqualTo("text/html; charset=utf-8");
        }

        @Test
        void canShowAMapAndIncludeByARelativeName() {
            assertThat(body(new Shop(), "/Dune%20&%20%3CSons%3E/authors"))
                    .isEqualTo("<ul><li>Frank</li><li>Brian</li></ul><footer>Shop</footer>");
        }
    }

    @Nested
    class ACustomersApp {
        /** Its layout and footer stand in for those of the shop. */
        @TemplateFolder("customer")
        static class AcmeShop extends Shop {}

        @Test
        void overridesATemplateThatOthersExtend() {
            assertThat(body(new AcmeShop(), "/x")).contains("<header>Acme</header>", "<h1 title=");
        }

        @Test
        void overridesATemplateThatOthersInclude() {
            assertThat(body(new AcmeShop(), "/x/authors")).isEqualTo("<ul></ul><footer>Acme</footer>");
        }

        @Test
        void leavesTheAppThatItExtendsAsItIs() {
            assertThat(body(new Shop(), "/x")).contains("<header>Shop</header>");
        }

        /** Shows a number. */
        static class German extends Shop {
            @Renders(".peb")
            static TemplateEngine pebble(TemplateFolders folders) {
                return PebbleRenderer.of(folders, builder -> builder.defaultLocale(Locale.GERMANY));
            }

            @Html(name = "price", template = "price.peb")
            Map<String, ?> price(Book book) {
                return Map.of("price", 1234.5);
            }
        }

        @Test
        void overridesTheEngineThatItInherits() {
            assertThat(body(new German(), "/x/price")).isEqualTo("1.234,50");
        }
    }

    @Nested
    class WhatIsAtFault {
        /** Names a template that there is not. */
        static class Misspelt extends Shop {
            @Html(name = "misspelt", template = "bok.peb")
            Map<String, ?> misspelt(Book book) {
                return Map.of();
            }
        }

        @Test
        void isToldAtCommitIfATemplateIsMissing() {
            assertThatThrownBy(() -> TestClient.of(new Misspelt()))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining(
                            "There is no template bok.peb in templates beside org.waymark.ext.pebble.Shop."
                                    + " Add it to one of them.");
        }

        /** Has a template of a language that nobody renders. */
        static class OtherLanguage extends Shop {
            @Html(name = "other", template = "book.jte")
            Map<String, ?> other(Book book) {
                return Map.of();
            }
        }

        @Test
        void isToldAtCommitIfNothingRendersATemplate() {
            assertThatThrownBy(() -> TestClient.of(new OtherLanguage()))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("Nothing renders the template book.jte: there is an engine for .peb only."
                            + " Use that ending, or add a method with @Renders.");
        }

        /** Shows what its view does not return. */
        static class Forgetful extends Shop {
            @Html(name = "forgetful", template = "price.peb")
            Map<String, ?> forgetful(Book book) {
                return Map.of("prize", 1);
            }
        }

        @Test
        void isAnErrorOfTheServerIfAVariableIsMissing() {
            assertThat(TestClient.of(new Forgetful()).get("/x/forgetful").status())
                    .isEqualTo(500);
        }
    }

    /** Includes whatever its path says. */
    static class Careless extends Shop {
        /** What is included. */
        record Included(String name) {}

        @Html(template = "careless.peb")
        Included include(Included included) {
            return included;
        }

        @Path("/include/{name*}")
        Included included(String name) {
            return new Included(name);
        }
    }

    @Test
    void namesThatAStrangerSendsDoNotLeaveTheFolders() {
        TestClient careless = TestClient.of(new Careless());
        assertThat(careless.get("/include/footer.peb").body()).isEqualTo("<footer>Shop</footer>");
        for (String name :
                List.of("Shop.class", "%2E%2E%2FShop.class", "..%5CShop.class", "lists", ".hidden", "a%00.peb")) {
            assertThat(careless.get("/include/" + name).status())
                    .describedAs(name)
                    .isGreaterThanOrEqualTo(400);
        }
    }
}
