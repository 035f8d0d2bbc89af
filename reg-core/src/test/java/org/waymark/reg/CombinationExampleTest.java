package org.waymark.reg;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The examples of the guide for combinations, computed values and predicates of one's own. */
class CombinationExampleTest {
    interface Save {
        String save(Object model, List<String> log);
    }

    record Page(String title) {}

    static Dispatch<Save> savings() {
        Dispatch<Save> save = Dispatch.on(Save.class, MethodHandles.lookup())
                .matchInstance("model", 0)
                .create();
        save.register((model, log) -> "saved " + ((Page) model).title(), Page.class);
        save.before((model, log) -> "checked: " + log.add("check"));
        save.after((model, log) -> "indexed: " + log.add("index"), Page.class);
        save.around(next -> (model, log) -> log.contains("read-only") ? "refused" : next.save(model, log));
        return save;
    }

    @Test
    void adviceRunsAround() {
        List<String> log = new ArrayList<>();
        assertThat(savings().call().save(new Page("Minutes"), log)).isEqualTo("saved Minutes");
        assertThat(log).containsExactly("check", "index");
        assertThat(savings().call().save(new Page("Minutes"), List.of("read-only")))
                .isEqualTo("refused");
    }

    interface Links {
        List<String> links(Object model);
    }

    @Test
    void allThatMatchMayRun() {
        Dispatch<Links> links = Dispatch.on(Links.class, MethodHandles.lookup())
                .matchInstance("model", 0)
                .combining(Combination.concatenating())
                .create();
        links.register(model -> List.of("help"), Object.class);
        links.register(model -> List.of("edit", "delete"), Page.class);
        assertThat(links.call().links(new Page("Minutes"))).containsExactly("edit", "delete", "help");
    }

    interface Ship {
        String ship(String from, String to, int weight);
    }

    @Test
    void aKeyMayBeComputedFromTwoArguments() {
        Dispatch<Ship> ship = Dispatch.on(Ship.class, MethodHandles.lookup())
                .matchKey("domestic", 0, 1, String::equals)
                .create();
        ship.register((from, to, weight) -> "by train", true);
        ship.register((from, to, weight) -> "by sea", false);
        assertThat(ship.call().ship("Norway", "Japan", 3)).isEqualTo("by sea");
    }

    /** Media types such as text/html, and text/* for all that begin so. */
    static final class MediaTypes implements Matching<String> {
        @Override
        public String value(Object given) {
            return (String) given;
        }

        @Override
        public boolean matches(String registered, @Nullable Object found) {
            return found instanceof String type && isIn(type, registered);
        }

        @Override
        public boolean moreSpecific(String first, String second) {
            return isIn(first, second);
        }

        private static boolean isIn(String type, String range) {
            return range.endsWith("/*") ? type.startsWith(range.substring(0, range.length() - 1)) : type.equals(range);
        }
    }

    interface Show {
        String show(Object model, String type);
    }

    @Test
    void aPredicateMayBeOfAKindOfOnesOwn() {
        Dispatch<Show> show = Dispatch.on(Show.class, MethodHandles.lookup())
                .matchInstance("model", 0)
                .match("type", 1, new MediaTypes())
                .create();
        show.register((model, type) -> "some text", Object.class, "text/*");
        show.register((model, type) -> "a table", Object.class, "text/csv");
        assertThat(show.call().show(1, "text/csv")).isEqualTo("a table");
        assertThat(show.call().show(1, "text/html")).isEqualTo("some text");
    }
}
