package org.waymark.testing;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.waymark.web.http.Handler;
import org.waymark.web.http.Response;
import org.waymark.web.http.Server;
import org.waymark.web.http.ServerProvider;

/** How a server begins and ends. */
final class ClosePromises {
    private static final Handler OK = request -> Response.text("ok");

    private final Stage stage;

    ClosePromises(ServerProvider provider) {
        this.stage = new Stage(provider);
    }

    List<Promise> all() {
        return List.of(
                new Promise("Port 0 gives a real port, and the address tells it", this::realPort),
                new Promise("An address in use is an error that names it", this::addressInUse),
                new Promise("A host that does not exist is an error that names it", this::unknownHost),
                new Promise("Closing frees the port", this::freesPort),
                new Promise("Closing twice is closing once", this::twice),
                new Promise("Closing does not wait for connections without a request", this::idleConnection),
                new Promise("Closing lets a request in hand end", this::requestInHand),
                new Promise("Closing gives up a request that outlasts the grace", this::endlessRequest));
    }

    private void realPort() throws IOException {
        try (Server server = stage.start(OK)) {
            Expect.that(server.address().getPort() > 0, "The port: expected a real one, but came " + server.address());
            Expect.same("The address", "http://localhost:" + server.address().getPort(), "" + server.address());
            Expect.same("The status", 200, Wire.ask(server, "GET /").status());
        }
    }

    private void addressInUse() throws IOException {
        try (Server server = stage.start(OK)) {
            int port = server.address().getPort();
            refuses("localhost", port);
            Expect.same("The status", 200, Wire.ask(server, "GET /").status());
        }
    }

    private void unknownHost() {
        refuses("no-such-host.invalid", 0);
    }

    private void refuses(String host, int port) {
        String address = host + ":" + port;
        try (Server second =
                stage.provider().start(OK, Stage.OPTIONS.withHost(host).withPort(port))) {
            throw new AssertionError(address + ": expected an IOException, but a server runs at " + second.address());
        } catch (IOException e) {
            Expect.that(("" + e.getMessage()).contains(address), "The message: names no " + address + ", " + e);
        }
    }

    private void freesPort() throws IOException {
        Server server = stage.start(OK);
        int port = server.address().getPort();
        Expect.same("The status", 200, Wire.ask(server, "GET /").status());
        server.close();
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress("localhost", port));
        }
    }

    private void twice() throws IOException {
        Server server = stage.start(OK);
        server.close();
        server.close();
    }

    private void idleConnection() throws IOException, InterruptedException {
        Server server = stage.provider().start(OK, Stage.OPTIONS.withGrace(Duration.ofDays(1)));
        try (Wire idle = Wire.to(server);
                Wire silent = Wire.to(server)) {
            Expect.same("The status", 200, idle.request("GET /").answer().status());
            silent.send("GET /half");
            Expect.ends(closing(server), "Closing");
        }
    }

    private void requestInHand() throws IOException, InterruptedException {
        CountDownLatch inHand = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        Handler handler = request -> {
            inHand.countDown();
            return Response.text(interrupted(mayEnd) ? "interrupted" : "in peace");
        };
        Server server = stage.provider().start(handler, Stage.OPTIONS.withGrace(Duration.ofDays(1)));
        try (Wire wire = Wire.to(server)) {
            wire.request("GET /");
            Expect.comes(inHand, "The request");
            Thread closing = closing(server);
            while (closing.getState() == Thread.State.NEW || closing.getState() == Thread.State.RUNNABLE) {
                Thread.onSpinWait();
            }
            mayEnd.countDown();
            Expect.same("The answer", "in peace", wire.answer().body());
            Expect.ends(closing, "Closing");
        } finally {
            mayEnd.countDown();
        }
    }

    private void endlessRequest() throws IOException, InterruptedException {
        CountDownLatch inHand = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        Handler handler = request -> {
            inHand.countDown();
            return Response.text("" + interrupted(never));
        };
        Server server = stage.provider().start(handler, Stage.OPTIONS.withGrace(Duration.ofMillis(50)));
        try (Wire wire = Wire.to(server)) {
            wire.request("GET /");
            Expect.comes(inHand, "The request");
            Expect.ends(closing(server), "Closing");
        } finally {
            never.countDown();
        }
    }

    private static Thread closing(Server server) {
        Thread closing = new Thread(server::close, "closing " + server.address());
        closing.setDaemon(true);
        closing.start();
        return closing;
    }

    private static boolean interrupted(CountDownLatch latch) {
        try {
            latch.await();
            return false;
        } catch (InterruptedException e) {
            return true;
        }
    }
}
