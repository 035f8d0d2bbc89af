package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.waymark.web.http.Response;
import org.waymark.web.testing.TestAnswer;
import org.waymark.web.testing.TestClient;

/** A shop whose requests are transactions: all of what a view changes is kept, or none of it. */
class TransactionTest {
    /** Thrown by a store where two transactions were in each other's way, and one may try again. */
    static final class Collision extends RuntimeException {
        Collision() {
            super("Somebody else was faster.");
        }
    }

    /** A store in place of a database. */
    static final class Store {
        final List<String> orders = new ArrayList<>();
        final List<String> log = new ArrayList<>();
        private List<String> pending = new ArrayList<>();
        int collisions;

        void begin() {
            log.add("begin");
            pending = new ArrayList<>();
        }

        void add(String order) {
            pending.add(order);
            if (collisions-- > 0) {
                throw new Collision();
            }
        }

        void commit() {
            log.add("commit");
            orders.addAll(pending);
        }

        void rollback() {
            log.add("rollback");
        }
    }

    static class Shop extends App {
        private static final int MOST_ATTEMPTS = 3;

        final Store store = new Store();

        @Tween(under = "errors")
        Response transaction(Request request, Next next) throws Exception {
            for (int attempt = 1; ; attempt++) {
                try {
                    return once(request, next);
                } catch (Collision e) {
                    if (attempt == MOST_ATTEMPTS) {
                        throw e;
                    }
                }
            }
        }

        private Response once(Request request, Next next) throws Exception {
            store.begin();
            boolean committed = false;
            try {
                Response response = next.handle(request);
                if (response.status() < 400) {
                    store.commit();
                    committed = true;
                }
                return response;
            } finally {
                if (!committed) {
                    store.rollback();
                }
            }
        }

        @View(name = "order", method = "POST")
        String order(Request request) {
            request.after(response -> response.withHeaders(response.headers().and("Ordered", "book")));
            store.add("book");
            return "ordered";
        }

        @View(name = "refuse", method = "POST")
        Response refuse() {
            store.add("whale");
            return Response.text("too large").withStatus(409);
        }

        @View(name = "break", method = "POST")
        @Nullable
        String breakDown() {
            store.add("vase");
            throw new IllegalStateException("broken");
        }

        @View
        Response busy(Collision collision) {
            return Response.text("Try again later.").withStatus(503);
        }
    }

    private final Shop shop = new Shop();

    private TestAnswer post(String path) {
        return TestClient.of(shop).send("POST", path);
    }

    @Nested
    class A_transaction {
        @Test
        void keeps_what_a_view_changed_that_succeeds() {
            assertThat(post("/order").body()).isEqualTo("ordered");
            assertThat(shop.store.orders).containsExactly("book");
            assertThat(shop.store.log).containsExactly("begin", "commit");
        }

        @Test
        void is_vetoed_by_the_status_of_an_error() {
            assertThat(post("/refuse").status()).isEqualTo(409);
            assertThat(shop.store.orders).isEmpty();
            assertThat(shop.store.log).containsExactly("begin", "rollback");
        }

        @Test
        void is_vetoed_by_an_exception_which_is_not_tried_again() {
            assertThat(post("/break").status()).isEqualTo(500);
            assertThat(shop.store.log).containsExactly("begin", "rollback");
        }
    }

    @Nested
    class A_collision {
        @Test
        void is_tried_again_from_the_beginning() {
            shop.store.collisions = 2;
            TestAnswer answer = post("/order");

            assertThat(answer.body()).isEqualTo("ordered");
            assertThat(answer.headers().all("Ordered")).containsExactly("book");
            assertThat(shop.store.orders).containsExactly("book");
            assertThat(shop.store.log).containsExactly("begin", "rollback", "begin", "rollback", "begin", "commit");
        }

        @Test
        void is_shown_if_it_happens_too_often() {
            shop.store.collisions = 3;
            TestAnswer answer = post("/order");

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.body()).isEqualTo("Try again later.");
            assertThat(shop.store.orders).isEmpty();
            assertThat(shop.store.log).hasSize(6).endsWith("rollback");
        }
    }
}
