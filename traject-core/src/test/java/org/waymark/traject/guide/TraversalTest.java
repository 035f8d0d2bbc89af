package org.waymark.traject.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.traject.Consumed;
import org.waymark.traject.Place;
import org.waymark.traject.Router;
import org.waymark.traject.Traversal;
import org.waymark.traject.Traversed;
import org.waymark.traject.Traverser;
import org.waymark.traject.Variables;

/** The examples of the guide's section on traversal. */
class TraversalTest {
    record Forge(Map<String, Project> projects) {
        Project project(String owner, String name) {
            return projects.get(owner + "/" + name);
        }
    }

    record Project(Folder files, String deployKey) {}

    record Folder(Map<String, Object> entries) {
        Object get(String name) {
            return entries.get(name);
        }
    }

    record Document(List<String> versions) {}

    record Version(Document document, int number) {}

    record Versions(Document document) implements Traverser {
        @Override
        public Consumed consume(List<String> left) {
            if (left.size() < 2 || !left.get(0).equals("versions")) {
                return null;
            }
            int number = document.versions().indexOf(left.get(1));
            return new Consumed(2, number < 0 ? null : new Version(document, number));
        }
    }

    private final Document readme = new Document(List.of("draft", "final"));
    private final Folder docs = new Folder(Map.of("readme", readme));
    private final Folder files = new Folder(Map.of("docs", docs));
    private final Project waymark = new Project(files, "secret");
    private final Forge forge = new Forge(Map.of("ann/waymark", waymark));

    private final Router<String> router =
            Router.<String>builder().route("/{owner}/{project}", "project").build();

    private static Project project(Forge forge, Variables variables) {
        return forge.project(variables.get("owner", String.class), variables.get("project", String.class));
    }

    private final Traversal traversal = Traversal.builder()
            .routes(Forge.class, router, (forge, target, variables) -> project(forge, variables))
            .child(Project.class, "files", Project::files)
            .container(Folder.class, Folder::get)
            .adapter(Document.class, Versions::new)
            .publish(Version.class)
            .build();

    @Test
    void a_path_leads_through_all_styles() {
        Traversed found = traversal.traverse(forge, "/ann/waymark/files/docs/readme/versions/final/edit");

        assertThat(found.context()).isEqualTo(new Version(readme, 1));
        assertThat(found.viewName()).isEqualTo("edit");
        assertThat(found.consumedPath()).isEqualTo("/ann/waymark/files/docs/readme/versions/final");
        assertThat(found.parents())
                .containsExactly(
                        new Place(forge, "/"),
                        new Place(waymark, "/ann/waymark"),
                        new Place(files, "/ann/waymark/files"),
                        new Place(docs, "/ann/waymark/files/docs"),
                        new Place(readme, "/ann/waymark/files/docs/readme"));
        assertThat(found.nearest(Project.class)).isSameAs(waymark);
    }

    @Test
    void routes_lead_from_an_object() {
        Traversal projects = Traversal.builder()
                .routes(Forge.class, router, (forge, target, variables) -> project(forge, variables))
                .publish(Project.class)
                .build();

        assertThat(projects.traverse(forge, "/ann/waymark").context()).isSameAs(waymark);
        assertThat(projects.traverse(forge, "/bob/waymark").context()).isNull();
    }

    @Test
    void a_child_has_a_name_that_was_registered() {
        Traversal children = Traversal.builder()
                .child(Project.class, "files", Project::files)
                .publish(Folder.class)
                .build();

        assertThat(children.traverse(waymark, "/files").context()).isSameAs(files);
        assertThat(children.traverse(waymark, "/deployKey").context()).isSameAs(waymark);
        assertThat(children.traverse(waymark, "/deployKey").viewName()).isEqualTo("deployKey");
    }

    @Test
    void a_container_is_asked_for_a_name() {
        Traversal containers = Traversal.builder()
                .container(Folder.class, Folder::get)
                .publish(Document.class)
                .build();

        assertThat(containers.traverse(files, "/docs/readme/print").context()).isSameAs(readme);
        assertThat(containers.traverse(files, "/docs/print").context()).isSameAs(docs);
    }

    @Test
    void an_adapter_takes_as_much_as_it_likes() {
        Traversal adapters = Traversal.builder()
                .adapter(Document.class, Versions::new)
                .publish(Version.class)
                .build();

        assertThat(adapters.traverse(readme, "/versions/final").context()).isEqualTo(new Version(readme, 1));
        assertThat(adapters.traverse(readme, "/versions").viewName()).isEqualTo("versions");
        assertThat(adapters.traverse(readme, "/versions/lost").context()).isNull();
    }

    @Test
    void what_is_not_published_is_not_there() {
        Folder careless = new Folder(Map.of("key", "secret"));

        assertThat(traversal.traverse(careless, "/key").context()).isNull();
    }

    @Test
    void an_explanation_says_who_was_asked() {
        assertThat(traversal.explain(new Folder(Map.of("key", "secret")), "/key"))
                .contains("takes /key, to a java.lang.String, which is not published");
    }

    interface App {
        Router<Target> router();
    }

    interface Target {
        Object find(App app, Variables variables);
    }

    record Wiki(Map<String, String> pages) implements App {
        private static final Router<Target> ROUTER = Router.<Target>builder()
                .route("/{page}", (app, variables) -> ((Wiki) app).page(variables))
                .route("/{page}/comments", (app, variables) -> new Comments(((Wiki) app).page(variables)))
                .build();

        @Override
        public Router<Target> router() {
            return ROUTER;
        }

        Page page(Variables variables) {
            return new Page(pages.get(variables.get("page", String.class)));
        }
    }

    record Page(String text) {}

    record Comments(Page page) implements App {
        private static final Router<Target> ROUTER = Router.<Target>builder()
                .route("/{number}", (app, variables) -> new Comment(variables.get("number", String.class)))
                .build();

        @Override
        public Router<Target> router() {
            return ROUTER;
        }
    }

    record Comment(String number) {}

    @Test
    void an_application_is_mounted_by_a_route() {
        Traversal apps = Traversal.builder()
                .routes(App.class, App::router, (app, target, variables) -> target.find(app, variables))
                .publish(Page.class)
                .publish(Comment.class)
                .build();
        Wiki wiki = new Wiki(Map.of("home", "Welcome"));

        Traversed found = apps.traverse(wiki, "/home/comments/7");

        assertThat(found.context()).isEqualTo(new Comment("7"));
        assertThat(found.parents())
                .containsExactly(new Place(wiki, "/"), new Place(new Comments(new Page("Welcome")), "/home/comments"));
    }
}
