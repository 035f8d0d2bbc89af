package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.waymark.dectate.ConfigurationException;
import org.waymark.traject.Converter;
import org.waymark.web.http.Forbidden;
import org.waymark.web.http.HttpException;
import org.waymark.web.http.HttpRequest;
import org.waymark.web.http.Response;
import org.waymark.web.testing.TestAnswer;
import org.waymark.web.testing.TestClient;

class ViewPredicateTest {
    record Page(String text) {}

    record Draft(int version) {}

    enum Size {
        SMALL,
        LARGE
    }

    static class Languages extends App {
        @Path("/page")
        Page page() {
            return new Page("hello");
        }

        @Path("/draft/{version}")
        Draft draft(int version) {
            return new Draft(version);
        }

        @Predicate(orElse = "en")
        String language(Request request) {
            return request.headers().first("X-Language").orElse("en");
        }

        @View
        String english(Page page) {
            return "the page";
        }

        @View
        @When(predicate = "language", value = "fr")
        String french(Page page) {
            return "la page";
        }

        @View(name = "plan")
        @When(predicate = "language", value = "fr")
        String plan(Page page) {
            return "le plan";
        }

        @View
        String fault(HttpException error) {
            return "Sorry: " + error.status();
        }

        @View
        @When(predicate = "language", value = "fr")
        String faute(HttpException error) {
            return "Pardon : " + error.status();
        }
    }

    static final class More extends Languages {
        @Predicate(after = "language")
        int version(Draft draft) {
            return draft.version();
        }

        @Predicate
        Size size(Request request) {
            return Size.valueOf(request.headers().first("X-Size").orElse("SMALL"));
        }

        @View
        String any(Draft draft) {
            return "any version";
        }

        @View
        @When(predicate = "version", value = "2")
        String second(Draft draft) {
            return "second";
        }

        @View
        @When(predicate = "version", value = "2")
        @When(predicate = "size", value = "LARGE")
        String large(Draft draft) {
            return "SECOND";
        }

        @View
        @When(predicate = "language", value = "de")
        String german(Page page) {
            return "die Seite";
        }
    }

    static final class Plain extends Languages {
        @Override
        @Predicate(orElse = "fr")
        String language(Request request) {
            return "fr";
        }

        @Override
        @View
        String fault(HttpException error) {
            return "Always: " + error.status();
        }
    }

    private static TestAnswer ask(TestClient client, String method, String path, String... headers) {
        HttpRequest request = HttpRequest.of(method, path);
        for (int i = 0; i < headers.length; i += 2) {
            request = request.withHeader(headers[i], headers[i + 1]);
        }
        return client.send(request);
    }

    private static TestAnswer ask(App app, String path, String... headers) {
        return ask(TestClient.of(app), "GET", path, headers);
    }

    @Nested
    class A_predicate {
        @Test
        void tells_views_apart_by_its_value() {
            assertThat(ask(new Languages(), "/page", "X-Language", "fr").body()).isEqualTo("la page");
        }

        @Test
        void stands_for_its_value_otherwise_in_views_that_state_none() {
            assertThat(ask(new Languages(), "/page").body()).isEqualTo("the page");
            assertThat(ask(new Languages(), "/page", "X-Language", "de").status())
                    .isEqualTo(404);
            assertThat(ask(new Languages(), "/plan").status()).isEqualTo(404);
        }

        @Test
        void without_a_value_otherwise_leaves_views_that_state_none_to_answer_for_the_rest() {
            assertThat(ask(new More(), "/draft/1").body()).isEqualTo("any version");
            assertThat(ask(new More(), "/draft/2").body()).isEqualTo("second");
        }

        @Test
        void may_return_what_text_can_be_converted_to() {
            assertThat(ask(new More(), "/draft/2", "X-Size", "LARGE").body()).isEqualTo("SECOND");
        }

        @Test
        void is_inherited_with_its_views() {
            assertThat(ask(new More(), "/page", "X-Language", "de").body()).isEqualTo("die Seite");
            assertThat(ask(new More(), "/page", "X-Language", "fr").body()).isEqualTo("la page");
        }

        @Test
        void does_not_count_for_the_views_of_exceptions() {
            assertThat(ask(new Languages(), "/nowhere", "X-Language", "fr").body())
                    .isEqualTo("Sorry: 404");
        }

        @Test
        void does_not_count_for_the_methods_that_are_allowed() {
            TestAnswer answer = ask(TestClient.of(new Languages()), "PUT", "/page", "X-Language", "de");

            assertThat(answer.status()).isEqualTo(405);
            assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
        }

        @Test
        void that_is_overridden_is_that_of_the_subclass() {
            String problem = "already has an implementation for";

            assertThatThrownBy(() -> TestClient.of(new Plain()))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining(problem);
        }
    }

    static class Sites extends App {
        @Path("/")
        Page page() {
            return new Page("home");
        }

        @Predicate(before = "model", orElse = "a")
        String site(Request request) {
            return request.headers().first("X-Site").orElse("a");
        }

        @PredicateFallback("site")
        String noSite() {
            throw new Forbidden("Not here.");
        }

        @View
        String inA(Page page) {
            return "a";
        }

        @View
        @When(predicate = "site", value = "b")
        String inB(Page page) {
            return "b";
        }

        @View(method = "POST")
        @When(predicate = "site", value = "b")
        String postInB(Page page) {
            return "posted";
        }
    }

    static class Answers extends App {
        @Path("/")
        Page page() {
            return new Page("home");
        }

        @Path("/draft")
        Draft draft() {
            return new Draft(1);
        }

        @View
        String show(Page page) {
            return "shown";
        }

        @View
        String show(Draft draft) {
            return "draft";
        }

        @PredicateFallback("name")
        Response noName(Page page, Request request) {
            return Response.text("no view " + request.viewName() + " of " + page.text());
        }

        @PredicateFallback("method")
        String noMethod() {
            throw new HttpException(410, "Gone.");
        }
    }

    @Nested
    class The_order_of_predicates {
        private final TestClient sites = TestClient.of(new Sites());

        @Test
        void lets_one_come_before_those_that_are_built_in() {
            assertThat(ask(sites, "GET", "/", "X-Site", "b").body()).isEqualTo("b");
            assertThat(ask(sites, "GET", "/nowhere", "X-Site", "c").status()).isEqualTo(403);
            assertThat(ask(sites, "GET", "/nowhere", "X-Site", "b").status()).isEqualTo(404);
        }

        @Test
        void decides_which_of_them_count_for_the_methods_that_are_allowed() {
            assertThat(ask(sites, "PUT", "/", "X-Site", "b").header("Allow")).isEqualTo("GET, HEAD, OPTIONS, POST");
            assertThat(ask(sites, "PUT", "/").header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
            assertThat(ask(sites, "OPTIONS", "/", "X-Site", "b").header("Allow"))
                    .isEqualTo("GET, HEAD, OPTIONS, POST");
        }
    }

    @Nested
    class A_fallback {
        private final TestClient answers = TestClient.of(new Answers());

        @Test
        void answers_where_its_predicate_leaves_no_view() {
            TestAnswer answer = answers.get("/nothing");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("no view nothing of home");
        }

        @Test
        void may_throw() {
            assertThat(answers.send("POST", "/").status()).isEqualTo(410);
        }

        @Test
        void answers_for_its_models_only() {
            assertThat(answers.get("/draft/nothing").status()).isEqualTo(404);
        }
    }

    @Test
    void all_of_it_can_be_declared_in_code() {
        Site site = Site.builder(Answers.class)
                .declare(Answers.class, answers -> answers.predicate(
                                "size",
                                Size.class,
                                (model, request) -> Size.valueOf(
                                        request.headers().first("X-Size").orElse("SMALL")),
                                size -> size.orElse(Size.SMALL).after("name").before("method"))
                        .predicate("kind", String.class, (model, request) -> "usual")
                        .view(Page.class, (page, request) -> "LARGE", view -> view.when("size", Size.LARGE))
                        .view(Page.class, (page, request) -> "usual " + request.view(page, "within"), view -> view.name(
                                        "usual")
                                .when("kind", "usual"))
                        .view(Page.class, (page, request) -> 1, view -> view.name("within")
                                .internal())
                        .predicateFallback("size", (model, request) -> "no such size"))
                .build();
        TestClient client = TestClient.of(site, new Answers());

        assertThat(client.get("/").body()).isEqualTo("shown");
        assertThat(ask(client, "GET", "/", "X-Size", "LARGE").body()).isEqualTo("LARGE");
        assertThat(client.get("/usual").body()).isEqualTo("usual 1");
        assertThat(ask(client, "GET", "/usual", "X-Size", "LARGE").body()).isEqualTo("no such size");
    }

    @Nested
    class A_value_that_is_stated_as_text {
        record Tongue(String code) {}

        record Tongues() implements Converter<Tongue> {
            @Override
            public @Nullable Tongue decode(String text) {
                return text.length() == 2 ? new Tongue(text) : null;
            }

            @Override
            public String encode(Tongue tongue) {
                return tongue.code();
            }
        }

        abstract static class Spoken extends App {
            @Predicate(orElse = "en")
            Tongue tongue(Request request) {
                return new Tongue(request.headers().first("X-Language").orElse("en"));
            }

            @View
            String english() {
                return "hello";
            }

            @View
            @When(predicate = "tongue", value = "fr")
            String french() {
                return "bonjour";
            }
        }

        static final class Understood extends Spoken {
            @Converts
            static Converter<Tongue> tongues() {
                return new Tongues();
            }
        }

        static final class Misunderstood extends Spoken {}

        static final class Mumbled extends Spoken {
            @Converts
            static Converter<Tongue> tongues() {
                return new Tongues();
            }

            @View
            @When(predicate = "tongue", value = "german")
            String german() {
                return "hallo";
            }
        }

        @Test
        void is_converted_as_the_app_says() {
            TestClient client = TestClient.of(new Understood());

            assertThat(client.get("/").body()).isEqualTo("hello");
            assertThat(client.withHeader("X-Language", "fr").get("/").body()).isEqualTo("bonjour");
        }

        @Test
        void is_refused_if_nothing_converts_it() {
            assertThatThrownBy(() -> Publisher.of(new Misunderstood()))
                    .hasMessageContaining("The predicate \"tongue\" returns Tongue, and nothing converts \"en\" to one."
                            + " Declare a converter with @Converts.");
        }

        @Test
        void is_refused_if_the_app_cannot_read_it() {
            assertThatThrownBy(() -> Publisher.of(new Mumbled()))
                    .hasMessageContaining(
                            "The predicate \"tongue\" returns Tongue, and \"german\" is no text for one.");
        }
    }

    @Nested
    class An_app_is_refused {
        static class Base extends App {
            @Predicate
            String language(Request request) {
                return "en";
            }
        }

        static final class Unknown extends Base {
            @View
            @When(predicate = "langauge", value = "fr")
            String show() {
                return "";
            }
        }

        static final class Far extends Base {
            @PredicateFallback("weather")
            String none() {
                return "";
            }
        }

        static final class Twice extends Base {
            @View
            @When(predicate = "language", value = "fr")
            @When(predicate = "language", value = "de")
            String show() {
                return "";
            }
        }

        static final class BuiltIn extends App {
            @Predicate
            String method(Request request) {
                return "";
            }
        }

        static final class ByWhen extends App {
            @View
            @When(predicate = "method", value = "PUT")
            String put() {
                return "";
            }
        }

        static final class Nothing extends App {
            @Predicate
            void language(Request request) {}
        }

        static final class Several extends App {
            @Predicate(orElse = {"en", "de"})
            String language(Request request) {
                return "";
            }
        }

        static final class NoNumber extends App {
            @Predicate
            int version(Request request) {
                return 1;
            }

            @View
            @When(predicate = "version", value = "new")
            String show() {
                return "";
            }
        }

        static final class Misplaced extends App {
            @Predicate(before = "methd")
            String language(Request request) {
                return "";
            }
        }

        static final class Circle extends App {
            @Predicate(before = "two")
            String one(Request request) {
                return "";
            }

            @Predicate(before = "one")
            String two(Request request) {
                return "";
            }
        }

        static final class SameName extends App {
            @Predicate(name = "language")
            String one(Request request) {
                return "";
            }

            @Predicate(name = "language", after = "model")
            String two(Request request) {
                return "";
            }
        }

        static final class SameView extends Base {
            @View
            @When(predicate = "language", value = "fr")
            String one() {
                return "";
            }

            @View
            @When(predicate = "language", value = "fr")
            String two() {
                return "";
            }
        }

        private void isRefused(App app, String... because) {
            assertThatThrownBy(() -> Publisher.of(app))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContainingAll(because);
        }

        @Test
        void if_a_view_names_a_predicate_that_is_not_there() {
            isRefused(
                    new Unknown(),
                    "This view says when it answers by \"langauge\", but there is no predicate of that name."
                            + " Did you mean \"language\"?",
                    "Unknown.show(ViewPredicateTest.java:");
        }

        @Test
        void if_a_fallback_is_for_no_predicate() {
            isRefused(
                    new Far(),
                    "This answers where no view is left by \"weather\", but there is no predicate of that name."
                            + " There are model, name, method, consumes, produces, language.");
        }

        @Test
        void if_a_view_states_two_values() {
            isRefused(
                    new Twice(),
                    "Twice.show says two values of the predicate \"language\": \"fr\" and \"de\"."
                            + " Say one, and write a second view for the other.");
        }

        @Test
        void if_a_predicate_has_the_name_of_one_that_is_built_in() {
            isRefused(
                    new BuiltIn(),
                    "The predicate \"method\" is built in. Give yours another name, such as by @Predicate(name = ...).");
        }

        @Test
        void if_a_view_states_what_its_directive_says() {
            isRefused(new ByWhen(), "The method of a view is said by the directive itself, not by @When.");
        }

        @Test
        void if_a_predicate_returns_nothing() {
            isRefused(
                    new Nothing(), "Nothing.language returns nothing, so no view can be told by it. Return the value.");
        }

        @Test
        void if_a_predicate_has_two_values_otherwise() {
            isRefused(
                    new Several(),
                    "Several.language has the values [en, de] otherwise, but views that state none have one value."
                            + " Leave one.");
        }

        @Test
        void if_a_value_is_not_of_the_type_of_its_predicate() {
            isRefused(new NoNumber(), "The predicate \"version\" returns int, and \"new\" is no text for one.");
        }

        @Test
        void if_a_predicate_comes_before_none() {
            isRefused(
                    new Misplaced(),
                    "The predicate \"language\" is to be before \"methd\", but there is no predicate of that name."
                            + " Did you mean \"method\"?");
        }

        @Test
        void if_predicates_come_before_each_other() {
            isRefused(
                    new Circle(),
                    "The order of the predicates is a circle: one → two → one.",
                    "one at org.waymark.web.ViewPredicateTest$An_app_is_refused$Circle.one(ViewPredicateTest.java:",
                    "Take away one of what they say.");
        }

        @Test
        void if_two_predicates_have_one_name_whatever_their_order() {
            isRefused(new SameName(), "predicate language", "SameName.one(", "SameName.two(");
        }

        @Test
        void if_two_views_answer_for_the_same_value() {
            isRefused(
                    new SameView(), "GET view of the app itself when language is fr", "SameView.one(", "SameView.two(");
        }
    }
}
