package org.waymark.testing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.waymark.web.http.Handler;
import org.waymark.web.http.Response;
import org.waymark.web.http.Server;
import org.waymark.web.http.ServerProvider;

/** Many clients at once. */
final class LoadPromises {
    private static final int CLIENTS = 100;
    private static final int REQUESTS = 20;

    private final Stage stage;

    LoadPromises(ServerProvider provider) {
        this.stage = new Stage(provider);
    }

    List<Promise> all() {
        return List.of(
                new Promise("Requests are handled at the same time", this::atTheSameTime),
                new Promise("A connection that waits holds no thread", this::idleConnections),
                new Promise("100 clients at once get each their own answers", this::manyClients));
    }

    private void atTheSameTime() throws IOException {
        CountDownLatch both = new CountDownLatch(2);
        Handler handler = request -> {
            both.countDown();
            try {
                Expect.comes(both, "Two requests at once");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return Response.text("ok");
        };
        try (Server server = stage.provider().start(handler, Stage.OPTIONS.withThreads(2));
                Wire first = Wire.to(server);
                Wire second = Wire.to(server)) {
            first.request("GET /");
            second.request("GET /");
            Expect.same("The first status", 200, first.answer().status());
            Expect.same("The second status", 200, second.answer().status());
        }
    }

    private void idleConnections() throws IOException {
        List<Wire> idle = new ArrayList<>();
        try (Server server = stage.provider().start(request -> Response.text("ok"), Stage.OPTIONS.withThreads(1))) {
            for (int i = 0; i < 20; i++) {
                Wire wire = Wire.to(server);
                idle.add(wire);
                Expect.same("The status", 200, wire.request("GET /").answer().status());
            }
        } finally {
            for (Wire wire : idle) {
                wire.close();
            }
        }
    }

    private void manyClients() throws IOException, InterruptedException {
        Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
        try (Server server = stage.start(request -> Response.text(request.path()))) {
            List<Thread> clients = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                String path = "/client-" + i;
                Thread client = new Thread(() -> ask(server, path, failures), path);
                client.setDaemon(true);
                client.start();
                clients.add(client);
            }
            for (Thread client : clients) {
                Expect.ends(client, client.getName());
            }
        }
        Expect.same("The failures", List.of(), List.copyOf(failures));
    }

    private static void ask(Server server, String path, Queue<Throwable> failures) {
        try (Wire wire = Wire.to(server)) {
            for (int i = 0; i < REQUESTS; i++) {
                String own = path + "/" + i;
                Expect.same(
                        "The answer", own, wire.request("GET " + own).answer().body());
            }
        } catch (IOException | AssertionError e) {
            failures.add(e);
        }
    }
}
