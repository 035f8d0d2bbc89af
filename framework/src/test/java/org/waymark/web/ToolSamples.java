package org.waymark.web;

import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waymark.web.http.NotFound;

/** Apps to ask the tool about: a blog whose entries have comments, which are an app of their own. */
final class ToolSamples {
    private ToolSamples() {}

    record Entry(String slug, String author, LocalDate day) {}

    record Archive(Optional<Integer> year, List<String> tag) {}

    record Comment(int number, String text) {}

    record User(String name) implements Principal {
        @Override
        public String getName() {
            return name;
        }
    }

    static final class Edit {}

    static class Blog extends App {
        private final Map<String, Entry> entries = Map.of("first", new Entry("first", "ann", LocalDate.of(2026, 5, 1)));

        @Path("/{slug}")
        Entry entry(String slug) {
            return entries.get(slug);
        }

        @Path("/archive")
        Archive archive(Optional<Integer> year, List<String> tag) {
            return new Archive(year, tag);
        }

        @Mount("/{slug}/comments")
        Comments comments(String slug) {
            return entries.containsKey(slug) ? new Comments(entries.get(slug)) : null;
        }

        @Identify
        User user(Request request) {
            return request.headers().first("User").map(User::new).orElse(null);
        }

        @PermissionRule(Edit.class)
        boolean authors(User user, Entry entry) {
            return user.name().equals(entry.author());
        }

        @Html
        String home() {
            return "Blog";
        }

        @Html
        String show(Entry entry) {
            throw new AssertionError("views are not run");
        }

        @Html(name = "edit", permission = Edit.class)
        String edit(Entry entry) {
            return "edit";
        }

        @View(name = "data")
        String data(Entry entry) {
            return entry.slug();
        }

        @Html(permission = Anybody.class)
        String list(Archive archive) {
            return "archive";
        }
    }

    static class CustomerBlog extends Blog {
        @Html
        @Override
        String show(Entry entry) {
            return super.show(entry);
        }
    }

    /** An app below itself, whose views all say who may see them. */
    static class Folder extends App {
        @Mount("/in/{name}")
        Folder inner(String name) {
            return new Folder();
        }

        String name() {
            return "x";
        }

        @View(name = "list", permission = Anybody.class)
        String list(NotFound error) {
            return "nothing";
        }
    }

    /** An app with files for everybody, and a view for whoever is known. */
    static class Members extends App {
        private final StaticFiles files = new StaticFiles(StaticFilesTest.class, "static");

        @Mount("/static")
        StaticFiles files() {
            return files;
        }

        @View
        String mine(User user) {
            return "yours, " + user.name();
        }

        @View(name = "greeting", permission = Anybody.class)
        String greeting(Optional<User> user) {
            return "Hello";
        }
    }

    /** An app with a path that takes the name of a view. */
    static class Hiding extends App {
        @Path("/{name}")
        Entry entry(String name) {
            return new Entry(name, "ann", LocalDate.EPOCH);
        }

        @View(name = "edit")
        String edit() {
            return "edit";
        }
    }

    /** An app with a mistake. */
    static class Wrong extends App {
        @Path("/{name}")
        Entry entry() {
            return new Entry("", "ann", LocalDate.EPOCH);
        }
    }

    static final App COMMENTS = new Comments(new Entry("first", "ann", LocalDate.EPOCH));

    static Site site() {
        return Site.of(Comments.class);
    }

    static App missing() {
        return null;
    }

    static App failing() {
        throw new IllegalStateException("no database");
    }

    static class Comments extends App {
        private final Entry entry;

        Comments(Entry entry) {
            this.entry = entry;
        }

        String slug() {
            return entry.slug();
        }

        @Path("/{number}")
        Comment comment(int number) {
            return number == 1 ? new Comment(1, "Well said.") : null;
        }

        @View
        String show(Comment comment) {
            return comment.text();
        }

        @View(name = "delete", method = "POST", permission = Edit.class)
        String delete(Comment comment) {
            return "gone";
        }
    }
}
