package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.waymark.dectate.Overrides;
import org.waymark.web.ToolSamples.Blog;
import org.waymark.web.ToolSamples.Comments;
import org.waymark.web.ToolSamples.User;
import org.waymark.web.http.Forbidden;
import org.waymark.web.http.Handler;
import org.waymark.web.http.HttpRequest;
import org.waymark.web.http.Response;

class WhyTest {
    private final Site site = Site.of(Blog.class);
    private final Blog blog = new Blog();

    private String why(HttpRequest request) {
        return Tracer.of(site, blog, request).report().text().replaceAll("\\.java:\\d+", ".java:?");
    }

    private String why(String method, String target) {
        return why(HttpRequest.of(method, target));
    }

    @Nested
    class A_request {
        @Test
        void is_followed_through_its_path_to_the_view_that_answers() {
            assertThat(why("GET", "/first")).isEqualTo("""
                    Why GET /first

                      app      Blog
                          tweens, outermost first: host, errors, origin
                      path     /{slug}
                          "first" matches {slug}
                          slug = first
                          at org.waymark.web.ToolSamples$Blog.entry(ToolSamples.java:?)
                      model    Entry
                      view     GET Entry
                          at org.waymark.web.ToolSamples$Blog.show(ToolSamples.java:?)
                          not GET Entry "edit": by "name": "" is not "edit"
                          not GET Entry "data": by "name": "" is not "data"
                          not 2 of other models
                      outcome  the view answers

                    No view was run.
                    """);
        }

        @Test
        void is_followed_through_mounted_apps() {
            assertThat(why("GET", "/first/comments/1")).isEqualTo("""
                    Why GET /first/comments/1

                      app      Blog
                          tweens, outermost first: host, errors, origin
                      path     /{slug}/comments
                          "first" matches {slug}
                          "comments" is fixed text
                          "1" is matched by no step
                          slug = first
                          at org.waymark.web.ToolSamples$Blog.comments(ToolSamples.java:?)
                          left over: /1
                      model    Comments
                      app      Comments
                          tweens, outermost first: host, errors, origin
                      path     /{number}
                          "1" matches {number}
                          number = 1
                          at org.waymark.web.ToolSamples$Comments.comment(ToolSamples.java:?)
                      model    Comment
                      view     GET Comment
                          at org.waymark.web.ToolSamples$Comments.show(ToolSamples.java:?)
                          not POST Comment "delete": by "name": "" is not "delete"
                      outcome  the view answers

                    No view was run.
                    """);
        }

        @Test
        void of_the_app_itself_is_told_so() {
            assertThat(why("GET", "/")).contains("path     /, the app itself\n", "view     GET Blog\n");
        }

        @Test
        void for_the_methods_is_answered_by_the_framework() {
            assertThat(why("OPTIONS", "/first")).contains("outcome  204, Allow: GET, HEAD, OPTIONS\n");
        }
    }

    @Nested
    class A_permission {
        @Test
        void that_is_not_given_says_so_and_that_no_rule_is_there() {
            assertThat(why("GET", "/first/edit")).endsWith("""
                      permission  Edit is not given to somebody unknown
                          no rule is for somebody unknown, this model and this permission
                      outcome     401
                          Say who you are.
                          shown by the framework

                    No view was run.
                    """);
        }

        @Test
        void that_a_rule_refuses_names_the_rule() {
            assertThat(why(HttpRequest.of("GET", "/first/edit").withHeader("User", "bob")))
                    .endsWith("""
                      permission  Edit is not given to bob, a User
                          said so by the rule
                          at org.waymark.web.ToolSamples$Blog.authors(ToolSamples.java:?)
                      outcome     403
                          You may not do this.
                          shown by the framework

                    No view was run.
                    """);
        }

        @Test
        void that_is_given_names_the_rule_too() {
            assertThat(why(HttpRequest.of("GET", "/first/edit").withHeader("User", "ann")))
                    .endsWith("""
                      permission  Edit is given to ann, a User
                          said so by the rule
                          at org.waymark.web.ToolSamples$Blog.authors(ToolSamples.java:?)
                      outcome     the view answers

                    No view was run.
                    """);
        }
    }

    @Nested
    class An_error {
        @Test
        void of_a_method_says_why_each_view_does_not_answer() {
            assertThat(why("POST", "/first")).endsWith("""
                      model    Entry
                      view     none
                          the predicate "method" leaves none
                          not GET Entry: by "method": "POST" is not "GET"
                          not GET Entry "edit": by "name": "" is not "edit"
                          not GET Entry "data": by "name": "" is not "data"
                          not 2 of other models
                      outcome  405
                          The method POST is not allowed here. Allowed: GET, HEAD, OPTIONS.
                          shown by the framework

                    No view was run.
                    """);
        }

        @Test
        void of_a_model_that_is_not_there_says_that_its_path_found_nothing() {
            assertThat(why("GET", "/none")).endsWith("""
                      model    none: the path found nothing
                      outcome  404
                          There is nothing at this address.
                          shown by the framework

                    No view was run.
                    """);
        }

        @Test
        void of_a_path_says_which_converter_does_not_take_it() {
            assertThat(why("GET", "/first/comments/x")).endsWith("""
                      path     none
                          "x" does not match {number}: the converter of 'number' does not take "x"
                          "x" is matched by no step
                          left over: /x
                      outcome  404
                          There is nothing at this address.
                          shown by the framework

                    No view was run.
                    """);
        }

        @Test
        void of_a_path_that_is_refused_says_why() {
            assertThat(why("GET", "/a%2Fb")).contains("outcome  400\n      Refused path: it has an encoded slash");
        }

        @Test
        void of_the_query_says_which_parameter() {
            assertThat(why("GET", "/archive?year=x"))
                    .contains("model    none: the path found nothing\n")
                    .contains(
                            "outcome  400\n      The parameter \"year\" of the query has a value that cannot be read.\n");
        }

        @Test
        void of_Java_is_one_too() {
            Trace trace = Tracer.of(Site.of(Desk.class), new Desk(), HttpRequest.of("GET", "/even/3"));
            assertThat(trace.report().text()).contains("""
                      outcome  500
                          after java.lang.AssertionError: 3 is odd
                          shown by the framework
                    """);
        }

        @Test
        void that_a_view_shows_names_the_view() {
            Trace trace = Tracer.of(Site.of(Library.class), new Library(), HttpRequest.of("GET", "/books/9"));
            assertThat(trace.report().text()).contains("outcome  404\n", "shown by GET NotFound\n", "Library.gone(");
        }
    }

    @Nested
    class Without_an_app {
        @Test
        void it_is_told_as_far_as_the_configuration_goes() {
            Trace trace = Tracer.of(Site.of(Comments.class), HttpRequest.of("GET", "/1"), "There is no app.");
            assertThat(trace.isGood()).isTrue();
            assertThat(trace.report().text().replaceAll("\\.java:\\d+", ".java:?"))
                    .isEqualTo("""
                    Why GET /1

                      app      Comments
                          tweens, outermost first: host, errors, origin
                      path     /{number}
                          "1" matches {number}
                          number = 1
                          at org.waymark.web.ToolSamples$Comments.comment(ToolSamples.java:?)
                      model    Comment, if there is one: it was not looked for
                      outcome  one of these may answer, by the model and its class
                          GET Comment
                            at org.waymark.web.ToolSamples$Comments.show(ToolSamples.java:?)

                    No view was run, and no tween. There is no app.
                    """);
        }

        @Test
        void mounted_apps_are_entered_too() {
            Trace trace = Tracer.of(site, HttpRequest.of("POST", "/any/comments/7/delete"), "");
            assertThat(trace.report().text()).contains("POST Comment \"delete\", takes Edit\n");
        }

        @Test
        void paths_that_lead_nowhere_do_so() {
            assertThat(Tracer.of(site, HttpRequest.of("GET", "/a/b/c"), "")
                            .report()
                            .text())
                    .contains("outcome  404\n");
            assertThat(Tracer.of(site, HttpRequest.of("GET", "/a/nothing"), "")
                            .report()
                            .text())
                    .contains("outcome  no view can answer\n");
        }
    }

    /** An app whose views ask for something by their parameters. None of them can be run unless all is given. */
    static class Desk extends App {
        record Guest() implements Principal {
            @Override
            public String getName() {
                return "guest";
            }
        }

        /** Whoever makes an odd one gets an error of Java. */
        record Even(int number) {
            Even {
                if (number % 2 != 0) {
                    throw new AssertionError(number + " is odd");
                }
            }
        }

        record Slip(String title, int stars) {}

        @Settings("hosts")
        Hosts hosts() {
            return Hosts.of("*.desk.example");
        }

        @Identify
        Principal who(Request request) {
            String name = request.headers().first("User").orElse("");
            return name.isEmpty() ? null : name.equals("guest") ? new Guest() : new User(name);
        }

        @View(name = "mine")
        String mine(User user) {
            return user.name();
        }

        @View(name = "page")
        String page(int number) {
            return "page " + number;
        }

        @View(name = "even")
        String even(Even number) {
            return "even";
        }

        @Path("/even/{number}")
        Even number(int number) {
            return new Even(number);
        }

        @View(name = "text", method = "POST")
        String text(@Body String text) {
            return text;
        }

        @View(name = "slip", method = "POST")
        String slip(@Body Slip slip, User user) {
            return slip.title();
        }

        @View(name = "large", method = "POST", consumes = "image/png")
        String large(@Body InputStream image, @Default("1") int scale) {
            return "scaled by " + scale;
        }

        @View
        String strange(Forbidden error) {
            return "Not by this door.";
        }
    }

    private static HttpRequest form(String target) {
        return HttpRequest.of("POST", target).withHeader("Content-Type", "application/x-www-form-urlencoded");
    }

    @Nested
    class What_a_view_is_given {
        private String why(HttpRequest request) {
            String told =
                    Tracer.of(Site.of(Desk.class), new Desk(), request).report().text();
            return told.substring(told.indexOf("  view")).replaceAll("\\.java:\\d+", ".java:?");
        }

        private HttpRequest mine() {
            return HttpRequest.of("GET", "/mine");
        }

        @Test
        void may_be_somebody_whom_nobody_knows() {
            assertThat(why(mine())).contains("""
                      identity  User is wanted
                          who asks is somebody unknown
                      outcome   401
                          Say who you are.
                          shown by the framework

                    No view was run.
                    """);
        }

        @Test
        void may_be_somebody_of_another_class() {
            assertThat(why(mine().withHeader("User", "guest"))).contains("""
                      identity  User is wanted
                          who asks is guest, a Guest
                      outcome   403
                          You may not do this.
                          shown by GET Forbidden
                          at org.waymark.web.WhyTest$Desk.strange(WhyTest.java:?)
                    """);
        }

        @Test
        void may_be_somebody_who_asks() {
            assertThat(why(mine().withHeader("User", "ann"))).contains("""
                      identity  User is wanted
                          who asks is ann, a User
                      outcome   the view answers
                    """);
        }

        @Test
        void may_be_a_parameter_of_the_query_that_is_not_there_or_cannot_be_read() {
            assertThat(why(HttpRequest.of("GET", "/page?number=2"))).contains("outcome  the view answers\n");
            assertThat(why(HttpRequest.of("GET", "/page"))).contains("""
                      outcome  400
                          The parameter "number" of the query is required.
                    """);
            assertThat(why(HttpRequest.of("GET", "/page?number=x"))).contains("""
                      outcome  400
                          The parameter "number" of the query has a value that cannot be read.
                    """);
        }

        @Test
        void may_be_a_body_which_is_not_looked_at() {
            InputStream body = new ByteArrayInputStream(new byte[] {'!'});
            assertThat(why(HttpRequest.of("POST", "/text").withBody(body))).contains("""
                      outcome  the view answers
                          if it can read the body, which was not looked at
                    """);
            assertThat(body).hasBinaryContent(new byte[] {'!'});
        }

        @Test
        void may_be_a_body_that_is_refused_for_its_media_type() {
            HttpRequest known = HttpRequest.of("POST", "/slip").withHeader("User", "ann");
            assertThat(why(known.withHeader("Content-Type", "text/csv"))).contains("""
                      outcome   415
                          A body is taken here as application/x-www-form-urlencoded. Say so by
                          Content-Type.
                    """);
            assertThat(why(form("/slip").withHeader("User", "ann"))).contains("which was not looked at\n");
        }

        @Test
        void is_what_programs_are_told_too() {
            Trace trace =
                    Tracer.of(Site.of(Desk.class), new Desk(), form("/slip").withHeader("User", "ann"));
            List<TraceStep> steps = trace.steps();
            assertThat(steps.get(steps.size() - 2).facts())
                    .isEqualTo(Map.of("wanted", User.class, "identity", "ann, a User", "given", true));
            assertThat(steps.get(steps.size() - 1).facts())
                    .containsEntry("result", "answered")
                    .containsEntry("takesBody", true);
        }
    }

    @Nested
    class Tweens {
        /** Tweens of its own, one of them in place of one of the framework. */
        static class Trusting extends Desk {
            @Tween(name = "origin", under = "errors")
            @Overrides
            Response anyOrigin(Request request, Next next) throws Exception {
                throw new AssertionError("tweens are not run");
            }

            @Tween(over = "host")
            Response timed(Request request, Next next) throws Exception {
                throw new AssertionError("tweens are not run");
            }
        }

        private String why(App app, HttpRequest request) {
            return Tracer.of(Site.of(app.getClass()), app, request)
                    .report()
                    .text()
                    .replaceAll("\\.java:\\d+", ".java:?");
        }

        private HttpRequest fromElsewhere() {
            return form("/text").withHeader("Host", "www.desk.example").withHeader("Origin", "https://evil.example");
        }

        @Test
        void of_the_framework_refuse_the_host_before_anything_is_looked_for() {
            assertThat(why(new Desk(), HttpRequest.of("GET", "/mine").withHeader("Host", "evil.example")))
                    .isEqualTo("""
                    Why GET /mine

                      app      Desk
                          tweens, outermost first: host, errors, origin
                      tween    host refuses the request
                      outcome  421
                          This is not the site of that host.
                          shown by the framework

                    No view was run.
                    """);
        }

        @Test
        void of_the_framework_refuse_what_pages_of_other_sites_send() {
            assertThat(why(new Desk(), fromElsewhere())).isEqualTo("""
                    Why POST /text

                      app      Desk
                          tweens, outermost first: host, errors, origin
                      tween    origin refuses the request
                      outcome  403
                          This request comes from a page of another site. Send it from a page of
                          this one.
                          shown by GET Forbidden
                          at org.waymark.web.WhyTest$Desk.strange(WhyTest.java:?)

                    No view was run.
                    """);
        }

        @Test
        void of_the_app_are_not_run_and_named() {
            assertThat(why(new Trusting(), fromElsewhere()))
                    .contains("outcome  the view answers\n")
                    .endsWith("\nNo view was run, and no tween of these: timed, origin.\n");
        }

        @Test
        void are_asked_by_a_host_of_the_site_if_the_request_names_none() {
            assertThat(why(new Desk(), HttpRequest.of("GET", "/page?number=1"))).contains("the view answers\n");
        }
    }

    @Nested
    class The_outcome {
        private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "OPTIONS", "PUT");

        private void isThatOfTheRequest(App app, List<String> targets, UnaryOperator<HttpRequest> change) {
            Site of = Site.of(app.getClass());
            Handler handler = of.publish(app);
            for (String target : targets) {
                for (String method : METHODS) {
                    HttpRequest request = change.apply(HttpRequest.of(method, target));
                    Trace trace = Tracer.of(of, app, request);
                    int status = handler.handle(request).status();
                    TraceStep last = trace.steps().get(trace.steps().size() - 1);
                    assertThat(trace.isGood())
                            .as(request + " " + status + " " + request.headers())
                            .isEqualTo(status < 400);
                    if (last instanceof TraceOutcome.Refused refused) {
                        assertThat(refused.status()).isEqualTo(status);
                    }
                }
            }
        }

        @Test
        void is_that_of_the_request_itself() {
            List<String> targets = List.of(
                    "/", "/books/1", "/books/9", "/books/x", "/books/1/edit", "/shelf", "/shelf?row=11", "/%zz");
            isThatOfTheRequest(
                    new Library(),
                    targets,
                    request -> request.withBody("application/x-www-form-urlencoded", "title=Emma"));
        }

        @Test
        void is_that_of_the_request_itself_where_views_take_parameters() {
            List<String> targets = List.of(
                    "/",
                    "/even/2/even",
                    "/even/3/even",
                    "/mine",
                    "/page",
                    "/page?number=1",
                    "/page?number=x",
                    "/text",
                    "/slip",
                    "/large?scale=x");
            for (String user : List.of("", "ann", "guest")) {
                for (String host : List.of("a.desk.example", "evil.example", "a/b")) {
                    for (String type : List.of("text/plain", "image/png")) {
                        isThatOfTheRequest(new Desk(), targets, request -> request.withHeader("Host", host)
                                .withHeader("User", user)
                                .withHeader("Content-Type", type));
                    }
                }
            }
        }

        @Test
        void is_that_of_the_request_itself_whatever_site_it_comes_from() {
            for (String origin : List.of("http://a.desk.example", "http://evil.example", "null")) {
                isThatOfTheRequest(
                        new Desk(), List.of("/text", "/large"), request -> request.withHeader("Host", "a.desk.example")
                                .withHeader("Content-Type", "image/png")
                                .withHeader("Origin", origin));
            }
        }
    }
}
