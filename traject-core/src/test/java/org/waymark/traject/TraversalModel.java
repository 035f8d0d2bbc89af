package org.waymark.traject;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** A small world with objects of every style, and traversal of it as it is told: one rule after the other. */
final class TraversalModel {
    /** Is asked for children by name. */
    interface Holder {
        Map<String, Object> entries();
    }

    record Cabinet(Map<String, Object> entries) implements Holder {}

    /** Has a child called a. */
    static class Room {
        final Object inside;

        Room(Object inside) {
            this.inside = inside;
        }
    }

    /** Has another child called a than other rooms, one called b, and those that it holds. */
    static final class Annex extends Room implements Holder {
        final Object other;
        final Map<String, Object> entries;

        Annex(Object inside, Object other, Map<String, Object> entries) {
            super(inside);
            this.other = other;
            this.entries = entries;
        }

        @Override
        public Map<String, Object> entries() {
            return entries;
        }
    }

    /** Goes on by two equal names. */
    static final class Lift {
        final Object target;

        Lift(Object target) {
            this.target = target;
        }
    }

    /** Has the routes {@code /}, {@code /a/b} and {@code /{x}}; the first may lead to the desk itself. */
    static final class Desk {
        final Object root;
        final Object deep;
        final Object any;

        Desk(Object root, Object deep, Object any) {
            this.root = root == "self" ? this : root;
            this.deep = deep;
            this.any = any;
        }

        Object load(String target) {
            return target.equals("root") ? root : target.equals("deep") ? deep : any;
        }
    }

    static final class Leaf {}

    static final class Secret {}

    static final Router<String> ROUTER = Router.<String>builder()
            .route("/", "root")
            .route("/a/b", "deep")
            .route("/{x}", "any")
            .build();

    /** All that is registered, in any order. */
    static final List<Consumer<Traversal.Builder>> REGISTRATIONS = List.of(
            builder -> builder.routes(Desk.class, ROUTER, (desk, target, variables) -> desk.load(target)),
            builder -> builder.child(Room.class, "a", room -> room.inside),
            builder -> builder.child(Annex.class, "a", annex -> annex.other),
            builder -> builder.child(Annex.class, "b", annex -> annex.inside),
            builder -> builder.container(
                    Holder.class, (holder, name) -> holder.entries().get(name)),
            builder -> builder.adapter(
                    Lift.class,
                    lift -> left ->
                            left.size() > 1 && left.get(0).equals(left.get(1)) ? new Consumed(2, lift.target) : null),
            builder -> builder.publish(Leaf.class));

    private final List<String> path;
    private final List<Object> reached = new ArrayList<>();
    private int consumed;
    private boolean found;

    private TraversalModel(List<String> path) {
        this.path = path;
    }

    /** Returns what was reached, how much was consumed, and whether there is something at the end. */
    static List<Object> traverse(Object root, List<String> path) {
        TraversalModel model = new TraversalModel(path);
        model.from(root);
        return List.of(model.reached, model.consumed, model.found);
    }

    static List<Object> asModel(Traversed result) {
        List<Object> reached = new ArrayList<>();
        result.parents().forEach(parent -> reached.add(parent.context()));
        if (result.context() != null) {
            reached.add(result.context());
        }
        String consumed = result.consumedPath();
        int count = consumed.equals("/")
                ? 0
                : (int) consumed.chars().filter(c -> c == '/').count();
        return List.of(reached, count, result.context() != null);
    }

    private String name(int at) {
        boolean view = path.subList(0, Math.min(at + 1, path.size())).stream().anyMatch(name -> name.startsWith("+"));
        return at < path.size() && !view ? path.get(at) : "";
    }

    private void from(Object context) {
        reached.add(context);
        String name = name(consumed);
        if (context instanceof Desk desk) {
            desk(desk, name);
        } else if (context instanceof Annex annex && name.equals("a")) {
            go(annex.other, 1);
        } else if (context instanceof Annex annex && name.equals("b")) {
            go(annex.inside, 1);
        } else if (context instanceof Room room && name.equals("a")) {
            go(room.inside, 1);
        } else if (context instanceof Holder holder && holder.entries().containsKey(name)) {
            go(holder.entries().get(name), 1);
        } else if (context instanceof Lift lift && !name.isEmpty() && name.equals(name(consumed + 1))) {
            go(lift.target, 2);
        } else {
            found = true;
        }
    }

    private void desk(Desk desk, String name) {
        if (name.equals("a") && name(consumed + 1).equals("b")) {
            go(desk.deep, 2);
        } else if (!name.isEmpty() && !name.equals("a")) {
            go(desk.any, 1);
        } else if (desk.root == desk) {
            found = true;
        } else {
            go(desk.root, 0);
        }
    }

    private void go(Object next, int count) {
        consumed += count;
        if (next != null && !(next instanceof Secret)) {
            from(next);
        }
    }

    /** Worlds of some depth, with nothing and secrets here and there. */
    static Arbitrary<Object> worlds(int depth) {
        Arbitrary<Object> ends = Arbitraries.<Object>create(Leaf::new);
        if (depth == 0) {
            return ends;
        }
        Arbitrary<Object> next = Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.lazy(() -> worlds(depth - 1))), Tuple.of(1, Arbitraries.create(Secret::new)));
        Arbitrary<Object> maybe = next.injectNull(0.1);
        Arbitrary<Map<String, Object>> entries =
                Arbitraries.maps(Arbitraries.of("a", "b", "c"), next).ofMaxSize(3);
        return Arbitraries.oneOf(
                entries.map(Cabinet::new),
                maybe.map(Room::new),
                Combinators.combine(maybe, maybe, entries).as(Annex::new),
                maybe.map(Lift::new),
                Combinators.combine(Arbitraries.oneOf(maybe, Arbitraries.just("self")), maybe, maybe)
                        .as(Desk::new));
    }
}
