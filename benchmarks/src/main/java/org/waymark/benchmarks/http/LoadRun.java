package org.waymark.benchmarks.http;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Measures what a request costs: all servers run at once, and take turns in rounds, each in an order of its own, so that
 * what the machine does meanwhile falls on all of them.
 */
public final class LoadRun implements AutoCloseable {
    /** What is asked over HTTP/2 too. */
    private static final Set<Exercise> HTTP2 = Set.of(Exercise.PLAINTEXT, Exercise.LINKS);

    private final Effort effort;
    private final Figures figures = new Figures();
    private final Random random = new Random(42);
    private final List<ServerProcess> servers = new ArrayList<>();
    private final List<Turn> turns = new ArrayList<>();

    /** One server, and what is asked of it. */
    private record Turn(Peer peer, ServerProcess server, Exercise exercise, String protocol, LoadTool tool) {
        Map<String, String> parameters() {
            return Map.of("peer", peer.name(), "exercise", exercise.name(), "protocol", protocol);
        }

        Load load(int seconds) throws IOException, InterruptedException {
            return tool.run(server.uri(exercise.path()), seconds);
        }
    }

    private LoadRun(Effort effort) {
        this.effort = effort;
    }

    /**
     * Measures.
     *
     * @param arguments how much effort to make, and the file for the results
     * @throws Exception if a server gives a wrong answer
     */
    public static void main(String... arguments) throws Exception {
        try (var run = new LoadRun(Effort.valueOf(arguments[0]))) {
            run.start();
            run.measure();
            run.figures.write(Path.of(arguments[1]));
        }
    }

    private void start() throws IOException, InterruptedException {
        var client = ServerProcess.client();
        var http1 = effort.http1();
        for (Peer peer : Peer.values()) {
            ServerProcess server = ServerProcess.start(peer.commandForHttp2());
            servers.add(server);
            for (Exercise exercise : Exercise.values()) {
                server.check(peer, client, exercise);
                turns.add(new Turn(peer, server, exercise, "HTTP1", http1));
            }
            addHttp2(peer, server);
        }
    }

    private void addHttp2(Peer peer, ServerProcess server) throws IOException, InterruptedException {
        if (effort == Effort.SMOKE) {
            return;
        }
        var tool = new H2load();
        if (tool.reaches(server.uri(Exercise.PLAINTEXT.path()))) {
            HTTP2.forEach(exercise -> turns.add(new Turn(peer, server, exercise, "HTTP2", tool)));
        }
    }

    private void measure() throws IOException, InterruptedException {
        if (effort.warmUp() > 0) {
            for (Turn turn : shuffled()) {
                turn.load(effort.warmUp());
            }
        }
        for (int i = 0; i < effort.rounds(); i++) {
            for (Turn turn : shuffled()) {
                take(turn);
            }
        }
    }

    private List<Turn> shuffled() {
        List<Turn> shuffled = new ArrayList<>(turns);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private void take(Turn turn) throws IOException, InterruptedException {
        var before = turn.server().cpu();
        Load load = turn.load(effort.seconds());
        var used = turn.server().cpu().minus(before);
        if (load.requests() == 0 || load.failures() > 0) {
            throw new IllegalStateException(turn + ": " + load);
        }
        figures.add("LoadRun.cpu", turn.parameters(), used.toNanos() / 1e3 / load.requests(), "us/op");
        figures.add("LoadRun.median", turn.parameters(), load.median(), "us/op");
        figures.add("LoadRun.slow", turn.parameters(), load.slow(), "us/op");
    }

    @Override
    public void close() {
        servers.forEach(ServerProcess::close);
    }
}
