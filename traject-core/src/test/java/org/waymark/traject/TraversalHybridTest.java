package org.waymark.traject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Styles mixed in one world: each object is published in the way that suits it. */
class TraversalHybridTest {

    /** Projects by routes, their files by containers, the versions of a file by an adapter, and routes again below. */
    @Nested
    class A_forge {
        record Forge(Map<String, Project> projects) {}

        record Project(String name, Folder files) {}

        record Folder(Map<String, Object> entries) {
            Object get(String name) {
                return entries.get(name);
            }
        }

        record Document(List<String> versions) {}

        record Version(Document document, int number) {}

        record Line(Version version, int number) {}

        private static final Converter<Integer> NUMBER = Converters.standard().find(int.class);

        private static final Router<String> PROJECTS = Router.<String>builder()
                .route("/{owner}/{project}", "project")
                .route("/{owner}/{project}/settings/{page}", "settings")
                .build();
        private static final Router<String> LINES = Router.<String>builder()
                .route("/lines/{number}", "line", Map.of("number", NUMBER))
                .build();

        private static final Traversal TRAVERSAL = Traversal.builder()
                .routes(Forge.class, PROJECTS, (forge, target, variables) -> forge.projects()
                        .get(variables.get("owner") + "/" + variables.get("project")))
                .child(Project.class, "files", Project::files)
                .container(Folder.class, Folder::get)
                .adapter(Document.class, A_forge::versions)
                .routes(
                        Version.class,
                        LINES,
                        (version, target, variables) -> new Line(version, variables.get("number", int.class)))
                .publish(Line.class)
                .build();

        private static Traverser versions(Document document) {
            return left -> {
                Integer number =
                        left.get(0).startsWith("v") ? NUMBER.decode(left.get(0).substring(1)) : null;
                return number == null
                        ? null
                        : Consumed.one(number < document.versions().size() ? new Version(document, number) : null);
            };
        }

        private final Document readme = new Document(List.of("# One", "# Two"));
        private final Folder docs = new Folder(Map.of("readme", readme));
        private final Project waymark = new Project("waymark", new Folder(Map.of("docs", docs)));
        private final Forge forge = new Forge(Map.of("ann/waymark", waymark));

        @Test
        void is_published_by_all_styles_one_after_the_other() {
            Traversed found = TRAVERSAL.traverse(forge, "/ann/waymark/files/docs/readme/v1/lines/7/edit");
            Version version = new Version(readme, 1);
            assertThat(found.context()).isEqualTo(new Line(version, 7));
            assertThat(found.viewName()).isEqualTo("edit");
            assertThat(found.parents())
                    .containsExactly(
                            new Place(forge, "/"),
                            new Place(waymark, "/ann/waymark"),
                            new Place(waymark.files(), "/ann/waymark/files"),
                            new Place(docs, "/ann/waymark/files/docs"),
                            new Place(readme, "/ann/waymark/files/docs/readme"),
                            new Place(version, "/ann/waymark/files/docs/readme/v1"));
        }

        @Test
        void has_parents_whose_paths_lead_to_them() {
            Traversed found = TRAVERSAL.traverse(forge, "/ann/waymark/files/docs/readme/v1/lines/7");
            assertThat(found.parents()).allSatisfy(parent -> assertThat(
                            TRAVERSAL.traverse(forge, parent.path()).context())
                    .isEqualTo(parent.context()));
        }

        @Test
        void has_an_end_wherever_nobody_consumes() {
            assertThat(TRAVERSAL.traverse(forge, "/ann/waymark/settings")).satisfies(found -> {
                assertThat(found.context()).isSameAs(waymark);
                assertThat(found.viewName()).isEqualTo("settings");
            });
            assertThat(TRAVERSAL.traverse(forge, "/ann/waymark/files/docs/readme/history"))
                    .satisfies(found -> {
                        assertThat(found.context()).isSameAs(readme);
                        assertThat(found.viewName()).isEqualTo("history");
                    });
            assertThat(TRAVERSAL.traverse(forge, "/ann/waymark/+files/docs")).satisfies(found -> {
                assertThat(found.context()).isSameAs(waymark);
                assertThat(found.rest()).containsExactly("+files", "docs");
            });
        }

        @Test
        void has_nothing_where_somebody_knows_that_there_is_nothing() {
            assertThat(TRAVERSAL.traverse(forge, "/bob/waymark/files").consumedPath())
                    .isEqualTo("/bob/waymark");
            Traversed found = TRAVERSAL.traverse(forge, "/ann/waymark/files/docs/readme/v2/lines/1");
            assertThat(found.context()).isNull();
            assertThat(found.consumedPath()).isEqualTo("/ann/waymark/files/docs/readme/v2");
            assertThat(found.rest()).containsExactly("lines", "1");
            assertThat(found.nearest(Document.class)).isSameAs(readme);
        }
    }

    /**
     * Applications that are mounted in applications. Each has a router of its own, whose targets are functions; a mount is
     * a route to another application, made of what the outer one knows and of the variables of the route. What belongs to
     * one request, such as who asks, is handed on from mount to mount.
     */
    @Nested
    class Mounts {
        /** What a route of an application does. */
        interface Target {
            Object find(Mount mount, Variables variables);
        }

        interface App {
            Router<Target> router();
        }

        /** An application at the place where it is mounted, for one request. */
        record Mount(App app, String user) {
            Mount inner(App other) {
                return other == null ? null : new Mount(other, user);
            }
        }

        record Wiki(Map<String, Page> pages) implements App {
            private static final Router<Target> ROUTER = Router.<Target>builder()
                    .route("/", (mount, variables) -> mount)
                    .route("/{page}", (mount, variables) -> ((Wiki) mount.app()).page(variables))
                    .route(
                            "/{page}/comments",
                            (mount, variables) -> mount.inner(((Wiki) mount.app()).comments(variables)))
                    .build();

            @Override
            public Router<Target> router() {
                return ROUTER;
            }

            Page page(Variables variables) {
                return pages.get(variables.get("page", String.class));
            }

            Comments comments(Variables variables) {
                Page page = page(variables);
                return page == null ? null : new Comments(page);
            }
        }

        record Page(String text, List<String> comments) {}

        /** Has a model of its own for its root. */
        record Comments(Page page) implements App {
            private static final Router<Target> ROUTER = Router.<Target>builder()
                    .route("/", (mount, variables) -> new CommentList(((Comments) mount.app()).page()))
                    .route(
                            "/{number}",
                            (mount, variables) -> ((Comments) mount.app()).comment(mount.user(), variables),
                            Map.of("number", Converters.standard().find(int.class)))
                    .build();

            @Override
            public Router<Target> router() {
                return ROUTER;
            }

            Comment comment(String user, Variables variables) {
                return new Comment(page.comments().get(variables.get("number", int.class)), user);
            }
        }

        record CommentList(Page page) {}

        record Comment(String text, String seenBy) {}

        private static final Traversal TRAVERSAL = Traversal.builder()
                .routes(
                        Mount.class,
                        mount -> mount.app().router(),
                        (mount, target, variables) -> target.find(mount, variables))
                .publish(Page.class)
                .publish(CommentList.class)
                .publish(Comment.class)
                .build();

        private final Page home = new Page("Welcome", List.of("First!", "Second."));
        private final Mount root = new Mount(new Wiki(Map.of("home", home)), "ann");

        @Test
        void pass_on_what_they_know() {
            Traversed found = TRAVERSAL.traverse(root, "/home/comments/1/edit");
            assertThat(found.context()).isEqualTo(new Comment("Second.", "ann"));
            assertThat(found.viewName()).isEqualTo("edit");
        }

        @Test
        void are_remembered_with_their_paths() {
            Traversed found = TRAVERSAL.traverse(root, "/home/comments/1");
            Mount comments = new Mount(new Comments(home), "ann");
            assertThat(found.parents()).containsExactly(new Place(root, "/"), new Place(comments, "/home/comments"));
            assertThat(found.nearest(Mount.class)).isEqualTo(comments);
        }

        @Test
        void may_have_an_object_that_stands_for_them() {
            Traversed found = TRAVERSAL.traverse(root, "/home/comments/+new");
            assertThat(found.context()).isEqualTo(new CommentList(home));
            assertThat(found.nearest(Mount.class).app()).isEqualTo(new Comments(home));
            assertThat(found.viewName()).isEqualTo("new");
        }

        @Test
        void may_stand_for_themselves() {
            Traversed found = TRAVERSAL.traverse(root, "/");
            assertThat(found.context()).isSameAs(root);
            assertThat(found.parents()).isEmpty();
        }

        @Test
        void may_have_nothing_to_be_mounted_on() {
            Traversed found = TRAVERSAL.traverse(root, "/away/comments/1");
            assertThat(found.context()).isNull();
            assertThat(found.consumedPath()).isEqualTo("/away/comments");
        }

        @Test
        void give_links_below_their_own_paths() {
            Traversed found = TRAVERSAL.traverse(root, "/home/comments/1");
            Place mount = found.parents().get(1);
            String inner = Comments.ROUTER.routes().get(1).link(Map.of("number", 0));
            assertThat(TRAVERSAL.traverse(root, mount.join(inner)).context()).isEqualTo(new Comment("First!", "ann"));
        }
    }
}
