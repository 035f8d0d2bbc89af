package org.waymark.traject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Each style of publishing alone, in a small world of its own. */
class TraversalStylesTest {

    @Nested
    class Routes {
        record Library(Map<String, Book> books) {
            Book book(Variables variables) {
                return books.get(variables.get("title", String.class));
            }
        }

        record Book(String title, int pages) {}

        record Page(Book book, int number) {}

        private final Router<String> router = Router.<String>builder()
                .route("/books/{title}", "book")
                .route(
                        "/books/{title}/pages/{number}",
                        "page",
                        Map.of("number", Converters.standard().find(int.class)))
                .build();

        private final Traversal traversal = Traversal.builder()
                .routes(Library.class, router, Routes::load)
                .publish(Book.class)
                .publish(Page.class)
                .build();

        private final Book walden = new Book("walden", 300);
        private final Library library = new Library(Map.of("walden", walden));

        private static Object load(Library library, String target, Variables variables) {
            Book book = library.book(variables);
            if (target.equals("book") || book == null) {
                return book;
            }
            int number = variables.get("number", int.class);
            return number <= book.pages() ? new Page(book, number) : null;
        }

        @Test
        void lead_to_an_object_by_their_variables() {
            Traversed found = traversal.traverse(library, "/books/walden/pages/12/edit");
            assertThat(found.context()).isEqualTo(new Page(walden, 12));
            assertThat(found.viewName()).isEqualTo("edit");
            assertThat(found.consumedPath()).isEqualTo("/books/walden/pages/12");
            assertThat(found.parents()).containsExactly(new Place(library, "/"));
        }

        @Test
        void lead_to_nothing_if_there_is_no_such_object() {
            Traversed found = traversal.traverse(library, "/books/walden/pages/301/edit");
            assertThat(found.context()).isNull();
            assertThat(found.viewName()).isNull();
            assertThat(found.consumedPath()).isEqualTo("/books/walden/pages/301");
            assertThat(found.rest()).containsExactly("edit");
            assertThat(found.parents()).containsExactly(new Place(library, "/"));
        }

        @Test
        void leave_alone_what_matches_none_of_them() {
            Traversed found = traversal.traverse(library, "/shelves/1");
            assertThat(found.context()).isSameAs(library);
            assertThat(found.rest()).containsExactly("shelves", "1");
        }

        @Test
        void lead_to_the_nearest_object_above_where_the_walk_ends_at_no_route() {
            Traversed found = traversal.traverse(library, "/books/walden/pages");
            assertThat(found.context()).isSameAs(walden);
            assertThat(found.viewName()).isEqualTo("pages");
        }
    }

    /** As in Zope 2, but for what was registered: no attribute of an object is reachable because it is there. */
    @Nested
    class Children {
        record User(String name, Repositories repositories, String password) {}

        record Repositories() {}

        private final Traversal traversal = Traversal.builder()
                .child(User.class, "repositories", User::repositories)
                .child(User.class, "inbox", user -> null)
                .publish(Repositories.class)
                .build();

        private final User ann = new User("ann", new Repositories(), "secret");

        @Test
        void are_reached_by_their_names() {
            Traversed found = traversal.traverse(ann, "/repositories/new");
            assertThat(found.context()).isSameAs(ann.repositories());
            assertThat(found.viewName()).isEqualTo("new");
        }

        @Test
        void are_only_those_that_were_registered() {
            for (String name : List.of("password", "name", "getClass", "class", "hashCode", "toString")) {
                Traversed found = traversal.traverse(ann, "/" + name);
                assertThat(found.context()).isSameAs(ann);
                assertThat(found.rest()).containsExactly(name);
            }
        }

        @Test
        void may_be_missing() {
            Traversed found = traversal.traverse(ann, "/inbox/7");
            assertThat(found.context()).isNull();
            assertThat(found.consumedPath()).isEqualTo("/inbox");
        }
    }

    /** As in Pyramid. */
    @Nested
    class Containers {
        record Folder(Map<String, Object> entries) {
            Object get(String name) {
                return entries.get(name);
            }
        }

        record Text(String text) {}

        private final Text letter = new Text("Dear Bob");
        private final Folder letters = new Folder(Map.of("to bob", letter));
        private final Folder home = new Folder(Map.of("letters", letters));
        private final Traversal traversal = Traversal.builder()
                .container(Folder.class, Folder::get)
                .publish(Text.class)
                .build();

        @Test
        void are_asked_name_by_name() {
            Traversed found = traversal.traverse(home, "/letters/to%20bob/print");
            assertThat(found.context()).isSameAs(letter);
            assertThat(found.viewName()).isEqualTo("print");
            assertThat(found.parents()).containsExactly(new Place(home, "/"), new Place(letters, "/letters"));
            assertThat(found.consumedPath()).isEqualTo("/letters/to%20bob");
        }

        @Test
        void leave_alone_what_they_do_not_have() {
            Traversed found = traversal.traverse(home, "/letters/print");
            assertThat(found.context()).isSameAs(letters);
            assertThat(found.viewName()).isEqualTo("print");
        }

        @Test
        void are_not_asked_for_the_name_of_a_view() {
            Folder folder = new Folder(Map.of("+print", letter, "print", letter));
            Traversed found = traversal.traverse(folder, "/+print");
            assertThat(found.context()).isSameAs(folder);
            assertThat(found.viewName()).isEqualTo("print");
        }
    }

    /** As in Zope 3. */
    @Nested
    class Adapters {
        interface Dated {
            Map<String, String> entries();
        }

        record Diary(Map<String, String> entries) implements Dated {}

        record Entry(String text) {}

        /** Takes a year and a month. */
        record ByMonth(Dated diary) implements Traverser {
            @Override
            public Consumed consume(List<String> left) {
                if (left.size() < 2) {
                    return null;
                }
                String text = diary.entries().get(left.get(0) + "-" + left.get(1));
                return new Consumed(2, text == null ? null : new Entry(text));
            }
        }

        private final Diary diary = new Diary(Map.of("2026-11", "Rain."));
        private final Traversal traversal = Traversal.builder()
                .adapter(Dated.class, ByMonth::new)
                .publish(Entry.class)
                .build();

        @Test
        void are_found_by_the_class_of_the_context_and_take_as_much_as_they_like() {
            Traversed found = traversal.traverse(diary, "/2026/11/edit");
            assertThat(found.context()).isEqualTo(new Entry("Rain."));
            assertThat(found.consumedPath()).isEqualTo("/2026/11");
            assertThat(found.viewName()).isEqualTo("edit");
        }

        @Test
        void may_decline() {
            assertThat(traversal.traverse(diary, "/2026").context()).isSameAs(diary);
            assertThat(traversal.traverse(diary, "/2026/+edit").rest()).containsExactly("2026", "+edit");
        }

        @Test
        void may_know_that_there_is_nothing() {
            Traversed found = traversal.traverse(diary, "/2026/12/edit");
            assertThat(found.context()).isNull();
            assertThat(found.consumedPath()).isEqualTo("/2026/12");
        }

        @Test
        void are_given_segments_that_they_cannot_change() {
            Traversal hostile = Traversal.builder()
                    .adapter(Diary.class, context -> left -> {
                        assertThat(left).isUnmodifiable();
                        return null;
                    })
                    .build();
            assertThat(hostile.traverse(diary, "/a/b").rest()).containsExactly("a", "b");
        }
    }
}
