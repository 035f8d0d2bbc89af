package org.waymark.benchmarks.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.waymark.benchmarks.exercises.Exercises;

/** Measures how long a program of 500 views takes from the start of its process to its first answer. */
public final class StartRun {
    private static final int VIEWS = 500;
    private static final int PATIENCE = 10_000;

    private final Figures figures = new Figures();

    private StartRun() {}

    /** A program to start, the path of the last of its views, and what that answers. */
    private record Start(String name, List<String> command, String path, String body) {}

    /**
     * Measures.
     *
     * @param arguments how much effort to make, and the file for the results
     * @throws IOException if a program does not start, or gives a wrong answer
     */
    public static void main(String... arguments) throws IOException {
        var run = new StartRun();
        var random = new Random(42);
        try (var program = new Program()) {
            List<Start> starts = new ArrayList<>(starts(program));
            for (int i = 0; i < Effort.valueOf(arguments[0]).starts(); i++) {
                Collections.shuffle(starts, random);
                for (Start start : starts) {
                    run.take(start);
                }
            }
        }
        run.figures.write(Path.of(arguments[1]));
    }

    private static List<Start> starts(Program program) {
        return Stream.concat(
                        Stream.of(
                                waymark("WAYMARK_INDEX", program.indexed(), "jetty", ProgramSource.ANNOTATED),
                                waymark("WAYMARK_SCAN", program.plain(), "jetty", ProgramSource.ANNOTATED),
                                waymark("WAYMARK_CODE", program.plain(), "jetty", ProgramSource.TYPED),
                                waymark("WAYMARK_CODE_JDK", program.plain(), "jdk", ProgramSource.TYPED)),
                        Stream.of(Peer.JETTY, Peer.JAVALIN, Peer.JOOBY, Peer.SPRING, Peer.SPARK)
                                .map(peer -> new Start(
                                        peer.name(),
                                        peer.command(VIEWS),
                                        Exercises.FURTHER + (VIEWS - 1),
                                        Exercises.further(VIEWS - 1))))
                .toList();
    }

    private static Start waymark(String name, Path place, String server, String program) {
        return new Start(
                name,
                Peer.WAYMARK.command(place.toString(), List.of(server, program)),
                ProgramSource.LAST,
                "View some");
    }

    private void take(Start start) throws IOException {
        long begin = System.nanoTime();
        try (var server = ServerProcess.start(start.command())) {
            String answer = ask(server, start.path(), start.body());
            Duration wall = Duration.ofNanos(System.nanoTime() - begin);
            Duration cpu = server.cpu();
            if (!answer.startsWith("HTTP/1.1 200") || !answer.contains(start.body())) {
                throw new IllegalStateException(start.name() + " answers to " + start.path() + ":\n" + answer);
            }
            Map<String, String> parameters = Map.of("peer", start.name());
            figures.add("StartRun.wall", parameters, wall.toNanos() / 1e6, "ms/op");
            figures.add("StartRun.cpu", parameters, cpu.toNanos() / 1e6, "ms/op");
        }
    }

    /** Does not wait for the connection to be closed. */
    private static String until(String end, InputStream in) throws IOException {
        var received = new StringBuilder();
        byte[] some = new byte[1024];
        for (int count = in.read(some); count >= 0; count = in.read(some)) {
            received.append(new String(some, 0, count, ISO_8859_1));
            if (received.indexOf(end) >= 0) {
                break;
            }
        }
        return received.toString();
    }

    private static String ask(ServerProcess server, String path, String body) throws IOException {
        try (var socket = server.connect()) {
            socket.setSoTimeout(PATIENCE);
            String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            return until(body, socket.getInputStream());
        }
    }
}
