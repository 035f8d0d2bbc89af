package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.web.testing.TestClient;

/** A park with a pond of its own kind, and a garden in it that has ponds, too. */
class LinkToAppTest {
    record Plan(String title) {}

    static class Park extends App {
        @Mount("/garden")
        Garden garden() {
            return new Garden();
        }

        @Mount("/lake")
        Lake lake() {
            return new Lake();
        }
    }

    static class Garden extends App {
        @Path("/")
        Plan plan() {
            return new Plan("Garden");
        }

        @Mount("/pond")
        Pond pond() {
            return new Pond();
        }

        @View
        String show(Plan plan, Request request) {
            return request.link(this) + " " + request.link(this, "trees") + " " + request.link(plan);
        }
    }

    static class Pond extends App {
        @View
        String show(Request request) {
            return request.link(new Pond()) + " " + request.link(new Lake());
        }
    }

    static class Lake extends Pond {}

    private final TestClient client = TestClient.of(new Park());

    @Test
    void leads_to_its_root_though_a_model_is_there() {
        assertThat(client.get("/garden").body()).isEqualTo("/garden /garden/trees /garden");
        assertThat(TestClient.of(new Garden()).get("/").body()).isEqualTo("/ /trees /");
    }

    @Test
    void leads_to_where_its_own_class_is_mounted_though_one_that_it_extends_is_nearer() {
        assertThat(client.get("/garden/pond").body()).isEqualTo("/garden/pond /lake");
    }
}
