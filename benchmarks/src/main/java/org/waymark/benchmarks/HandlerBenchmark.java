package org.waymark.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.waymark.benchmarks.http.Exercise;
import org.waymark.benchmarks.servers.waymark.ExercisesHandler;
import org.waymark.web.http.Handler;
import org.waymark.web.http.Headers;
import org.waymark.web.http.HttpRequest;

/** One request to its answer, without a server. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class HandlerBenchmark {
    private static final int ROUNDS = 2000;

    /** What a browser sends, in short. */
    private static final Headers HEADERS = Headers.of(List.of(
            new Headers.Field("Host", "localhost:8080"),
            new Headers.Field("User-Agent", "Mozilla/5.0 (X11; Linux x86_64)"),
            new Headers.Field("Accept", "text/html,application/json;q=0.9,*/*;q=0.8"),
            new Headers.Field("Accept-Encoding", "gzip")));

    /** Who answers. */
    public enum Peer {
        WAYMARK,
        BY_HAND;

        private Handler handler() {
            return this == WAYMARK ? new ExercisesHandler().get() : new HandlerByHand();
        }
    }

    @Param
    private Peer peer;

    @Param
    private Exercise exercise;

    private Handler handler;
    private HttpRequest request;

    /** Checks all answers of all, which also shows them to the just-in-time compiler, and makes the one that is measured. */
    @Setup
    public void create() throws IOException {
        for (var each : Peer.values()) {
            var checked = each.handler();
            for (int i = 0; i < ROUNDS; i++) {
                for (var asked : Exercise.values()) {
                    check(each, checked, asked);
                }
            }
        }
        handler = peer.handler();
        request = request(exercise);
    }

    private static void check(Peer peer, Handler handler, Exercise exercise) throws IOException {
        var answer = handler.handle(request(exercise));
        var body = new ByteArrayOutputStream();
        answer.body().writeTo(body);
        String type = answer.headers().first("Content-Type").orElse("none");
        exercise.check(peer, answer.status(), type, body.toString(UTF_8));
    }

    private static HttpRequest request(Exercise exercise) {
        return HttpRequest.of("GET", exercise.path()).withHeaders(HEADERS);
    }

    /** Measures a request to the length of its answer. */
    @Benchmark
    public long handle() {
        return handler.handle(request).body().length();
    }
}
