package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.waymark.web.ToolSamples.Blog;
import org.waymark.web.ToolSamples.Comments;
import org.waymark.web.http.Handler;
import org.waymark.web.http.HttpRequest;

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

                    No view was run, and no tween.
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

                    No view was run, and no tween.
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

                    No view was run, and no tween.
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

                    No view was run, and no tween.
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

                    No view was run, and no tween.
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

                    No view was run, and no tween.
                    """);
        }

        @Test
        void of_a_model_that_is_not_there_says_that_its_path_found_nothing() {
            assertThat(why("GET", "/none")).endsWith("""
                      model    none: the path found nothing
                      outcome  404
                          There is nothing at this address.
                          shown by the framework

                    No view was run, and no tween.
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

                    No view was run, and no tween.
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

    @Nested
    class The_outcome {
        /** The views of this app can be run. */
        private final Library library = new Library();

        private final Site shelves = Site.of(Library.class);

        @Test
        void is_that_of_the_request_itself() {
            Handler handler = shelves.publish(library);
            for (String target : new String[] {
                "/", "/books/1", "/books/9", "/books/x", "/books/1/edit", "/shelf", "/shelf?row=11", "/%zz"
            }) {
                for (String method : new String[] {"GET", "HEAD", "POST", "OPTIONS", "PUT"}) {
                    int status = handler.handle(HttpRequest.of(method, target)).status();
                    Trace trace = Tracer.of(shelves, library, HttpRequest.of(method, target));
                    TraceStep last = trace.steps().get(trace.steps().size() - 1);
                    boolean isReached = status < 400 || status == 415;
                    assertThat(trace.isGood())
                            .as(method + " " + target + " " + status)
                            .isEqualTo(isReached);
                    if (last instanceof TraceOutcome.Refused refused) {
                        assertThat(refused.status()).isEqualTo(status);
                    }
                }
            }
        }
    }
}
