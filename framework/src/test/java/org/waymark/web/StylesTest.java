package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.Principal;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.dectate.ConfigurationException;
import org.waymark.dectate.Configures;
import org.waymark.web.http.Conflict;
import org.waymark.web.http.HttpRequest;
import org.waymark.web.testing.TestAnswer;
import org.waymark.web.testing.TestClient;

/** One app in four ways: by its methods, by static methods elsewhere, by an interface that it implements, and in code. */
class StylesTest {
    record Page(String name) {}

    record Author(String name) {}

    record User(String name) implements Principal {
        @Override
        public String getName() {
            return name;
        }
    }

    static class Edit {}

    static class Comments extends App {
        final String name;

        Comments(String name) {
            this.name = name;
        }

        @View
        String show(Request request) {
            return "comments on " + name + " at " + request.link(this) + " by " + request.link(new Author("ann"));
        }

        @DeferLinks
        App authors(Author author, Request request) {
            return request.place().parent().app();
        }
    }

    static class MethodsOfTheApp extends App {
        @Path("/{name}")
        Page page(String name) {
            return new Page(name);
        }

        @Path("/by/{name}")
        Author author(String name) {
            return new Author(name);
        }

        @Mount("/{name}/comments")
        Comments comments(String name) {
            return new Comments(name);
        }

        @View
        String index() {
            return "index";
        }

        @View
        String show(Page page, Request request) {
            return page.name() + " at " + request.link(page);
        }

        @Html(name = "bold")
        Markup bold(Page page) {
            return Markup.html("<b>{}</b>", page.name());
        }

        @View(method = "POST", permission = Edit.class)
        String save(Page page) {
            throw new Conflict("Saved by another.");
        }

        @View
        String conflict(Conflict error) {
            return "Conflict: " + error.getMessage();
        }

        @Identify(challenge = "Basic")
        Optional<User> user(Request request) {
            return request.headers().first("User").map(User::new);
        }

        @VerifyIdentity
        boolean isThere(User user) {
            return !user.name().equals("gone");
        }

        @PermissionRule(Edit.class)
        boolean edits(User user, Page page) {
            return user.name().equals("ann");
        }
    }

    @Scan(classes = StaticMethods.class)
    static class Elsewhere extends App {}

    @Configures(Elsewhere.class)
    static final class StaticMethods {
        private StaticMethods() {}

        @Path("/{name}")
        static Page page(String name) {
            return new Page(name);
        }

        @Path("/by/{name}")
        static Author author(String name) {
            return new Author(name);
        }

        @Mount("/{name}/comments")
        static Comments comments(String name) {
            return new Comments(name);
        }

        @View
        static String index() {
            return "index";
        }

        @View
        static String show(Page page, Elsewhere app, Request request) {
            return page.name() + " at " + request.link(page);
        }

        @Html(name = "bold")
        static Markup bold(Page page) {
            return Markup.html("<b>{}</b>", page.name());
        }

        @View(method = "POST", permission = Edit.class)
        static String save(Page page) {
            if (page.name().equals("home")) {
                throw new Conflict("Saved by another.");
            }
            return "saved";
        }

        @View
        static String conflict(Conflict error) {
            return "Conflict: " + error.getMessage();
        }

        @Identify(challenge = "Basic")
        static Optional<User> user(Request request) {
            return request.headers().first("User").map(User::new);
        }

        @VerifyIdentity
        static boolean isThere(User user) {
            return !user.name().equals("gone");
        }

        @PermissionRule(Edit.class)
        static boolean edits(User user, Page page) {
            return user.name().equals("ann");
        }
    }

    interface Pages {
        @Path("/{name}")
        default Page page(String name) {
            return new Page(name);
        }

        @Mount("/{name}/comments")
        default Comments comments(String name) {
            return new Comments(name);
        }

        @View
        default String index() {
            return "index";
        }

        @View
        default String show(Page page, Request request, App app, Pages same) {
            return page.name() + " at " + request.link(page);
        }

        @Html(name = "bold")
        Markup bold(Page page);

        @View(method = "POST", permission = Edit.class)
        default String save(Page page) {
            throw new Conflict("Saved by another.");
        }

        @View
        default String conflict(Conflict error) {
            return "Conflict: " + error.getMessage();
        }
    }

    interface Users {
        @Path("/by/{name}")
        default Author author(String name) {
            return new Author(name);
        }

        @Identify(challenge = "Basic")
        default Optional<User> user(Request request) {
            return request.headers().first("User").map(User::new);
        }

        @VerifyIdentity
        default boolean isThere(User user) {
            return !user.name().equals("gone");
        }

        @PermissionRule(Edit.class)
        default boolean edits(User user, Page page) {
            return user.name().equals("ann");
        }
    }

    static class Extended extends App implements Pages, Users {
        @Override
        public Markup bold(Page page) {
            return Markup.html("<b>{}</b>", page.name());
        }
    }

    static class InCode extends App {}

    static void declare(Declarations<InCode> app) {
        app.path("/{name}", Page.class, (self, values, request) -> new Page(values.text("name")))
                .path("/by/{name}", Author.class, (self, values, request) -> new Author(values.text("name")))
                .mount("/{name}/comments", Comments.class, (self, values, request) -> new Comments(values.text("name")))
                .view(InCode.class, (self, request) -> "index")
                .view(Page.class, (page, request) -> page.name() + " at " + request.link(page))
                .html(Page.class, (page, request) -> Markup.html("<b>{}</b>", page.name()), view -> view.name("bold"))
                .view(
                        Page.class,
                        (page, request) -> {
                            throw new Conflict("Saved by another.");
                        },
                        view -> view.method("POST").permission(Edit.class))
                .view(Conflict.class, (error, request) -> "Conflict: " + error.getMessage())
                .identify(
                        "Basic",
                        (self, request) ->
                                request.headers().first("User").map(User::new).orElse(null))
                .verifyIdentity(User.class, (user, request) -> !user.name().equals("gone"))
                .permissionRule(Edit.class, User.class, Page.class, (user, page, request) -> user.name()
                        .equals("ann"));
    }

    static Stream<TestClient> styles() {
        return Stream.of(
                TestClient.of(new MethodsOfTheApp()),
                TestClient.of(new Elsewhere()),
                TestClient.of(new Extended()),
                TestClient.of(
                        Site.builder(InCode.class)
                                .declare(InCode.class, StylesTest::declare)
                                .build(),
                        new InCode()));
    }

    @Nested
    class EachStyle {
        @ParameterizedTest
        @MethodSource("org.waymark.web.StylesTest#styles")
        void publishesModelsAndTheAppItself(TestClient client) {
            assertThat(client.get("/").body()).isEqualTo("index");
            assertThat(client.get("/home").body()).isEqualTo("home at /home");
            assertThat(client.get("/home/bold").body()).isEqualTo("<b>home</b>");
        }

        @ParameterizedTest
        @MethodSource("org.waymark.web.StylesTest#styles")
        void mountsApps(TestClient client) {
            assertThat(client.get("/home/comments").body()).isEqualTo("comments on home at /home/comments by /by/ann");
        }

        @ParameterizedTest
        @MethodSource("org.waymark.web.StylesTest#styles")
        void knowsWhoMayDoWhat(TestClient client) {
            assertThat(client.send("POST", "/home").header("WWW-Authenticate")).isEqualTo("Basic");
            assertThat(save(client, "gone").status()).isEqualTo(401);
            assertThat(save(client, "ben").status()).isEqualTo(403);
            assertThat(save(client, "ann").status()).isEqualTo(409);
            assertThat(save(client, "ann").body()).isEqualTo("Conflict: Saved by another.");
        }

        private TestAnswer save(TestClient client, String user) {
            return client.send(HttpRequest.of("POST", "/home").withHeader("User", user));
        }
    }

    @Nested
    class TwoStyles {
        @Test
        void standSideBySide() {
            TestClient client = TestClient.of(
                    Site.builder(MethodsOfTheApp.class)
                            .declare(
                                    MethodsOfTheApp.class,
                                    app -> app.view(Page.class, (page, request) -> "more", view -> view.name("more")))
                            .build(),
                    new MethodsOfTheApp());

            assertThat(client.get("/home").body()).isEqualTo("home at /home");
            assertThat(client.get("/home/more").body()).isEqualTo("more");
        }

        @Test
        void conflictAndAreNamedBoth() {
            assertThatThrownBy(() -> Site.builder(MethodsOfTheApp.class)
                            .declare(
                                    MethodsOfTheApp.class,
                                    app -> app.html(Page.class, (page, request) -> "", view -> view.name("bold")))
                            .build())
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("GET view \"bold\" of " + Page.class.getName())
                    .hasMessageContaining("@Html(name = \"bold\") on MethodsOfTheApp.bold")
                    .hasMessageContaining("MethodsOfTheApp.bold(StylesTest.java:")
                    .hasMessageContaining("html(Page.class, name \"bold\")")
                    .hasMessageContaining("conflictAndAreNamedBoth");
        }

        static class Other extends MethodsOfTheApp {}

        @Test
        void overrideEachOther() {
            TestClient client = TestClient.of(
                    Site.builder(Other.class)
                            .declare(Other.class, app -> app.view(Page.class, (page, request) -> "other"))
                            .build(),
                    new Other());

            assertThat(client.get("/home").body()).isEqualTo("other");
        }

        static class OfInterface extends App implements Pages {
            @Override
            public Markup bold(Page page) {
                return Markup.text(page.name());
            }

            @View
            String show(Page page) {
                return "mine";
            }

            @Override
            public String index() {
                return "my index";
            }
        }

        @Test
        void letAnAppOverrideItsExtension() {
            TestClient client = TestClient.of(new OfInterface());

            assertThat(client.get("/home").body()).isEqualTo("mine");
            assertThat(client.get("/").body()).isEqualTo("my index");
        }

        @Test
        void declareForAnExtension() {
            TestClient client = TestClient.of(
                    Site.builder(OfInterface.class)
                            .declare(
                                    Pages.class,
                                    pages -> pages.view(
                                            Page.class,
                                            (page, request) -> "of " + page.name(),
                                            view -> view.name("more")))
                            .build(),
                    new OfInterface());

            assertThat(client.get("/home/more").body()).isEqualTo("of home");
        }

        @Test
        void declareForAnAppInWhosePlaceASubclassMountsAnother() {
            TestClient client = TestClient.of(
                    Site.builder(Customer.class)
                            .declare(
                                    Portal.class,
                                    portal -> portal.mount("/help", Help.class, (app, v, r) -> new Help()))
                            .declare(Help.class, help -> help.view(Help.class, (app, request) -> "help"))
                            .declare(
                                    Customer.class,
                                    app -> app.mount("/help", OwnHelp.class, (self, v, r) -> new OwnHelp()))
                            .declare(OwnHelp.class, help -> help.view(OwnHelp.class, (app, request) -> "own help"))
                            .build(),
                    new Customer());

            assertThat(client.get("/help").body()).isEqualTo("own help");
        }

        @Test
        void declareForNoStranger() {
            Site.Builder builder =
                    Site.builder(Other.class).declare(InCode.class, app -> app.view(InCode.class, (self, r) -> ""));

            assertThatThrownBy(builder::build)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Directives are declared for " + InCode.class.getName()
                            + ", which is no part of the site of " + Other.class.getName()
                            + ". Mount it, or let one of its apps extend it.");
        }
    }

    static class Portal extends App {}

    static class Customer extends Portal {}

    static class Help extends App {}

    static class OwnHelp extends App {}

    @Nested
    class ClassesElsewhere {
        static class Bare extends App {}

        @Configures(Bare.class)
        static final class Greeting {
            @View
            static String hello() {
                return "hello";
            }
        }

        @Test
        void areNamedWhenASiteIsBuilt() {
            Site site = Site.builder(Bare.class).classes(Greeting.class).build();

            assertThat(TestClient.of(site, new Bare()).get("/").body()).isEqualTo("hello");
        }

        @Test
        void haveToSayWhatTheyConfigure() {
            assertThatThrownBy(() -> Site.builder(Bare.class).classes(Page.class))
                    .hasMessage(Page.class.getName()
                            + " does not say which app type it configures. Add @Configures to it or to its package.");
        }
    }
}
