package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.waymark.dectate.Intent;
import org.waymark.dectate.Overrides;
import org.waymark.web.http.Conflict;
import org.waymark.web.http.HttpRequest;
import org.waymark.web.http.NotFound;
import org.waymark.web.http.Response;
import org.waymark.web.http.Unauthorized;
import org.waymark.web.testing.TestAnswer;
import org.waymark.web.testing.TestClient;

/** A post office, whose clerks stamp what passes; it has a branch that is mounted, with clerks of its own. */
class TweenTest {
    record Parcel(int number) {}

    /** An app whose tweens write their names into a header, on the way in and on the way out. */
    abstract static class Stamped extends App {
        final List<String> stamps = new ArrayList<>();

        Response stamp(String name, Request request, Next next) throws Exception {
            stamps.add(">" + name);
            Response response = next.handle(request);
            stamps.add("<" + name);
            return response;
        }

        /** Returns the stamps of a request, and forgets them. */
        String stampsOf(HttpRequest request) {
            TestClient.of(this).send(request);
            String all = String.join(" ", stamps);
            stamps.clear();
            return all;
        }

        String stampsOf(String path) {
            return stampsOf(HttpRequest.of("GET", path));
        }
    }

    static class PostOffice extends Stamped {
        @Path("/parcels/{number}")
        @Nullable
        Parcel parcel(int number) {
            return number < 10 ? new Parcel(number) : null;
        }

        @View
        String show(Parcel parcel) {
            return "parcel " + parcel.number();
        }

        @View(name = "lost")
        String lost(Parcel parcel) {
            throw new Conflict("It is lost.");
        }

        @View
        String sorry(Conflict conflict) {
            return "Sorry: " + conflict.getMessage();
        }

        @Tween
        Response weigh(Request request, Next next) throws Exception {
            return stamp("weigh", request, next);
        }

        @Tween
        Response seal(Request request, Next next) throws Exception {
            return stamp("seal", request, next);
        }
    }

    static final class Branch extends PostOffice {
        @Tween(over = "weigh")
        Response greet(Request request, Next next) throws Exception {
            return stamp("greet", request, next);
        }

        @Tween(under = "weigh", over = "seal")
        Response pay(Request request, Next next) throws Exception {
            return stamp("pay", request, next);
        }

        @Tween(over = "errors")
        Response count(Request request, Next next) throws Exception {
            return stamp("count", request, next);
        }

        @Tween(over = "host")
        Response open(Request request, Next next) throws Exception {
            return stamp("open", request, next);
        }

        @Tween
        Response close(Request request, Next next) throws Exception {
            return stamp("close", request, next);
        }
    }

    private static String errorOf(App app) {
        List<String> messages = new ArrayList<>();
        assertThatThrownBy(() -> Publisher.of(app))
                .satisfies(error -> messages.add(String.valueOf(error.getMessage())));
        return messages.get(0).replaceAll("TweenTest\\.java:\\d+", "TweenTest.java");
    }

    @Nested
    class Tweens_run {
        @Test
        void in_the_order_in_which_they_are_declared() {
            assertThat(new PostOffice().stampsOf("/parcels/1")).isEqualTo(">weigh >seal <seal <weigh");
        }

        @Test
        void over_and_under_others_as_they_say_and_those_of_a_base_class_first() {
            assertThat(new Branch().stampsOf("/parcels/1"))
                    .isEqualTo(">open >count >greet >weigh >pay >seal >close "
                            + "<close <seal <pay <weigh <greet <count <open");
        }

        @Test
        void around_what_fails_too_but_only_those_over_errors_see_the_answer() {
            assertThat(new Branch().stampsOf("/parcels/1/lost"))
                    .isEqualTo(">open >count >greet >weigh >pay >seal >close <count <open");
            assertThat(new Branch().stampsOf("/nowhere")).endsWith("<count <open");
        }

        @Test
        void only_over_host_if_the_host_is_malformed() {
            HttpRequest poisoned = HttpRequest.of("GET", "/parcels/1").withHeader("Host", "a b");

            assertThat(new Branch().stampsOf(poisoned)).isEqualTo(">open <open");
        }

        @Test
        void around_every_method() {
            assertThat(new PostOffice().stampsOf(HttpRequest.of("OPTIONS", "/parcels/1")))
                    .isEqualTo(">weigh >seal <seal <weigh");
        }
    }

    @Nested
    class A_tween {
        static final class Answering extends PostOffice {
            private int tries;

            @Tween
            static Response closed(Request request, Next next) throws Exception {
                return request.headers().first("Night").isPresent()
                        ? Response.text("closed").withStatus(503)
                        : next.handle(request);
            }

            @Tween
            Response guarded(Next next, Request request, Answering self) throws Exception {
                if (request.headers().first("Stranger").isPresent()) {
                    throw new Unauthorized("Who are you?", "Cookie");
                }
                return next.handle(request)
                        .withHeader("Guarded-By", self.getClass().getSimpleName());
            }

            @Tween(over = "errors")
            Response doorman(Request request, Next next) throws Exception {
                if (request.headers().first("Intruder").isPresent()) {
                    throw new Conflict("Out.");
                }
                return next.handle(request);
            }

            @Tween
            Response patient(Request request, Next next) throws Exception {
                try {
                    return next.handle(request);
                } catch (Conflict lost) {
                    tries++;
                    return next.handle(request);
                }
            }

            @View(name = "fickle")
            String fickle(Parcel parcel) {
                if (tries == 0) {
                    throw new Conflict("Not yet.");
                }
                return "at the second try";
            }

            @View
            String who(Unauthorized error) {
                return "Show your card.";
            }
        }

        static final class Empty extends PostOffice {
            @Tween
            @Nullable
            Response nothing(Next next) {
                return null;
            }
        }

        private final TestClient client = TestClient.of(new Answering());

        private TestAnswer with(String header) {
            return client.send(HttpRequest.of("GET", "/parcels/1").withHeader(header, "yes"));
        }

        @Test
        void may_change_the_answer_and_is_given_the_app_it_asks_for() {
            assertThat(client.get("/parcels/1").header("Guarded-By")).isEqualTo("Answering");
        }

        @Test
        void may_answer_by_itself() {
            TestAnswer answer = with("Night");

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.body()).isEqualTo("closed");
        }

        @Test
        void that_throws_is_shown_like_a_view_that_throws() {
            TestAnswer answer = with("Stranger");

            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.body()).isEqualTo("Show your card.");
        }

        @Test
        void that_throws_over_errors_is_shown_by_the_plain_page() {
            TestAnswer answer = with("Intruder");

            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.body()).isEqualTo("Out.\n");
        }

        @Test
        void may_go_on_twice() {
            assertThat(client.get("/parcels/1/fickle").body()).isEqualTo("at the second try");
        }

        @Test
        void that_returns_null_has_failed() {
            assertThat(TestClient.of(new Empty()).get("/parcels/1").status()).isEqualTo(500);
        }
    }

    @Nested
    class An_attempt_that_is_made_again {
        static class Insistent extends App {
            int attempts;

            @Tween
            Response marks(Request request, Next next) throws Exception {
                request.after(
                        response -> response.withHeaders(response.headers().and("Mark", "outer")));
                return next.handle(request);
            }

            @Tween
            Response again(Request request, Next next) throws Exception {
                try {
                    Response first = next.handle(request);
                    return first.status() == 200 && attempts > 1 ? first : next.handle(request);
                } catch (Conflict e) {
                    return next.handle(request);
                }
            }

            @Tween
            Response inner(Request request, Next next) throws Exception {
                request.after(
                        response -> response.withHeaders(response.headers().and("Mark", "inner")));
                return next.handle(request);
            }

            @View(name = "thrown")
            String thrown(Request request) {
                return attempt(request, () -> {
                    throw new Conflict("Not yet.");
                });
            }

            @View(name = "refused")
            Response refused(Request request) {
                return Response.text(attempt(request, () -> "")).withStatus(attempts == 1 ? 503 : 200);
            }

            @View(name = "well")
            String well(Request request) {
                return attempt(request, () -> "first");
            }

            private String attempt(Request request, Supplier<String> first) {
                attempts++;
                String mark = "view " + attempts;
                request.after(
                        response -> response.withHeaders(response.headers().and("Mark", mark)));
                return attempts == 1 ? first.get() : "second";
            }
        }

        static final class Shown extends Insistent {
            @Tween(over = "errors")
            Response outermost(Request request, Next next) throws Exception {
                Response first = next.handle(request);
                return first.status() < 500 ? first : next.handle(request);
            }

            @View(name = "broken")
            String broken(Request request) {
                return attempt(request);
            }

            private String attempt(Request request) {
                attempts++;
                if (attempts < 2) {
                    throw new IllegalStateException("broken");
                }
                return "mended at " + request.resolve("/").isPresent();
            }
        }

        static final class Yard extends App {
            @Mount("/yards/{number}")
            Insistent yard(int number) {
                return new Insistent();
            }
        }

        private static List<String> marksAt(String path) {
            return TestClient.of(new Insistent()).get(path).headers().all("Mark");
        }

        @Test
        void begins_without_what_the_failed_one_asked_for_after_itself() {
            assertThat(marksAt("/thrown")).containsExactly("outer", "inner", "view 2");
            assertThat(marksAt("/refused")).containsExactly("outer", "inner", "view 2");
        }

        @Test
        void begins_without_what_one_asked_for_that_succeeded() {
            assertThat(marksAt("/well")).containsExactly("outer", "inner", "view 2");
        }

        @Test
        void takes_its_way_once_as_far_as_metrics_go() {
            List<String> routes = new ArrayList<>();
            Publisher.of(new Yard())
                    .withMetrics((method, route, status, duration) -> routes.add(route))
                    .handle(HttpRequest.of("GET", "/yards/1/thrown"));

            assertThat(routes).containsExactly("/yards/{number}");
        }

        @Test
        void is_shown_to_developers_without_the_failure_of_the_first() {
            TestAnswer answer =
                    TestClient.of(Publisher.of(new Shown()).inDevelopment()).get("/broken");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("mended at true");
        }
    }

    @Nested
    class A_subclass {
        static final class Cheaper extends PostOffice {
            @Override
            @Tween
            Response weigh(Request request, Next next) throws Exception {
                return stamp("guess", request, next);
            }
        }

        static final class Renamed extends PostOffice {
            @Tween(name = "weigh", under = "seal")
            Response guess(Request request, Next next) throws Exception {
                return stamp("guess", request, next);
            }
        }

        static final class Careless extends PostOffice {
            @Overrides
            @Tween
            Response host(Request request, Next next) throws Exception {
                return stamp("host", request, next);
            }

            @Overrides
            @Tween(under = "host")
            Response errors(Request request, Next next) throws Exception {
                try {
                    return next.handle(request);
                } catch (Conflict e) {
                    return Response.text("All is well.");
                }
            }
        }

        static final class Forgetful extends PostOffice {
            @Tween(name = "host")
            Response tenant(Request request, Next next) throws Exception {
                return next.handle(request);
            }
        }

        @Test
        void puts_another_in_the_place_of_an_inherited_one_by_the_same_name() {
            assertThat(new Cheaper().stampsOf("/parcels/1")).isEqualTo(">seal >guess <guess <seal");
            assertThat(new Renamed().stampsOf("/parcels/1")).isEqualTo(">seal >guess <guess <seal");
        }

        @Test
        void replaces_those_that_every_app_has_if_it_says_so() {
            HttpRequest poisoned = HttpRequest.of("GET", "/parcels/1/lost").withHeader("Host", "a b");
            TestAnswer answer = TestClient.of(new Careless()).send(poisoned);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("All is well.");
        }

        @Test
        void does_not_replace_them_by_accident() {
            assertThat(errorOf(new Forgetful())).isEqualTo("""
                    1 problem in the configuration.

                    1) [dectate-refused] Forgetful: A tween "host" is there already, and every app needs what it does.
                        @Tween(name = "host") on Forgetful.tenant
                            at org.waymark.web.TweenTest$A_subclass$Forgetful.tenant(TweenTest.java)
                      Fix: Give this one another name, or say @Overrides, in code intending(Intent.OVERRIDE, ...), if it is to be \
                    in its place.
                    """);
        }
    }

    @Nested
    class Tweens_of_a_mounted_app {
        static final class City extends Stamped {
            @Mount("/office")
            Local office() {
                return new Local(stamps);
            }

            @View
            String show() {
                return "city";
            }

            @View
            String gone(NotFound error) {
                return "The city has no such thing.";
            }

            @Tween
            Response gate(Request request, Next next) throws Exception {
                return stamp("gate of " + request.app().getClass().getSimpleName(), request, next);
            }
        }

        static final class Local extends PostOffice {
            private final List<String> shared;

            Local(List<String> shared) {
                this.shared = shared;
            }

            @Override
            Response stamp(String name, Request request, Next next) throws Exception {
                shared.add(">" + name + " of " + request.app().getClass().getSimpleName());
                Response response = next.handle(request);
                shared.add("<" + name);
                return response;
            }

            @Tween(over = "errors")
            Response door(Request request, Next next) throws Exception {
                return stamp("door", request, next);
            }
        }

        @Test
        void wrap_what_is_below_the_mount_inside_those_of_the_app_that_mounts_it() {
            assertThat(new City().stampsOf("/office/parcels/1"))
                    .isEqualTo(">gate of City >door of Local >weigh of Local >seal of Local "
                            + "<seal <weigh <door <gate of City");
            assertThat(new City().stampsOf("/")).isEqualTo(">gate of City <gate of City");
        }

        @Test
        void see_the_answer_of_the_exception_views_of_that_app_and_no_other() {
            assertThat(new City().stampsOf("/office/parcels/1/lost")).endsWith(">seal of Local <door <gate of City");
            assertThat(new City().stampsOf("/office/nothing")).endsWith(">seal of Local");
            assertThat(TestClient.of(new City()).get("/office/nothing").body())
                    .isEqualTo("The city has no such thing.");
        }
    }

    @Nested
    class Tweens_in_code {
        private String stampsOf(PostOffice app, Site site) {
            TestClient.of(site, app).get("/parcels/1");
            return String.join(" ", app.stamps);
        }

        @Test
        void run_like_those_of_annotations() {
            PostOffice app = new PostOffice();
            Site site = Site.builder(PostOffice.class)
                    .declare(PostOffice.class, office -> office.tween(
                                    "pay",
                                    (request, next) -> app.stamp("pay", request, next),
                                    tween -> tween.over("seal").under("weigh"))
                            .tween("close", (request, next) -> app.stamp("close", request, next)))
                    .build();

            assertThat(stampsOf(app, site)).isEqualTo(">weigh >pay >seal >close <close <seal <pay <weigh");
        }

        private Site unguarded(Consumer<Declarations<PostOffice>> host) {
            return Site.builder(PostOffice.class)
                    .declare(PostOffice.class, host)
                    .build();
        }

        private int statusOfPoisoned(Site site) {
            HttpRequest poisoned = HttpRequest.of("GET", "/parcels/1").withHeader("Host", "a b");
            return TestClient.of(site, new PostOffice()).send(poisoned).status();
        }

        @Test
        void replace_those_that_every_app_has_if_they_say_so() {
            Site site = unguarded(office -> office.intending(
                    Intent.OVERRIDE, own -> own.tween("host", (request, next) -> next.handle(request))));

            assertThat(statusOfPoisoned(site)).isEqualTo(200);
        }

        @Test
        void do_not_replace_them_by_accident() {
            assertThatThrownBy(() -> unguarded(office -> office.tween("host", (request, next) -> next.handle(request))))
                    .hasMessageContaining("A tween \"host\" is there already, and every app needs what it does.")
                    .hasMessageContaining("TweenTest.java:");
        }

        @Test
        void take_them_away_if_they_say_so() {
            HttpRequest foreign = HttpRequest.of("POST", "/parcels/1").withHeader("Sec-Fetch-Site", "cross-site");
            Site site = unguarded(office -> office.intending(
                    Intent.REMOVAL, own -> own.tween("origin", (request, next) -> next.handle(request))));

            assertThat(TestClient.of(new PostOffice()).send(foreign).status()).isEqualTo(403);
            assertThat(TestClient.of(site, new PostOffice()).send(foreign).status())
                    .isEqualTo(405);
        }

        @Test
        void are_told_as_they_were_written() {
            assertThatThrownBy(() -> Site.builder(PostOffice.class)
                            .declare(
                                    PostOffice.class,
                                    office -> office.tween(
                                            "seal", (request, next) -> next.handle(request), tween -> tween.over(
                                                            "errors", "host")
                                                    .under("weigh")))
                            .build())
                    .hasMessageContaining("tween(\"seal\", over \"errors\", \"host\", under \"weigh\")");
        }
    }

    @Nested
    class An_extension {
        /** An interface that knows what every app has, and what an app made of it has. */
        interface Marked {
            @Tween(over = "errors", under = "outermost")
            default Response marked(Request request, Next next) throws Exception {
                return next.handle(request).withHeader("Mark", "everywhere");
            }
        }

        /** Has what the interface speaks of. */
        static class Marking extends App implements Marked {
            @Tween
            Response outermost(Request request, Next next) throws Exception {
                return next.handle(request);
            }
        }

        @Test
        void may_speak_of_tweens_that_only_the_app_has() {
            assertThat(TestClient.of(new Marking()).get("/nothing").header("Mark"))
                    .isEqualTo("everywhere");
        }
    }

    @Nested
    class An_error_of_configuration {
        static final class Twice extends PostOffice {
            @Tween
            Response stamp(Request request, Next next) throws Exception {
                return next.handle(request);
            }

            @Tween(name = "stamp")
            Response stampAgain(Request request, Next next) throws Exception {
                return next.handle(request);
            }
        }

        static final class Misspelt extends PostOffice {
            @Tween(over = "wiegh", under = "everything")
            Response pay(Request request, Next next) throws Exception {
                return next.handle(request);
            }

            @Tween(under = "everything")
            Response count(Request request, Next next) throws Exception {
                return next.handle(request);
            }
        }

        static final class Circle extends PostOffice {
            @Tween(under = "weigh", over = "third")
            Response first(Request request, Next next) throws Exception {
                return next.handle(request);
            }

            @Tween(over = "weigh")
            Response second(Request request, Next next) throws Exception {
                return next.handle(request);
            }

            @Tween(over = "second")
            Response third(Request request, Next next) throws Exception {
                return next.handle(request);
            }
        }

        static final class Odd extends PostOffice {
            @Tween
            Response alone(Request request) {
                return Response.text("");
            }

            @Tween
            String text(Next next) {
                return "";
            }

            @Tween
            Response greedy(Next next, Parcel parcel) {
                return Response.text("");
            }
        }

        @Test
        void tells_two_of_one_name() {
            assertThat(errorOf(new Twice())).isEqualTo("""
                    1 problem in the configuration.

                    1) [dectate-conflict] Twice: Group tween has 2 directives with the same identity: tween stamp.
                        @Tween on Twice.stamp
                            at org.waymark.web.TweenTest$An_error_of_configuration$Twice.stamp(TweenTest.java)
                        @Tween(name = "stamp") on Twice.stampAgain
                            at org.waymark.web.TweenTest$An_error_of_configuration$Twice.stampAgain(TweenTest.java)
                      Fix: Keep one of them. To replace a directive for some applications only, declare it for a subtype.
                    """);
        }

        @Test
        void tells_names_that_are_not_there_and_what_was_meant() {
            assertThat(errorOf(new Misspelt())).isEqualTo("""
                    2 problems in the configuration.

                    1) [dectate-action-failed] Misspelt: The tween "pay" is to be over "wiegh", but there is no tween of that name. Did you mean "weigh"?
                        @Tween(over = "wiegh", under = "everything") on Misspelt.pay
                            at org.waymark.web.TweenTest$An_error_of_configuration$Misspelt.pay(TweenTest.java)
                      Fix: Correct the directive.

                    2) [dectate-action-failed] Misspelt: The tween "count" is to be under "everything", but there is no tween of that name. There are host, errors, origin, weigh, seal, pay, count.
                        @Tween(under = "everything") on Misspelt.count
                            at org.waymark.web.TweenTest$An_error_of_configuration$Misspelt.count(TweenTest.java)
                      Fix: Correct the directive.
                    """);
        }

        @Test
        void tells_the_whole_circle_of_those_that_are_over_each_other() {
            assertThat(errorOf(new Circle())).isEqualTo("""
                    1 problem in the configuration.

                    1) [dectate-action-failed] Circle: The order of the tweens is a circle: second → weigh → first → third → second.
                         second at org.waymark.web.TweenTest$An_error_of_configuration$Circle.second(TweenTest.java)
                         weigh at org.waymark.web.TweenTest$PostOffice.weigh(TweenTest.java)
                         first at org.waymark.web.TweenTest$An_error_of_configuration$Circle.first(TweenTest.java)
                         third at org.waymark.web.TweenTest$An_error_of_configuration$Circle.third(TweenTest.java)
                       Take away one of what they say.
                        @Tween(over = "second") on Circle.third
                            at org.waymark.web.TweenTest$An_error_of_configuration$Circle.third(TweenTest.java)
                      Fix: Correct the directive.
                    """);
        }

        @Test
        void tells_methods_that_cannot_be_tweens() {
            assertThat(errorOf(new Odd())).isEqualTo("""
                    3 problems in the configuration.

                    1) [dectate-bad-directive] Odd: Odd.alone takes no Next, so the app would never be reached. Add a parameter for it.
                        @Tween on Odd.alone
                            at org.waymark.web.TweenTest$An_error_of_configuration$Odd.alone(TweenTest.java)
                      Fix: Correct the directive.

                    2) [dectate-bad-directive] Odd: A tween returns the Response, but Odd.text returns String. Let it return Response.
                        @Tween on Odd.text
                            at org.waymark.web.TweenTest$An_error_of_configuration$Odd.text(TweenTest.java)
                      Fix: Correct the directive.

                    3) [dectate-bad-directive] Odd: Odd.greedy has the parameter org.waymark.web.TweenTest$Parcel parcel, but a tween takes the Request, the Next and the app. Take it out.
                        @Tween on Odd.greedy
                            at org.waymark.web.TweenTest$An_error_of_configuration$Odd.greedy(TweenTest.java)
                      Fix: Correct the directive.
                    """);
        }
    }
}
