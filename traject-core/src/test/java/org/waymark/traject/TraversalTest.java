package org.waymark.traject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.traject.TraversalException.Reason;

class TraversalTest {
    /** A context that says how it was reached. */
    record Way(String taken) {}

    interface Shelf {}

    interface Drawer {}

    static class Box implements Shelf {}

    static class Chest extends Box implements Drawer {}

    private static final Router<String> ROUTER = Router.<String>builder()
            .route("/all", "route")
            .route("/", "stand-in")
            .build();

    private static Traverser taking(String way) {
        return left -> left.get(0).equals("all") || left.get(0).equals(way) ? Consumed.one(new Way(way)) : null;
    }

    private static Object taken(Traversal traversal, Object root, String path) {
        return traversal.traverse(root, path).context() instanceof Way way ? way.taken() : "none";
    }

    private static String withoutLines(Throwable e) {
        return e.getMessage().replaceAll("\\.java:\\d+\\)", ".java)");
    }

    @Nested
    class The_order_of_asking {
        private final Traversal all = Traversal.builder()
                .publish(Way.class)
                .adapter(Box.class, box -> taking("adapter"))
                .container(Box.class, (box, name) -> name.matches("all|child|container") ? new Way("container") : null)
                .child(Box.class, "child", box -> new Way("child"))
                .routes(Box.class, ROUTER, (box, target, variables) -> new Way(target))
                .build();

        @Test
        void is_routes_then_children_then_the_container_then_the_adapter() {
            assertThat(taken(all, new Box(), "/all")).isEqualTo("route");
            assertThat(taken(all, new Box(), "/child")).isEqualTo("child");
            assertThat(taken(all, new Box(), "/container")).isEqualTo("container");
            assertThat(taken(all, new Box(), "/adapter")).isEqualTo("adapter");
        }

        @Test
        void has_the_route_of_the_root_last_which_stands_for_the_context() {
            assertThat(taken(all, new Box(), "/")).isEqualTo("stand-in");
            Traversed found = all.traverse(new Box(), "/edit");
            assertThat(found.context()).isEqualTo(new Way("stand-in"));
            assertThat(found.viewName()).isEqualTo("edit");
            assertThat(found.parents()).extracting(Place::path).containsExactly("/");
        }
    }

    @Nested
    class The_nearest_registration {
        private final Traversal traversal = Traversal.builder()
                .publish(Way.class)
                .child(Shelf.class, "x", shelf -> new Way("shelf x"))
                .child(Shelf.class, "y", shelf -> new Way("shelf y"))
                .child(Box.class, "x", box -> new Way("box x"))
                .container(Shelf.class, (shelf, name) -> new Way("shelf " + name))
                .adapter(Box.class, box -> taking("adapter"))
                .build();

        @Test
        void is_asked_and_no_other_of_its_kind() {
            assertThat(taken(traversal, new Box(), "/x")).isEqualTo("box x");
            assertThat(taken(traversal, new Chest(), "/x")).isEqualTo("box x");
            assertThat(taken(traversal, new Shelf() {}, "/x")).isEqualTo("shelf x");
        }

        @Test
        void is_inherited() {
            assertThat(taken(traversal, new Chest(), "/y")).isEqualTo("shelf y");
            assertThat(taken(traversal, new Chest(), "/z")).isEqualTo("shelf z");
        }

        @Test
        void of_a_nearer_type_does_not_come_before_another_style() {
            assertThat(taken(traversal, new Box(), "/adapter")).isEqualTo("shelf adapter");
        }

        @Test
        void may_be_ambiguous_for_a_class_that_is_met() {
            Traversal ambiguous = Traversal.builder()
                    .container(Drawer.class, (drawer, name) -> null)
                    .container(Shelf.class, (shelf, name) -> null)
                    .build();
            assertThat(ambiguous.traverse(new Box(), "/x").rest()).containsExactly("x");
            TraversalException e =
                    catchThrowableOfType(TraversalException.class, () -> ambiguous.traverse(new Chest(), "/"));
            assertThat(e.reason()).isEqualTo(Reason.AMBIGUOUS);
            String here = "org.waymark.traject.TraversalTest$The_nearest_registration"
                    + ".may_be_ambiguous_for_a_class_that_is_met(TraversalTest.java)";
            assertThat(withoutLines(e))
                    .isEqualTo("Ambiguous: the container of org.waymark.traject.TraversalTest$Chest."
                            + " No registration is nearer to it than all others.\n"
                            + "     the container of org.waymark.traject.TraversalTest$Drawer  added at " + here + "\n"
                            + "     the container of org.waymark.traject.TraversalTest$Shelf  added at " + here + "\n"
                            + "   Register one for org.waymark.traject.TraversalTest$Chest itself.");
        }
    }

    @Nested
    class A_conflict {
        @Test
        void is_found_when_the_traversal_is_built_with_all_others() {
            Traversal.Builder builder = Traversal.builder()
                    .child(Box.class, "x", box -> null)
                    .child(Box.class, "x", box -> null)
                    .child(Box.class, "y", box -> null)
                    .adapter(Shelf.class, shelf -> taking("shelf"))
                    .adapter(Drawer.class, drawer -> taking("drawer"))
                    .child(Chest.class, "z", chest -> null);
            TraversalException e = catchThrowableOfType(TraversalException.class, builder::build);
            assertThat(e.reason()).isEqualTo(Reason.CONFLICT);
            String here = "org.waymark.traject.TraversalTest$A_conflict"
                    + ".is_found_when_the_traversal_is_built_with_all_others(TraversalTest.java)";
            assertThat(withoutLines(e))
                    .isEqualTo("2 conflicts in a traversal:\n\n"
                            + "1) Ambiguous: the adapter of org.waymark.traject.TraversalTest$Chest."
                            + " No registration is nearer to it than all others.\n"
                            + "     the adapter of org.waymark.traject.TraversalTest$Drawer  added at " + here + "\n"
                            + "     the adapter of org.waymark.traject.TraversalTest$Shelf  added at " + here + "\n"
                            + "   Register one for org.waymark.traject.TraversalTest$Chest itself.\n\n"
                            + "2) Registered more than once: the child \"x\" of org.waymark.traject.TraversalTest$Box.\n"
                            + "     the child \"x\" of org.waymark.traject.TraversalTest$Box  added at " + here + "\n"
                            + "     the child \"x\" of org.waymark.traject.TraversalTest$Box  added at " + here + "\n"
                            + "   Keep one of them.");
        }

        @Test
        void of_what_is_repeated_is_none_of_what_is_ambiguous() {
            Traversal.Builder builder = Traversal.builder()
                    .publish(Chest.class)
                    .container(Drawer.class, (drawer, name) -> null)
                    .container(Shelf.class, (shelf, name) -> null)
                    .container(Shelf.class, (shelf, name) -> null);
            assertThatThrownBy(builder::build)
                    .hasMessageContaining("1) Ambiguous: the container of org.waymark.traject.TraversalTest$Chest.")
                    .hasMessageContaining(
                            "2) Registered more than once: the container of org.waymark.traject.TraversalTest$Shelf.");
        }

        @Test
        void is_settled_by_a_registration_that_is_nearer() {
            Traversal settled = Traversal.builder()
                    .publish(Way.class)
                    .adapter(Shelf.class, shelf -> taking("shelf"))
                    .adapter(Drawer.class, drawer -> taking("drawer"))
                    .adapter(Chest.class, chest -> taking("chest"))
                    .build();
            assertThat(taken(settled, new Chest(), "/all")).isEqualTo("chest");
        }
    }

    @Nested
    class What_is_not_published {
        record Secret() {}

        private final Traversal traversal = Traversal.builder()
                .routes(
                        Box.class,
                        Router.<String>builder().route("/route", "").build(),
                        (box, target, variables) -> new Secret())
                .child(Box.class, "child", box -> new Secret())
                .container(Box.class, (box, name) -> name.equals("container") ? new Secret() : null)
                .adapter(Box.class, box -> left -> Consumed.one("text"))
                .build();

        @ParameterizedTest
        @ValueSource(strings = {"route", "child", "container", "adapter"})
        void is_never_a_context(String name) {
            Traversed found = traversal.traverse(new Box(), "/" + name + "/edit");
            assertThat(found.context()).isNull();
            assertThat(found.nearest(Secret.class)).isNull();
            assertThat(found.consumedPath()).isEqualTo("/" + name);
        }

        @Test
        void is_found_once_it_is_published_under_a_supertype() {
            Traversal open = traversal.toBuilder()
                    .publish(Record.class)
                    .publish(CharSequence.class)
                    .build();
            assertThat(open.traverse(new Box(), "/child").context()).isEqualTo(new Secret());
            assertThat(open.traverse(new Box(), "/adapter").context()).isEqualTo("text");
        }

        @Test
        void may_be_the_root_for_that_was_given_by_the_application() {
            assertThat(traversal.traverse("root", "/x").context()).isEqualTo("root");
        }

        @Test
        void cannot_be_everything() {
            assertThatThrownBy(() -> Traversal.builder().container(Object.class, (any, name) -> any))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Nothing is registered for Object, because that would publish every object."
                            + " Name a narrower type.");
        }
    }

    @Nested
    class A_circle {
        @Test
        void that_consumes_segments_ends_with_the_path() {
            Traversal traversal =
                    Traversal.builder().child(Box.class, "self", box -> box).build();
            Traversed found = traversal.traverse(new Box(), "/self/self/self/x");
            assertThat(found.parents()).extracting(Place::path).containsExactly("/", "/self", "/self/self");
            assertThat(found.viewName()).isEqualTo("x");
        }

        @Test
        void that_consumes_nothing_is_stopped() {
            Traversal traversal = Traversal.builder()
                    .routes(Box.class, ROUTER, (box, target, variables) -> new Box())
                    .maximumSteps(7)
                    .build();
            TraversalException e =
                    catchThrowableOfType(TraversalException.class, () -> traversal.traverse(new Box(), "/"));
            assertThat(e.reason()).isEqualTo(Reason.TOO_MANY_STEPS);
            assertThat(e)
                    .hasMessage("The traversal of \"/\" has more steps than the maximum of 7. It came to a"
                            + " org.waymark.traject.TraversalTest$Box at \"/\". Raise maximumSteps if paths are to be that"
                            + " deep; otherwise look for routes of / that lead in a circle.");
            assertThat(e.getStackTrace()).isEmpty();
        }

        @Test
        void of_a_context_that_stands_for_itself_is_none() {
            Traversal traversal = Traversal.builder()
                    .routes(Box.class, ROUTER, (box, target, variables) -> box)
                    .build();
            Traversed found = traversal.traverse(new Box(), "/edit");
            assertThat(found.context()).isInstanceOf(Box.class);
            assertThat(found.parents()).isEmpty();
        }
    }

    @Nested
    class The_limit_on_steps {
        private final Traversal traversal = Traversal.builder()
                .child(Box.class, "a", box -> box)
                .maximumSteps(3)
                .build();

        @Test
        void is_the_last_that_is_allowed() {
            assertThat(traversal.traverse(new Box(), "/a/a/a/b").rest()).containsExactly("b");
            assertThatThrownBy(() -> traversal.traverse(new Box(), "/a/a/a/a"))
                    .isInstanceOf(TraversalException.class)
                    .hasMessageContaining("has more steps than the maximum of 3");
        }

        @Test
        void is_at_least_one() {
            assertThatThrownBy(() -> Traversal.builder().maximumSteps(0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("A limit on steps must be at least 1.");
        }

        @Test
        void is_a_hundred_unless_set_and_a_message_about_it_is_short() {
            Traversal deep =
                    Traversal.builder().child(Box.class, "a", box -> box).build();
            assertThat(deep.traverse(new Box(), "/a".repeat(100)).parents()).hasSize(100);
            TraversalException e =
                    catchThrowableOfType(TraversalException.class, () -> deep.traverse(new Box(), "/a".repeat(101)));
            assertThat(e.getMessage()).hasSizeLessThan(500).doesNotContain("\n");
        }
    }

    @Nested
    class A_path_from_a_stranger {
        private final Traversal traversal = Traversal.builder()
                .container(Box.class, (box, name) -> name.equals("..") ? new Box() : box)
                .build();

        @ParameterizedTest
        @ValueSource(strings = {"/../a", "/%2e%2e/a", "/a/%2E/", "/a%2fb", "/a\\b", "//a", "/a%00", "/a;b", "/%ff"})
        void is_refused_by_the_policy(String path) {
            Box root = new Box();
            assertThatThrownBy(() -> traversal.traverse(root, path)).isInstanceOf(BadPathException.class);
            assertThat(traversal.explain(root, path))
                    .startsWith("Refused path: ")
                    .contains("by the policy STRICT");
        }

        @Test
        void may_be_made_regular_instead() {
            Traversal lenient = traversal.toBuilder().policy(PathPolicy.LENIENT).build();
            assertThat(lenient.traverse(new Box(), "/../a//b/../c").consumedPath())
                    .isEqualTo("/a/c");
        }

        @Test
        void is_decoded_once() {
            Traversal one =
                    Traversal.builder().child(Box.class, "100%25", box -> box).build();
            assertThat(one.traverse(new Box(), "/100%2525").consumedPath()).isEqualTo("/100%2525");
            assertThat(one.traverse(new Box(), "/100%25").rest()).containsExactly("100%");
        }
    }

    @Nested
    class A_traverser {
        @ParameterizedTest
        @ValueSource(ints = {-1, 0, 3})
        void has_to_consume_something_and_not_more_than_there_is(int count) {
            Traversal traversal = Traversal.builder()
                    .adapter(Box.class, box -> left -> new Consumed(count, box))
                    .build();
            TraversalException e =
                    catchThrowableOfType(TraversalException.class, () -> traversal.traverse(new Box(), "/a/b/+c"));
            assertThat(e.reason()).isEqualTo(Reason.WRONG_COUNT);
            assertThat(withoutLines(e))
                    .isEqualTo("At \"/\" a traverser consumed " + count + " of 2 segments.\n"
                            + "     the adapter of org.waymark.traject.TraversalTest$Box  added at"
                            + " org.waymark.traject.TraversalTest$A_traverser"
                            + ".has_to_consume_something_and_not_more_than_there_is(TraversalTest.java)\n"
                            + "   Let it return null to decline, or consume at least one and at most all.");
        }
    }

    @Nested
    class The_name_of_a_child {
        @ParameterizedTest
        @ValueSource(strings = {"", "+x", "a/b", ".", ".."})
        void is_one_that_a_path_can_have(String name) {
            assertThatThrownBy(() -> Traversal.builder().child(Box.class, name, box -> box))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("No child can be called \"" + name
                            + "\": a name is one segment, not empty, not of dots, and does not begin with +.");
        }
    }

    @Nested
    class An_exception_of_the_application {
        private final IllegalStateException thrown = new IllegalStateException("no database");
        private final Traversal traversal = Traversal.builder()
                .child(Box.class, "a", box -> box)
                .child(Box.class, "b", box -> {
                    throw thrown;
                })
                .build();

        @Test
        void passes_with_a_note_of_where_it_was_thrown() {
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(() -> traversal.traverse(new Box(), "/a/b")).isSameAs(thrown);
                assertThat(thrown.getSuppressed()).singleElement().satisfies(note -> {
                    assertThat(((TraversalException) note).reason()).isEqualTo(Reason.WHERE);
                    assertThat(withoutLines(note))
                            .isEqualTo("at \"/a\" by the child \"b\" of org.waymark.traject.TraversalTest$Box  added at"
                                    + " org.waymark.traject.TraversalTest$An_exception_of_the_application.<init>"
                                    + "(TraversalTest.java)");
                });
            }
        }

        @Test
        void is_told_by_an_explanation() {
            assertThat(traversal.explain(new Box(), "/b"))
                    .endsWith("\n  => java.lang.IllegalStateException: no database");
        }
    }

    @Nested
    class The_result {
        private final Traversal traversal = Traversal.builder()
                .child(Box.class, "ä b", box -> new Way("child"))
                .child(Box.class, "none", box -> null)
                .publish(Way.class)
                .build();
        private final Box root = new Box();

        @Test
        void has_canonical_paths() {
            Traversed found = traversal.traverse(root, "/%c3%a4%20b/%7eedit/");
            assertThat(found.canonicalPath()).isEqualTo("/%C3%A4%20b/~edit");
            assertThat(found.consumedPath()).isEqualTo("/%C3%A4%20b");
            assertThat(found.rest()).containsExactly("~edit").isUnmodifiable();
            assertThat(found.parents()).isUnmodifiable();
        }

        @Test
        void has_the_name_of_a_view_if_one_segment_is_left() {
            assertThat(traversal.traverse(root, "/").viewName()).isEmpty();
            assertThat(traversal.traverse(root, "/edit").viewName()).isEqualTo("edit");
            assertThat(traversal.traverse(root, "/++edit").viewName()).isEqualTo("edit");
            assertThat(traversal.traverse(root, "/+").viewName()).isEmpty();
            assertThat(traversal.traverse(root, "/edit/more").viewName()).isNull();
        }

        @Test
        void has_the_nearest_object_of_a_type() {
            Traversed found = traversal.traverse(root, "/%c3%a4 b");
            assertThat(found.nearest(Way.class)).isEqualTo(new Way("child"));
            assertThat(found.nearest(Shelf.class)).isSameAs(root);
            assertThat(found.nearest(Drawer.class)).isNull();
        }

        @Test
        void is_readable() {
            assertThat(traversal.traverse(root, "/%c3%a4 b/edit"))
                    .hasToString("/%C3%A4%20b/edit -> org.waymark.traject.TraversalTest$Way at /%C3%A4%20b [edit]");
            assertThat(traversal.traverse(root, "/none/edit")).hasToString("/none/edit -> nothing at /none [edit]");
        }
    }

    @Nested
    class A_place {
        @Test
        void gives_the_path_of_a_link_from_there_on() {
            Place place = new Place(new Box(), "/wiki/home");
            assertThat(place.join("/comments?page=2")).isEqualTo("/wiki/home/comments?page=2");
            assertThat(place.join("/")).isEqualTo("/wiki/home");
            assertThat(place.join("/?page=2")).isEqualTo("/wiki/home?page=2");
        }

        @Test
        void at_the_root_gives_the_link_itself() {
            Place root = new Place(new Box(), "/");
            assertThat(root.join("/comments?page=2")).isEqualTo("/comments?page=2");
            assertThat(root.join("/")).isEqualTo("/");
            assertThat(root.join("/?page=2")).isEqualTo("/?page=2");
        }
    }

    @Nested
    class An_explanation {
        @Test
        void tells_every_context_and_who_was_asked_there() {
            Traversal traversal = Traversal.builder()
                    .routes(Shelf.class, ROUTER, (shelf, target, variables) -> new Chest())
                    .child(Chest.class, "lid", chest -> new Way("lid"))
                    .child(Chest.class, "key", chest -> "key")
                    .container(Drawer.class, (drawer, name) -> name.equals("x") ? drawer : null)
                    .publish(Way.class)
                    .build();
            String here = "  added at org.waymark.traject.TraversalTest$An_explanation"
                    + ".tells_every_context_and_who_was_asked_there(TraversalTest.java)";
            String name = "org.waymark.traject.TraversalTest$";
            assertThat(explain(traversal, "/all/x/lid/+view"))
                    .isEqualTo("/all/x/lid/+view\n"
                            + "  / is a " + name + "Box\n"
                            + "    the routes of " + name + "Shelf" + here + ": takes /all\n"
                            + "  /all is a " + name + "Chest\n"
                            + "    no child has the name \"x\", only [key, lid]\n"
                            + "    the container of " + name + "Drawer" + here + ": takes /x\n"
                            + "  /all/x is a " + name + "Chest\n"
                            + "    the child \"lid\" of " + name + "Chest" + here + ": takes /lid\n"
                            + "  /all/x/lid is a " + name + "Way\n"
                            + "    nothing is registered for its class\n"
                            + "    \"+view\" begins with +, so it is the name of a view\n"
                            + "  => a " + name + "Way at /all/x/lid\n"
                            + "     left over: /+view");
            assertThat(explain(traversal, "/all/key"))
                    .endsWith("the child \"key\" of " + name + "Chest" + here + ": takes /key,"
                            + " to a java.lang.String, which is not published\n"
                            + "  => nothing at /all/key");
        }

        @Test
        void tells_what_went_wrong() {
            Traversal wrong = Traversal.builder()
                    .adapter(Box.class, box -> left -> new Consumed(9, box))
                    .build();
            assertThat(explain(wrong, "/a"))
                    .contains(
                            ".java): takes 9 segments\n  => org.waymark.traject.TraversalException: At \"/\" a traverser"
                                    + " consumed 9 of 1 segments.");
        }

        private String explain(Traversal traversal, String path) {
            return traversal.explain(new Box(), path).replaceAll("\\.java:\\d+\\)", ".java)");
        }
    }

    @Nested
    class A_traversal {
        @Test
        void is_changed_by_building_another() {
            Traversal one = Traversal.builder()
                    .publish(Way.class)
                    .child(Box.class, "a", box -> new Way("a"))
                    .maximumSteps(1)
                    .build();
            Traversal two =
                    one.toBuilder().child(Box.class, "b", box -> new Way("b")).build();
            assertThat(List.of(taken(one, new Box(), "/a"), taken(one, new Box(), "/b")))
                    .isEqualTo(List.of("a", "none"));
            assertThat(List.of(taken(two, new Box(), "/a"), taken(two, new Box(), "/b")))
                    .isEqualTo(List.of("a", "b"));
            Traversal deeper = one.toBuilder().child(Way.class, "a", way -> way).build();
            assertThatThrownBy(() -> deeper.traverse(new Box(), "/a/a")).hasMessageContaining("the maximum of 1.");
        }

        @Test
        void is_not_changed_by_its_builder() {
            Traversal.Builder builder = Traversal.builder().publish(Way.class);
            Traversal one = builder.build();
            builder.child(Box.class, "a", box -> new Way("a"));
            assertThat(taken(one, new Box(), "/a")).isEqualTo("none");
        }
    }
}
