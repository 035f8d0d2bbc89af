package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ToolTest {
    private static final String BLOG = ToolSamples.Blog.class.getName();
    private static final String CUSTOMER_BLOG = ToolSamples.CustomerBlog.class.getName();
    private static final String SAMPLES = "org.waymark.web.ToolSamples";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        return Tool.run(
                arguments,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    /** Returns what was told, with ? in place of the numbers of lines. */
    private String told() {
        assertThat(err()).isEmpty();
        return out().replaceAll("\\.java:\\d+", ".java:?");
    }

    @Nested
    class Paths {
        @Test
        void are_told_with_those_of_mounted_apps() {
            assertThat(run("paths", BLOG)).isZero();
            assertThat(told()).isEqualTo("""
                    Paths of Blog

                      /{slug}                    Entry
                          at org.waymark.web.ToolSamples$Blog.entry(ToolSamples.java:?)
                      /archive{?year,tag}        Archive
                          at org.waymark.web.ToolSamples$Blog.archive(ToolSamples.java:?)
                      /{slug}/comments           Comments, mounted
                          at org.waymark.web.ToolSamples$Blog.comments(ToolSamples.java:?)
                      /                          Blog, the app
                      /{slug}/comments/{number}  Comment
                          at org.waymark.web.ToolSamples$Comments.comment(ToolSamples.java:?)
                    """);
        }

        @Test
        void are_told_to_programs() {
            assertThat(run("paths", BLOG, "--json")).isZero();
            assertThat(told()).contains("""
                        {
                          "path": "/archive{?year,tag}",
                          "app": "org.waymark.web.ToolSamples$Blog",
                          "kind": "path",
                          "model": "org.waymark.web.ToolSamples$Archive",
                          "variables": [],
                          "query": [
                            "year",
                            "tag"
                          ],
                          "declared": "at org.waymark.web.ToolSamples$Blog.archive(ToolSamples.java:?)"
                        },
                    """);
        }

        @Test
        void of_an_app_below_itself_are_told_once() {
            assertThat(run("paths", SAMPLES + ".Folder")).isZero();
            assertThat(told()).isEqualTo("""
                    Paths of Folder

                      /in/{name}  Folder, mounted
                          at org.waymark.web.ToolSamples$Folder.inner(ToolSamples.java:?)
                    """);
        }
    }

    @Nested
    class Views {
        @Test
        void are_told_with_the_permission_that_they_take_and_what_they_override() {
            assertThat(run("views", CUSTOMER_BLOG)).isZero();
            assertThat(told()).isEqualTo("""
                    Views of CustomerBlog

                    CustomerBlog
                      GET  CustomerBlog  html
                          at org.waymark.web.ToolSamples$Blog.home(ToolSamples.java:?)
                      GET  Entry "edit"  html  Edit
                          at org.waymark.web.ToolSamples$Blog.edit(ToolSamples.java:?)
                      GET  Entry "data"  view
                          at org.waymark.web.ToolSamples$Blog.data(ToolSamples.java:?)
                      GET  Archive       html  anybody
                          at org.waymark.web.ToolSamples$Blog.list(ToolSamples.java:?)
                      GET  Entry         html
                          at org.waymark.web.ToolSamples$CustomerBlog.show(ToolSamples.java:?)
                          in place of that
                          at org.waymark.web.ToolSamples$Blog.show(ToolSamples.java:?)

                    Comments
                      GET   Comment           view
                          at org.waymark.web.ToolSamples$Comments.show(ToolSamples.java:?)
                      POST  Comment "delete"  view  Edit
                          at org.waymark.web.ToolSamples$Comments.delete(ToolSamples.java:?)
                    """);
        }

        @Test
        void are_told_to_programs_with_the_paths_where_they_answer() {
            assertThat(run("views", BLOG, "--json")).isZero();
            assertThat(told()).contains("""
                          "model": "org.waymark.web.ToolSamples$Comment",
                          "name": "delete",
                          "method": "POST",
                          "when": {},
                          "kind": "view",
                          "internal": false,
                          "permission": "org.waymark.web.ToolSamples$Edit",
                          "identity": null,
                          "declared": "at org.waymark.web.ToolSamples$Comments.delete(ToolSamples.java:?)",
                          "overrides": [],
                          "paths": [
                            "/{slug}/comments/{number}/delete"
                          ]
                    """);
        }
    }

    @Nested
    class Permissions {
        @Test
        void are_not_good_as_long_as_a_view_does_not_say_who_may_see_it() {
            assertThat(run("permissions", BLOG)).isEqualTo(1);
            assertThat(told()).isEqualTo("""
                    Permissions of Blog

                    Views that do not say who may see them
                      Blog      GET  Blog          html
                          at org.waymark.web.ToolSamples$Blog.home(ToolSamples.java:?)
                      Blog      GET  Entry         html
                          at org.waymark.web.ToolSamples$Blog.show(ToolSamples.java:?)
                      Blog      GET  Entry "data"  view
                          at org.waymark.web.ToolSamples$Blog.data(ToolSamples.java:?)
                      Comments  GET  Comment       view
                          at org.waymark.web.ToolSamples$Comments.show(ToolSamples.java:?)

                    Views that do
                      Blog      GET   Entry "edit"      html  Edit
                          at org.waymark.web.ToolSamples$Blog.edit(ToolSamples.java:?)
                      Blog      GET   Archive           html  anybody
                          at org.waymark.web.ToolSamples$Blog.list(ToolSamples.java:?)
                      Comments  POST  Comment "delete"  view  Edit
                          at org.waymark.web.ToolSamples$Comments.delete(ToolSamples.java:?)

                    Rules
                      Blog  Edit  User for Entry
                          at org.waymark.web.ToolSamples$Blog.authors(ToolSamples.java:?)
                    """);
        }

        @Test
        void are_good_if_each_view_says_it() {
            assertThat(run("permissions", SAMPLES + ".Folder")).isZero();
            assertThat(told()).startsWith("""
                    Permissions of Folder

                    Views that do not say who may see them
                      There is none.
                    """);
        }

        @Test
        void are_good_if_a_view_takes_somebody_who_is_known() {
            assertThat(run("permissions", SAMPLES + ".Members")).isZero();
            assertThat(told()).isEqualTo("""
                    Permissions of Members

                    Views that do not say who may see them
                      There is none.

                    Views that do
                      Members      GET  Members             view  any User
                          at org.waymark.web.ToolSamples$Members.mine(ToolSamples.java:?)
                      Members      GET  Members "greeting"  view  anybody
                          at org.waymark.web.ToolSamples$Members.greeting(ToolSamples.java:?)
                      StaticFiles  GET  StaticFile          view  anybody
                          at org.waymark.web.StaticFiles.show(StaticFiles.java:?)

                    Rules
                      There is none.
                    """);
        }
    }

    @Nested
    class Overlaps {
        @Test
        void of_paths_are_told_with_a_path_that_shows_them() {
            assertThat(run("overlaps", BLOG)).isEqualTo(1);
            assertThat(told()).isEqualTo("""
                    Overlaps of Blog

                      Blog  shadowed  /archive/comments
                          The route matches paths that a more specific step takes elsewhere:
                          /archive/comments leads to /archive, with "comments" left over.
                          /{slug}/comments
                          at org.waymark.web.ToolSamples$Blog.comments(ToolSamples.java:?)
                          /archive at org.waymark.web.ToolSamples$Blog.archive(ToolSamples.java:?)
                          Give the other route such an end too, or put text into one of the segments
                          that tells them apart.
                    """);
        }

        @Test
        void of_paths_with_names_of_views_are_told_too() {
            assertThat(run("overlaps", SAMPLES + ".Hiding", "--json")).isEqualTo(1);
            assertThat(told()).contains("\"kind\": \"hidden view\"", "\"example\": \"/edit\"");
        }

        @Test
        void may_be_absent() {
            assertThat(run("overlaps", SAMPLES + ".Comments")).isZero();
            assertThat(told()).isEqualTo("""
                    Overlaps of Comments

                      There is none.
                    """);
        }
    }

    @Nested
    class Tweens {
        @Test
        void are_told_outermost_first() {
            assertThat(run("tweens", SAMPLES + ".Comments")).isZero();
            assertThat(told()).isEqualTo("""
                    Tweens of Comments, outermost first

                    Comments
                      host
                          at org.waymark.web.App.checkHost(App.java:?)
                      errors  under host
                          at org.waymark.web.App.showErrors(App.java:?)
                      origin  under errors
                          at org.waymark.web.App.checkOrigin(App.java:?)
                    """);
        }
    }

    @Nested
    class Subjects {
        @Test
        void may_be_static_members_that_are_sites_or_apps() {
            assertThat(run("why", SAMPLES + "::site", "GET", "/1", "--app", SAMPLES + "::COMMENTS"))
                    .isZero();
            assertThat(run("why", SAMPLES + "::COMMENTS", "GET", "/1")).isZero();
            assertThat(told()).containsSubsequence("the view answers", "the view answers");
        }

        @Test
        void that_are_not_there_are_named() {
            assertThat(run("paths", "org.example.Nothing")).isEqualTo(2);
            assertThat(err())
                    .isEqualTo(
                            "There is no class org.example.Nothing on the class path. Write its name in full, and see that -cp"
                                    + " has all of the application.\nAll commands and options are told by --help.\n");
        }

        @Test
        void that_are_no_apps_are_refused() {
            assertThat(run("paths", "java.lang.String")).isEqualTo(2);
            assertThat(err()).startsWith("java.lang.String is no app: it does not extend org.waymark.web.App.\n");
        }

        @Test
        void that_are_unknown_members_are_refused_with_those_that_there_are() {
            assertThat(run("paths", SAMPLES + "::nothing")).isEqualTo(2);
            assertThat(err())
                    .startsWith(
                            "org.waymark.web.ToolSamples has no static field, and no static method without parameters, of"
                                    + " the name nothing that is a Site or an App. There is: COMMENTS, failing, missing, site.\n");
        }

        @Test
        void that_are_null_are_refused() {
            assertThat(run("paths", SAMPLES + "::missing")).isEqualTo(1);
            assertThat(err()).isEqualTo("org.waymark.web.ToolSamples::missing is null.\n");
        }

        @Test
        void that_fail_are_told_with_the_cause() {
            assertThat(run("paths", SAMPLES + "::failing")).isEqualTo(1);
            assertThat(err())
                    .isEqualTo(
                            "org.waymark.web.ToolSamples::failing failed: java.lang.IllegalStateException: no database\n");
        }

        @Test
        void take_an_app_of_the_class_at_their_root() {
            assertThat(run("why", BLOG, "GET", "/", "--app", SAMPLES + "::COMMENTS"))
                    .isEqualTo(2);
            assertThat(err())
                    .startsWith(
                            "org.waymark.web.ToolSamples::COMMENTS is a org.waymark.web.ToolSamples$Comments, but the site"
                                    + " is that of org.waymark.web.ToolSamples$Blog. Name what makes such an app.\n");
        }

        @Test
        void with_a_wrong_configuration_are_told_what_is_wrong() {
            assertThat(run("paths", SAMPLES + ".Wrong")).isEqualTo(1);
            assertThat(err()).startsWith("1 problem in the configuration.\n");
            assertThat(run("paths", SAMPLES + ".Wrong", "--json")).isEqualTo(1);
            assertThat(out()).startsWith("{\n  \"problems\": [\n");
        }
    }

    @Nested
    class Questions {
        @Test
        void that_are_none_are_answered_with_help() {
            assertThat(run()).isZero();
            assertThat(out()).startsWith("""
                    Answers questions about a web application. No server is started, no view is run.

                      java -cp ... org.waymark.web.Tool COMMAND APP ... [OPTION ...]

                    Commands:
                      paths APP             where models are, in all apps that are mounted
                    """);
            assertThat(out().lines()).allMatch(line -> line.length() <= 80);
        }

        @Test
        void of_an_unknown_kind_are_refused() {
            assertThat(run("path", BLOG)).isEqualTo(2);
            assertThat(err()).startsWith("There is no command path. There is: paths, views, permissions, tweens, why,");
        }

        @Test
        void with_too_few_words_are_refused() {
            assertThat(run("why", BLOG, "GET")).isEqualTo(2);
            assertThat(err()).isEqualTo("It is: why APP METHOD /PATH\nAll commands and options are told by --help.\n");
        }

        @Test
        void with_unknown_options_are_refused() {
            assertThat(run("paths", BLOG, "--xml")).isEqualTo(2);
            assertThat(err()).startsWith("There is no option --xml. There is: --json, --app, --header, --help.\n");
        }

        @Test
        void with_an_option_without_its_value_are_refused() {
            assertThat(run("why", BLOG, "GET", "/", "--app")).isEqualTo(2);
            assertThat(err()).startsWith("--app needs a value after it.\n");
        }

        @Test
        void with_a_member_that_is_none_are_refused() {
            assertThat(run("why", BLOG, "GET", "/", "--app", "Blog")).isEqualTo(2);
            assertThat(err()).startsWith("\"Blog\" is no member of a class. Write it as com.example.Main::app.\n");
        }

        @Test
        void with_a_header_that_is_none_are_refused() {
            assertThat(run("why", BLOG, "GET", "/", "--header", "Accept")).isEqualTo(2);
            assertThat(err()).startsWith("\"Accept\" is no header. Write it as \"Accept: text/html\".\n");
        }

        @Test
        void about_what_is_no_path_are_refused() {
            assertThat(run("why", BLOG, "GET", "first")).isEqualTo(2);
            assertThat(err()).startsWith("\"first\" is no path. Write it as it is sent: with a slash first.\n");
        }
    }
}
