package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.waymark.traject.LinkException;
import org.waymark.web.http.HttpRequest;
import org.waymark.web.http.Response;
import org.waymark.web.testing.TestClient;

/** A company with teams, each an app of its own with projects, which are apps in turn; and an archive that is elsewhere. */
class LinkTest {
    record Person(String name) {}

    record Sheet(int number) {}

    record Shelf(String name) {}

    /** An app whose view {@code links} answers with what a function makes of the request. */
    abstract static class Asked extends App {
        @Nullable
        Function<Request, Object> question;

        @View(name = "ask")
        Object ask(Request request) {
            return question(request).apply(request);
        }

        private Function<Request, Object> question(Request request) {
            return java.util.Objects.requireNonNull(((Asked) request.apps().root()).question);
        }
    }

    static class Company extends Asked {
        @Path("/people/{name}")
        Person person(String name) {
            return new Person(name);
        }

        @Path("/people/{name}/sheets/{number}")
        Sheet sheet(String name, int number, Optional<String> sort) {
            return new Sheet(number);
        }

        @Mount("/teams/{name}")
        @Nullable
        Team team(String name) {
            return name.equals("none") ? null : new Team();
        }

        @Mount("/archive")
        Archive archive() {
            return new Archive();
        }

        @Mount("/attic")
        Attic attic() {
            return new Attic();
        }

        @View(name = "sheets")
        String sheets(Person person) {
            return "sheets of " + person.name();
        }

        @View(name = "+odd")
        String odd(Person person) {
            return "odd of " + person.name();
        }

        @View(name = "people")
        String people() {
            return "all people";
        }

        @DeferClassLinks(Shelf.class)
        App shelves(Map<String, ?> variables, Request request) {
            Class<? extends App> where = variables.containsKey("old") ? Attic.class : Archive.class;
            return request.apps().child(where, Map.of()).orElse(null);
        }
    }

    static class Team extends Asked {
        @Mount("/projects/{number}")
        Project project(int number) {
            return new Project();
        }
    }

    static class Project extends Asked {
        @Path("/sheets/{number}")
        Sheet sheet(int number) {
            return new Sheet(number);
        }
    }

    static class Archive extends App {
        @Path("/shelves/{name}")
        Shelf shelf(String name) {
            return new Shelf(name);
        }

        @LinkPrefix
        String prefix(Request request) {
            return "https://" + request.headers().first("Host").orElse("nowhere") + "/";
        }
    }

    static class Attic extends Archive {}

    private static String ask(String path, Function<Request, Object> question) {
        Company company = new Company();
        company.question = question;
        return TestClient.of(company).get(path).body();
    }

    private static String ask(Function<Request, Object> question) {
        return ask("/ask", question);
    }

    private static final String PROJECT = "/teams/red/projects/3/ask";

    @Nested
    class A_link_to_a_class {
        @Test
        void has_the_variables_that_it_is_given() {
            assertThat(ask(request -> request.link(Person.class, Map.of("name", "Ann B"))))
                    .isEqualTo("/people/Ann%20B");
        }

        @Test
        void may_have_parameters_of_the_query_and_the_name_of_a_view() {
            Map<String, Object> variables = Map.of("name", "Ann", "number", 4, "sort", "down");

            assertThat(ask(request -> request.link(Sheet.class, variables, "edit")))
                    .isEqualTo("/people/Ann/sheets/4/edit?sort=down");
        }

        @Test
        void is_refused_without_a_variable_and_for_a_class_without_a_path() {
            assertThat(ask(request -> {
                        assertThatThrownBy(() -> request.link(Person.class, Map.of()))
                                .isInstanceOf(LinkException.class);
                        assertThatThrownBy(() -> request.link(String.class, Map.of()))
                                .isInstanceOf(LinkException.class);
                        return "refused";
                    }))
                    .isEqualTo("refused");
        }

        @Test
        void of_another_app_is_made_by_the_request_at_that_app() {
            assertThat(ask(PROJECT, request -> request.at(request.apps().root())
                            .link(Person.class, Map.of("name", "Ann"))))
                    .isEqualTo("/people/Ann");
        }

        @Test
        void may_be_left_to_another_app_that_depends_on_the_variables() {
            assertThat(ask(request -> request.link(Shelf.class, Map.of("name", "a"))))
                    .isEqualTo("https://localhost/archive/shelves/a");
            assertThat(ask(request -> {
                        assertThatThrownBy(() -> request.link(Shelf.class, Map.of("name", "a", "old", "yes")))
                                .hasMessageContaining("old");
                        return "asked the attic";
                    }))
                    .isEqualTo("asked the attic");
        }
    }

    @Nested
    class A_link_to_a_view {
        @Test
        void has_a_plus_where_a_longer_path_would_hide_it() {
            String hidden = ask(request -> request.link(new Person("Ann"), "sheets"));

            assertThat(TestClient.of(new Company()).get(hidden).body()).isEqualTo("sheets of Ann");
            assertThat(ask(request -> request.link(request.app(), "teams"))).isEqualTo("/teams");
            assertThat(ask(request -> request.link(request.app(), "archive"))).isEqualTo("/+archive");
        }

        @Test
        void has_a_second_plus_if_the_name_begins_with_one() {
            String odd = ask(request -> request.link(new Person("Ann"), "+odd"));

            assertThat(odd).isEqualTo("/people/Ann/++odd");
            assertThat(TestClient.of(new Company()).get(odd).body()).isEqualTo("odd of Ann");
        }
    }

    @Nested
    class Apps_around {
        @Test
        void are_found_from_where_the_request_has_come_to() {
            assertThat(ask(
                            PROJECT,
                            request -> names(
                                    request.app(),
                                    request.apps().parent().orElseThrow(),
                                    request.apps().root())))
                    .isEqualTo("Project Team Company");
            assertThat(ask(request ->
                            request.apps().parent() + " " + names(request.apps().root())))
                    .isEqualTo("Optional.empty Company");
        }

        @Test
        void above_are_told_from_the_nearest_to_the_root() {
            assertThat(ask(PROJECT, request -> names(request.apps().ancestors().toArray(App[]::new))))
                    .isEqualTo("Team Company");
            assertThat(ask(request -> request.apps().ancestors())).isEqualTo("[]");
        }

        @Test
        void below_are_found_by_class_or_by_path() {
            assertThat(ask(request -> {
                        Team team = request.apps()
                                .child(Team.class, Map.of("name", "blue"))
                                .orElseThrow();
                        App same = request.apps()
                                .child("/teams/{name}", Map.of("name", "green"))
                                .orElseThrow();
                        return request.link(team) + " " + request.link(same, "ask");
                    }))
                    .isEqualTo("/teams/blue /teams/green/ask");
        }

        @Test
        void below_those_below_are_found_from_there() {
            assertThat(ask(request -> {
                        Team team = request.apps()
                                .child(Team.class, Map.of("name", "blue"))
                                .orElseThrow();
                        Project project = request.at(team)
                                .apps()
                                .child(Project.class, Map.of("number", 7))
                                .orElseThrow();
                        return request.at(project).link(new Sheet(2)) + " "
                                + request.at(project).link(Sheet.class, Map.of("number", 3));
                    }))
                    .isEqualTo("/teams/blue/projects/7/sheets/2 /teams/blue/projects/7/sheets/3");
        }

        @Test
        void next_to_one_are_found_as_children_of_its_parent() {
            assertThat(ask(
                            "/teams/red/ask",
                            request -> request.apps()
                                            .sibling(Archive.class, Map.of())
                                            .map(archive -> request.at(archive).link(new Shelf("a")))
                                            .orElse("none")
                                    + " "
                                    + request.apps()
                                            .sibling("/teams/{name}", Map.of("name", "blue"))
                                            .map(request::link)
                                            .orElse("none")))
                    .isEqualTo("https://localhost/archive/shelves/a /teams/blue");
        }

        @Test
        void are_not_found_where_none_is_mounted_or_none_is_for_the_variables() {
            assertThat(ask(request -> request.apps().child(Project.class, Map.of("number", 1)) + " "
                            + request.apps().child("/teams", Map.of()) + " "
                            + request.apps().child(Team.class, Map.of("name", "none")) + " "
                            + request.apps().sibling(Team.class, Map.of("name", "blue")) + " "
                            + request.apps().sibling("/archive", Map.of())))
                    .isEqualTo("Optional.empty Optional.empty Optional.empty Optional.empty Optional.empty");
        }

        private static String names(App... apps) {
            return java.util.Arrays.stream(apps)
                    .map(app -> app.getClass().getSimpleName())
                    .collect(java.util.stream.Collectors.joining(" "));
        }
    }

    static class Origins extends App {
        @Path("/hosts/{host}")
        URI host(String host) {
            return URI.create("http://" + host);
        }
    }

    static class Games extends App {
        @Path("/games/{seed}")
        Random game(long seed) {
            return new Random(seed);
        }
    }

    @Nested
    class A_link_to_a_model_of_a_module_that_is_not_open {
        @Test
        void reads_what_everybody_may_read() {
            Origins origins = new Origins();
            HttpRequest http = HttpRequest.of("GET", "/");
            Request request = new Request(MountedApp.root(Site.of(Origins.class), origins), http);

            assertThat(request.link(URI.create("http://example.org/a"))).isEqualTo("/hosts/example.org");
        }

        @Test
        void is_refused_from_the_start_if_the_model_keeps_a_variable_to_itself() {
            assertThatThrownBy(() -> Site.of(Games.class))
                    .hasMessageContaining(
                            "Package java.util of module java.base is closed to the framework. Add \"opens"
                                    + " java.util to org.waymark.web;\" to its module-info.");
        }
    }

    static class Moved extends App {
        @LinkPrefix
        String prefix() {
            return "https://docs.example.org";
        }

        @View(name = "old")
        Response old(Request request) {
            return request.redirect(this);
        }

        @View(name = "older")
        Response older(Request request) {
            return request.redirect(this, "new");
        }
    }

    static final class AtHome extends Moved {
        @Override
        @LinkPrefix
        String prefix() {
            return "";
        }
    }

    static final class Nowhere extends App {
        @LinkPrefix
        @Nullable
        String prefix() {
            return null;
        }

        @View
        String show(Request request) {
            return request.link(this);
        }

        @View
        String why(IllegalStateException error) {
            return error.getMessage();
        }
    }

    @Test
    void a_prefix_is_a_text() {
        assertThat(TestClient.of(new Nowhere()).get("/").body())
                .startsWith("What says how links begin returned null. Let it return a text, which may be empty, at"
                        + " org.waymark.web.LinkTest$Nowhere.prefix(LinkTest.java:");
    }

    @Test
    void a_redirect_to_a_model_leads_to_where_the_prefix_says_that_it_is() {
        TestClient moved = TestClient.of(new Moved());
        TestClient home = TestClient.of(new AtHome());

        assertThat(moved.get("/old").status()).isEqualTo(303);
        assertThat(moved.get("/old").header("Location")).isEqualTo("https://docs.example.org/");
        assertThat(moved.get("/older").header("Location")).isEqualTo("https://docs.example.org/new");
        assertThat(home.get("/older").header("Location")).isEqualTo("/new");
    }
}
