package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.dectate.ConfigurationException;
import org.waymark.web.http.Conflict;
import org.waymark.web.http.NotFound;
import org.waymark.web.testing.TestClient;

/** A town of houses, each an app of its own, with a garden that knows nothing of houses, and a museum next to them. */
class MountingTest {
    record Citizen(String name) {}

    record Room(int number) {}

    record Tree(String kind) {}

    static class Town extends App {
        @Path("/citizens/{name}")
        Citizen citizen(String name) {
            return new Citizen(name);
        }

        @Mount("/houses/{name}")
        House house(String name) {
            return name.equals("ruin") ? null : new House(name);
        }

        @Mount("/museum")
        Optional<Museum> museum() {
            return Optional.of(new Museum());
        }

        @View
        String show(Citizen citizen) {
            return citizen.name();
        }

        @View(name = "links")
        String links(Request request) {
            House house = new House("red");
            return String.join(
                    " ",
                    request.link(house),
                    request.link(house, "keys"),
                    request.at(house).link(new Room(3)),
                    request.at(house).link(new Room(3), "clean"));
        }

        @View
        String gone(NotFound error, Request request) {
            return "The town has no " + request.path();
        }
    }

    static class House extends App {
        private final String name;

        House(String name) {
            this.name = name;
        }

        @Path("/rooms/{number}")
        Room room(int number) {
            return number < 10 ? new Room(number) : null;
        }

        @Mount("/garden")
        Garden garden() {
            return new Garden(name + " house");
        }

        @DeferLinks
        App citizens(Citizen citizen, Request request) {
            return request.app(Town.class).orElse(null);
        }

        @View
        String show() {
            return "the " + name + " house";
        }

        @View(name = "keys")
        String keys() {
            return "keys of the " + name + " house";
        }

        @View
        String show(Room room, Request request) {
            return "room " + room.number() + " of the " + name + " house at " + request.link(room);
        }

        @View(name = "clean", method = "POST")
        String clean(Room room) {
            throw new Conflict("It is clean.");
        }

        @View(name = "links")
        String links(Room room, Request request) {
            return String.join(
                    " ",
                    request.link(this),
                    request.link(new Room(4)),
                    request.link(new Citizen("Ann")),
                    request.at(garden()).link(new Tree("oak")),
                    request.link(new Museum()),
                    request.link(new House("blue")));
        }

        @View
        String occupied(Conflict error) {
            return "The " + name + " house says: " + error.getMessage();
        }
    }

    static class Garden extends App {
        private final String owner;

        Garden(String owner) {
            this.owner = owner;
        }

        @Path("/{kind}")
        Tree tree(String kind) {
            return new Tree(kind);
        }

        @View
        String show(Tree tree, Request request) {
            return tree.kind() + " of the " + owner + " at " + request.link(tree);
        }

        @View(name = "way")
        String way(Tree tree, Request request) {
            return request.app().getClass().getSimpleName() + " in "
                    + request.app(House.class).map(House::show).orElse("nothing") + ", "
                    + (request.app(Museum.class).isPresent() ? "a museum" : "no museum");
        }

        @View(name = "deferred")
        String deferred(Tree tree, Request request) {
            return request.at(request.app(House.class).orElseThrow()).link(new Room(1));
        }
    }

    static class Museum extends App {
        @View
        String show() {
            return "the museum";
        }
    }

    private final TestClient client = TestClient.of(new Town());

    private String body(String target) {
        return client.get(target).body();
    }

    @Nested
    class A_mounted_app {
        @Test
        void answers_for_all_paths_below_its_own() {
            assertThat(body("/houses/red/rooms/3")).isEqualTo("room 3 of the red house at /houses/red/rooms/3");
            assertThat(body("/houses/blue/garden/oak")).isEqualTo("oak of the blue house at /houses/blue/garden/oak");
        }

        @Test
        void is_the_model_of_its_own_root() {
            assertThat(body("/houses/red")).isEqualTo("the red house");
            assertThat(body("/houses/red/keys")).isEqualTo("keys of the red house");
            assertThat(body("/museum/")).isEqualTo("the museum");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/houses/ruin",
                    "/houses/ruin/rooms/1",
                    "/houses/red/rooms/10",
                    "/houses/red/nothing",
                    "/houses/red/keys/more",
                    "/houses",
                    "/museum/nothing"
                })
        void that_does_not_exist_or_has_no_such_path_is_404(String path) {
            assertThat(client.get(path).status()).isEqualTo(404);
            assertThat(body(path)).isEqualTo("The town has no " + path);
        }

        @Test
        void can_be_published_alone() {
            TestClient alone = TestClient.of(new House("small"));

            assertThat(alone.get("/rooms/1").body()).isEqualTo("room 1 of the small house at /rooms/1");
            assertThat(alone.get("/garden/fig").body()).isEqualTo("fig of the small house at /garden/fig");
            assertThat(alone.get("/rooms/1/clean").status()).isEqualTo(405);
        }

        @Test
        void knows_the_apps_that_it_is_mounted_in() {
            assertThat(body("/houses/red/garden/oak/way")).isEqualTo("Garden in the red house, no museum");
        }

        @Test
        void shows_its_own_errors_and_leaves_others_to_the_app_above() {
            assertThat(client.post("/houses/red/rooms/3/clean", java.util.Map.of())
                            .body())
                    .isEqualTo("The red house says: It is clean.");
            assertThat(body("/houses/red/rooms/12")).isEqualTo("The town has no /houses/red/rooms/12");
        }

        @Test
        void says_which_methods_it_allows() {
            assertThat(client.get("/houses/red/rooms/3/clean").header("Allow")).contains("OPTIONS, POST");
        }
    }

    @Nested
    class A_link {
        @Test
        void leads_down_to_what_is_mounted() {
            assertThat(body("/links"))
                    .isEqualTo("/houses/red /houses/red/keys /houses/red/rooms/3 /houses/red/rooms/3/clean");
        }

        @Test
        void leads_up_down_and_aside() {
            assertThat(body("/houses/red/rooms/3/links"))
                    .isEqualTo(
                            "/houses/red /houses/red/rooms/4 /citizens/Ann /houses/red/garden/oak /museum /houses/blue");
        }

        @Test
        void leads_from_an_app_to_the_one_that_it_is_mounted_in() {
            assertThat(body("/houses/red/garden/oak/deferred")).isEqualTo("/houses/red/rooms/1");
        }

        @ParameterizedTest
        @CsvSource({"/houses/red", "/houses/%C3%A9", "/houses/a%20b", "/houses/%25"})
        void has_the_canonical_path_of_the_app(String house) {
            assertThat(body(house + "/rooms/1")).endsWith(" at " + house + "/rooms/1");
        }
    }

    @Nested
    class A_view {
        static final class Papers extends App {
            record Paper(String name) {}

            @Path("/{name}")
            Paper paper(String name) {
                return new Paper(name);
            }

            @Path("/{name}/history/{version}")
            List<String> version(String name, int version) {
                return List.of(name, Integer.toString(version));
            }

            @View(name = "history")
            String history(Paper paper) {
                return "history of " + paper.name();
            }
        }

        @Test
        void is_found_where_a_longer_path_begins_with_its_name() {
            assertThat(TestClient.of(new Papers()).get("/a/history").body()).isEqualTo("history of a");
        }
    }

    @Nested
    class An_app_is_refused {
        static final class NoApp extends App {
            @Mount("/text")
            String text() {
                return "";
            }
        }

        static final class NoMount extends App {
            @Path("/museum")
            Museum museum() {
                return new Museum();
            }
        }

        static final class Absorbing extends App {
            @Mount("/files/{path*}")
            Museum museum(String path) {
                return new Museum();
            }
        }

        static final class Asking extends App {
            @Mount("/museum")
            Museum museum(int floor) {
                return new Museum();
            }
        }

        static final class Broken extends App {
            @Mount("/broken")
            NoApp broken() {
                return new NoApp();
            }
        }

        static class Chicken extends App {
            @Mount("/")
            Egg egg() {
                return new Egg();
            }
        }

        static class Egg extends App {
            @Mount("/")
            Chicken chicken() {
                return new Chicken();
            }
        }

        static final class Doubtful extends App {
            @Path("/citizens/{name}")
            Citizen citizen(String name) {
                return new Citizen(name);
            }

            @DeferLinks
            App elsewhere(Citizen citizen) {
                return this;
            }
        }

        static final class Aimless extends App {
            @DeferLinks
            App elsewhere(Request request) {
                return this;
            }
        }

        static final class Pathless extends App {
            @DeferLinks
            String elsewhere(Citizen citizen) {
                return "/";
            }
        }

        private void isRefused(App app, String because) {
            assertThatThrownBy(() -> Publisher.of(app))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining(because);
        }

        @Test
        void if_it_mounts_what_is_no_app() {
            isRefused(
                    new NoApp(),
                    "NoApp.text returns a String, which is no app. Say @Path instead of @Mount, or return an app.");
        }

        @Test
        void if_a_path_leads_to_an_app() {
            isRefused(
                    new NoMount(),
                    "NoMount.museum returns an app, which has paths of its own. Say @Mount instead of @Path.");
        }

        @Test
        void if_a_mount_leaves_nothing_to_its_app() {
            isRefused(
                    new Absorbing(),
                    "The path /files/{path*} takes all that is below it, and leaves nothing to the app. Take {path*} out.");
        }

        @Test
        void if_a_mount_needs_a_query() {
            isRefused(
                    new Asking(),
                    "Asking.museum has the parameters [floor], which are not in the path /museum. An app is found by its"
                            + " path alone: put them into the path, or take them out.");
        }

        @Test
        void if_an_app_that_it_mounts_is() {
            isRefused(new Broken(), "NoApp.text returns a String");
        }

        @Test
        void if_it_would_be_mounted_without_end() {
            assertThatThrownBy(() -> Publisher.of(new Chicken()))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageMatching("""
                            1 problem in the configuration.

                            1\\) \\[dectate-refused\\] Chicken: Apps mount each other at their roots in a circle: Chicken → Egg → Chicken\\.
                                @Mount\\("/"\\) on Chicken\\.\\w+
                                    at \\S+MountingTest\\S+Chicken\\.\\w+\\(MountingTest\\.java:\\d+\\)
                                @Mount\\("/"\\) on Egg\\.\\w+
                                    at \\S+MountingTest\\S+Egg\\.\\w+\\(MountingTest\\.java:\\d+\\)
                              Fix: Give one of the mounts a path of its own\\.
                            """);
        }

        @Test
        void if_a_model_has_a_path_here_and_elsewhere() {
            isRefused(new Doubtful(), "path of org.waymark.web.MountingTest$Citizen");
        }

        @Test
        void if_it_does_not_say_which_links_are_elsewhere() {
            isRefused(
                    new Aimless(),
                    "Aimless.elsewhere takes no model, so it does not say for which models it is."
                            + " Add a parameter for one.");
        }

        @Test
        void if_links_are_to_be_found_in_what_is_no_app() {
            isRefused(
                    new Pathless(),
                    "Pathless.elsewhere returns a String, which is no app. Return the app that has the paths.");
        }
    }

    @Nested
    class At_run_time_an_error_is {
        static final class Deceiver extends App {
            @Mount("/museum")
            Museum museum() {
                return new Museum() {};
            }

            @DeferLinks
            App elsewhere(Citizen citizen) {
                return this;
            }

            @DeferLinks
            App nowhere(Room room) {
                return null;
            }

            @View(name = "circle")
            String circle(Request request) {
                return said(() -> request.link(new Citizen("Ann")));
            }

            @View(name = "twin")
            String twin(Request request) {
                return said(() -> request.link(new Deceiver()));
            }

            @View(name = "nowhere")
            String nowhere(Request request) {
                return said(() -> request.link(new Room(1)));
            }

            @View(name = "stranger")
            String stranger(Request request) {
                return said(() -> request.link(new Garden("nobody")));
            }

            @View
            String said(IllegalStateException e) {
                return String.valueOf(e.getMessage());
            }

            private static String said(java.util.function.Supplier<String> link) {
                try {
                    return link.get();
                } catch (RuntimeException e) {
                    return e.getMessage();
                }
            }
        }

        private final TestClient client = TestClient.of(new Deceiver());

        @Test
        void an_app_whose_configuration_is_not_known() {
            assertThat(client.get("/museum").body())
                    .startsWith("The mounted app is a org.waymark.web.MountingTest$At_run_time_an_error_is$Deceiver$1,"
                            + " but no mount says that it returns one, so its configuration was not read."
                            + " Let the method with @Mount return that class, or override it with one that does.");
        }

        @Test
        void links_that_are_deferred_for_ever() {
            assertThat(client.get("/circle").body())
                    .startsWith(
                            "Apps defer the links of org.waymark.web.MountingTest$Citizen to each other in a circle,"
                                    + " with at org.waymark.web.MountingTest$At_run_time_an_error_is$Deceiver.elsewhere(")
                    .endsWith(" among them. Let one of them have a path.");
        }

        @Test
        void a_link_to_another_app_of_the_same_class() {
            assertThat(client.get("/twin").body())
                    .startsWith("No link for " + Deceiver.class.getName() + ": neither the class nor a supertype");
        }

        @Test
        void links_that_no_app_has() {
            assertThat(client.get("/nowhere").body())
                    .startsWith("No link for org.waymark.web.MountingTest$Room: neither the class nor a supertype");
            assertThat(client.get("/stranger").body())
                    .startsWith("No link for org.waymark.web.MountingTest$Garden: neither the class nor a supertype");
        }
    }

    @Nested
    class An_app_in_itself {
        static final class Folder extends App {
            static int entered;

            @Mount("/{name}")
            Folder below(String name) {
                entered++;
                return new Folder();
            }

            @View(name = "list")
            String list() {
                return "list";
            }
        }

        @Test
        void is_entered_so_often_and_no_more() {
            TestClient client = TestClient.of(new Folder());

            assertThat(client.get("/a".repeat(64) + "/+list").body()).isEqualTo("list");
            assertThat(client.get("/a".repeat(65) + "/+list").status()).isEqualTo(404);
            Folder.entered = 0;
            assertThat(client.get("/a".repeat(250)).status()).isEqualTo(404);
            assertThat(Folder.entered).isEqualTo(64);
        }
    }

    @Nested
    class A_child_by_its_class {
        static class Part extends App {
            final String name;

            Part(String name) {
                this.name = name;
            }

            @View
            String show(Request request) {
                return request.link(this);
            }
        }

        static final class Other extends Part {
            Other(String name) {
                super(name);
            }
        }

        static class Whole extends App {
            @Mount("/parts/{name}")
            Part part(String name) {
                return new Part(name);
            }

            @View
            String show(Request request) {
                return request.apps()
                        .child(Part.class, Map.of("name", "a b"))
                        .map(part -> part.getClass().getSimpleName() + " " + part.name + " at " + request.link(part))
                        .orElse("none");
            }
        }

        static final class Replaced extends Whole {
            @Override
            @Mount("/parts/{name}")
            Other part(String name) {
                return new Other(name);
            }
        }

        static final class Several extends App {
            @Mount("/one")
            Part one() {
                return new Part("one");
            }

            @Mount("/other")
            Other other() {
                return new Other("other");
            }

            @View
            String show(Request request) {
                return request.apps().child(Part.class, Map.of()).orElseThrow().name;
            }

            @View(name = "any")
            String any(Request request) {
                return request.apps().child(App.class, Map.of()).toString();
            }

            @View
            String error(IllegalArgumentException error) {
                return "" + error.getMessage();
            }
        }

        @Test
        void is_found_as_it_is_or_as_what_took_its_place() {
            assertThat(TestClient.of(new Whole()).get("/").body()).isEqualTo("Part a b at /parts/a%20b");
            assertThat(TestClient.of(new Replaced()).get("/").body()).isEqualTo("Other a b at /parts/a%20b");
            assertThat(TestClient.of(new Several()).get("/").body()).isEqualTo("one");
        }

        @Test
        void is_not_guessed_among_several() {
            assertThat(TestClient.of(new Several()).get("/any").body())
                    .isEqualTo("Several of the apps that Several mounts are a App: Other at /other, Part at /one."
                            + " Ask for the class of one, or by its path.");
        }
    }
}
