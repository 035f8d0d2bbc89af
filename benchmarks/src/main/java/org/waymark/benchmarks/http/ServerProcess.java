package org.waymark.benchmarks.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.waymark.benchmarks.exercises.Server;

/** A server that runs as a process of its own. */
final class ServerProcess implements AutoCloseable {
    private static final Path LOG = Path.of("benchmarks", "target", "http-servers.log");

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Process process;
    private final int port;

    private ServerProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts a server, and waits until it listens. */
    static ServerProcess start(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectError(Redirect.appendTo(LOG.toFile()))
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        BufferedReader output = process.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(Server.LISTENING)) {
                return new ServerProcess(process, Integer.parseInt(line.substring(Server.LISTENING.length())));
            }
        }
        process.destroyForcibly();
        throw new IOException("The server did not start; see " + LOG + ":\n" + String.join(" ", command));
    }

    /** Returns a new connection. */
    Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), port);
    }

    URI uri(String path) {
        return URI.create("http://" + Server.HOST + ":" + port + path);
    }

    /** Returns the processor time that the process has used, in steps of a hundredth of a second on Linux. */
    Duration cpu() {
        return process.toHandle().info().totalCpuDuration().orElseThrow();
    }

    /** Returns a client that does not offer to go over to HTTP/2, at which some servers stop answering. */
    static HttpClient client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    /** Refuses a server that does not answer an exercise as it should. */
    void check(Object who, HttpClient client, Exercise exercise) throws IOException, InterruptedException {
        var answer = client.send(
                HttpRequest.newBuilder(uri(exercise.path())).timeout(PATIENCE).build(), BodyHandlers.ofString());
        exercise.check(
                who,
                answer.statusCode(),
                answer.headers().firstValue("Content-Type").orElse("none"),
                answer.body());
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
