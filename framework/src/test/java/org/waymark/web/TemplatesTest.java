package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.dectate.ConfigurationException;
import org.waymark.web.testing.TestClient;

/** Templates with the smallest engine that there could be; see the extension for a real one. */
class TemplatesTest {
    /** Puts values in place of names in capitals. */
    private record Replacing(TemplateFolders folders) implements TemplateEngine {
        @Override
        public Markup render(String template, Map<String, ?> values) throws IOException {
            String text = folders.find(template).orElseThrow().text();
            String app = values.get("app").getClass().getSimpleName();
            return Markup.text(
                    text.replace("NAME", String.valueOf(values.get("name"))).replace("APP", app));
        }
    }

    /** What the page shows. */
    record Shown(String name) {}

    /** An app with a template. */
    @TemplateFolder("pages")
    static class Greeter extends App {
        @Renders(".txt")
        static TemplateEngine replacing(TemplateFolders folders) {
            return new Replacing(folders);
        }

        @Html(template = "hello.txt")
        Object hello(Request request) {
            return switch (String.valueOf(request.query().first("as"))) {
                case "map" -> Map.of("name", "map");
                case "text" -> "text";
                default -> new Shown("record");
            };
        }
    }

    private static String refusal(Class<? extends App> app) {
        try {
            Site.of(app);
            return "";
        } catch (ConfigurationException e) {
            return e.getMessage();
        }
    }

    @Nested
    class ATemplate {
        private final TestClient greeter = TestClient.of(new Greeter());

        @Test
        void showsTheComponentsOfARecordAndTheApp() {
            assertThat(greeter.get("/").body()).isEqualTo("Hello record from Greeter");
        }

        @Test
        void showsTheEntriesOfAMap() {
            assertThat(greeter.get("/?as=map").body()).isEqualTo("Hello map from Greeter");
        }

        @Test
        void isRenderedByTheEngineWithTheLongestEndingThatItHas() {
            Site site = Site.builder(Greeter.class)
                    .declare(
                            Greeter.class,
                            app -> app.renders("llo.txt", folders -> (name, values) -> Markup.text("own")))
                    .build();

            assertThat(TestClient.of(site, new Greeter()).get("/").body()).isEqualTo("own");
        }

        @Test
        void showsNothingElseSinceNothingElseHasNames() {
            assertThat(greeter.get("/?as=text").status()).isEqualTo(500);
            assertThatThrownBy(() -> TemplateValues.of("text"))
                    .hasMessage(
                            "A view with a template returned a java.lang.String. Return a record or a Map, which has"
                                    + " names for its values.");
        }
    }

    @Nested
    class AnAppThatIsMounted {
        /** Has no template, and asks for one of whoever mounts it. */
        static class Guest extends App {
            @Html
            Markup show(Request request) {
                return request.at(request.apps().root()).render("hello.txt", Map.of("name", "guest"));
            }

            @Html(name = "missing")
            Markup missing(Request request) {
                return request.render("hello.txt", Map.of());
            }

            @View
            String tell(IllegalArgumentException error) {
                return error.getMessage();
            }
        }

        /** Mounts it. */
        static class House extends Greeter {
            @Mount("/guest")
            Guest guest() {
                return new Guest();
            }
        }

        private final TestClient house = TestClient.of(new House());

        @Test
        void showsATemplateOfTheAppThatMountsIt() {
            assertThat(house.get("/guest").body()).isEqualTo("Hello guest from House");
        }

        @Test
        void isToldThatItHasNoTemplateOfItsOwn() {
            assertThat(house.get("/guest/missing").body())
                    .isEqualTo(
                            "Nothing renders the template hello.txt: the app has no template engine. Implement that of"
                                    + " a template extension, or add a method with @Renders.");
        }
    }

    @Nested
    class InCode {
        @TempDir
        private java.nio.file.Path folder;

        @Test
        void foldersEnginesAndViewsAreDeclaredToo() throws IOException {
            Files.writeString(folder.resolve("bye.rep"), "Bye NAME");
            Site site = Site.builder(Greeter.class)
                    .declare(Greeter.class, greeter -> greeter.templateFolder(folder)
                            .renders(".rep", Replacing::new)
                            .html(
                                    Greeter.class,
                                    "bye.rep",
                                    (app, request) -> new Shown("you"),
                                    view -> view.name("bye"))
                            .path("/shown", Shown.class, (app, values, request) -> new Shown("all"))
                            .html(Shown.class, "bye.rep", (shown, request) -> shown))
                    .build();
            TestClient greeter = TestClient.of(site, new Greeter());

            assertThat(greeter.get("/bye").body()).isEqualTo("Bye you");
            assertThat(greeter.get("/shown").body()).isEqualTo("Bye all");
            assertThat(greeter.get("/").body()).isEqualTo("Hello record from Greeter");
        }

        @Test
        void aFolderBesideAClassComesBeforeInheritedOnes() throws IOException {
            Files.writeString(folder.resolve("hello.txt"), "mine");
            Site mine = Site.builder(Greeter.class)
                    .declare(Greeter.class, greeter -> greeter.templateFolder(folder))
                    .build();
            Site back = Site.builder(Greeter.class)
                    .declare(Greeter.class, greeter -> greeter.templateFolder(folder)
                            .templateFolder(TemplatesTest.class, "/org/waymark/web/pages"))
                    .build();

            assertThat(TestClient.of(mine, new Greeter()).get("/").body()).isEqualTo("mine");
            assertThat(TestClient.of(back, new Greeter()).get("/").body()).isEqualTo("Hello record from Greeter");
        }
    }

    @Nested
    class ThePublicationRefuses {
        /** Has neither folder nor engine. */
        static class Bare extends App {
            @Html(template = "hello.txt")
            Shown hello() {
                return new Shown("nobody");
            }
        }

        @Test
        void aTemplateThatNothingRenders() {
            assertThat(refusal(Bare.class))
                    .contains(
                            "Nothing renders the template hello.txt: the app has no template engine. Implement that of a"
                                    + " template extension, or add a method with @Renders.")
                    .contains("at org.waymark.web.TemplatesTest$ThePublicationRefuses$Bare.hello(TemplatesTest.java:");
        }

        /** Names a template with an ending of its own. */
        static class Foreign extends Greeter {
            @Html(name = "foreign", template = "hello.jsp")
            Shown foreign() {
                return new Shown("nobody");
            }
        }

        @Test
        void anEndingThatNothingRenders() {
            assertThat(refusal(Foreign.class))
                    .contains(
                            "Nothing renders the template hello.jsp: there is an engine for .txt only. Use that ending,"
                                    + " or add a method with @Renders.");
        }

        /** Has an engine but no folder. */
        static class Homeless extends App {
            @Renders(".txt")
            static TemplateEngine replacing(TemplateFolders folders) {
                return new Replacing(folders);
            }

            @Html(template = "hello.txt")
            Shown hello() {
                return new Shown("nobody");
            }
        }

        @Test
        void aTemplateOfAnAppWithoutFolders() {
            assertThat(refusal(Homeless.class))
                    .contains("There is no template hello.txt in the app, which has no template folder. Say"
                            + " @TemplateFolder on its class.");
        }

        /** Names a template that there is not. */
        static class Misspelt extends Greeter {
            @Html(name = "misspelt", template = "helo.txt")
            Shown misspelt() {
                return new Shown("nobody");
            }
        }

        @Test
        void aTemplateThatThereIsNot() {
            assertThat(refusal(Misspelt.class))
                    .contains("There is no template helo.txt in pages beside " + Greeter.class.getName()
                            + ". Add it to one of them.");
        }

        /** Shows what has no names. */
        static class Nameless extends Greeter {
            @Html(name = "nameless", template = "hello.txt")
            String nameless() {
                return "nobody";
            }
        }

        @Test
        void aMethodThatReturnsWhatNoTemplateCanShow() {
            assertThat(refusal(Nameless.class))
                    .contains(
                            "Nameless.nameless is shown by the template hello.txt, but returns String, which has no names"
                                    + " for its values. Return a record or a Map; or an Object, if it is a Response at times.");
        }

        /** Wants an app to make the engine. */
        static class Early extends App {
            @Renders(".txt")
            TemplateEngine replacing(TemplateFolders folders) {
                return new Replacing(folders);
            }
        }

        @Test
        void aMethodThatCannotMakeAnEngine() {
            assertThat(refusal(Early.class))
                    .contains(
                            "Early.replacing cannot make a template engine. Let it be static, take TemplateFolders, and"
                                    + " return a TemplateEngine: it is called once, before there is an app.");
        }
    }
}
