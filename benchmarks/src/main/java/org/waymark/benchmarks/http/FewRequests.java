package org.waymark.benchmarks.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;

/** Sends some requests one after the other, to try the whole without tools. The figures say nothing. */
final class FewRequests implements LoadTool {
    private static final int COUNT = 100;

    private final HttpClient client = ServerProcess.client();

    @Override
    public Load run(URI uri, int seconds) throws IOException, InterruptedException {
        double[] times = new double[COUNT];
        int failures = 0;
        for (int i = 0; i < COUNT; i++) {
            long begin = System.nanoTime();
            var answer = client.send(
                    HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(10)).build(), BodyHandlers.ofByteArray());
            times[i] = (System.nanoTime() - begin) / 1e3;
            failures += answer.statusCode() == 200 ? 0 : 1;
        }
        Arrays.sort(times);
        return new Load(COUNT, failures, times[COUNT / 2], times[COUNT * 99 / 100]);
    }
}
