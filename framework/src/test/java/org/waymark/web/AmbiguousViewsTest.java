package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.reg.AmbiguityException;
import org.waymark.web.testing.TestClient;

class AmbiguousViewsTest {
    interface Printable {}

    interface Playable {}

    record Score(String title) implements Printable, Playable {}

    static final class Concert extends App {
        @Path("/score")
        Score score() {
            return new Score("Bolero");
        }

        @View
        String print(Printable thing) {
            return "printed";
        }

        @View
        String play(Playable thing) {
            return "played";
        }

        @View
        String ambiguous(AmbiguityException error) {
            return error.getMessage();
        }
    }

    @Test
    void views_of_two_interfaces_of_a_model_are_named_by_the_lines_of_the_app() {
        String nested = "AmbiguousViewsTest$";

        assertThat(TestClient.of(new Concert()).get("/score").body().replaceAll(":\\d+\\)", ":#)"))
                .contains("is ambiguous: neither of these is more specific.\n")
                .contains(nested
                        + "Printable, name = \"\", method = \"GET\", consumes = any, produces = any) at org.waymark.web."
                        + nested + "Concert.print(AmbiguousViewsTest.java:#)\n")
                .contains(nested
                        + "Playable, name = \"\", method = \"GET\", consumes = any, produces = any) at org.waymark.web."
                        + nested + "Concert.play(AmbiguousViewsTest.java:#)\n");
    }
}
