package org.waymark.benchmarks.http;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes load over HTTP/1.1 with wrk: one thread, sixteen connections. */
final class Wrk implements LoadTool {
    private static final String MARK = "found";
    private static final String SCRIPT = """
            function done(summary, latency, requests)
                local errors = summary.errors
                local failures = errors.connect + errors.read + errors.write + errors.status + errors.timeout
                io.write(string.format("%s %%d %%d %%f %%f\\n",
                    summary.requests, failures, latency:percentile(50), latency:percentile(99)))
            end
            """.formatted(MARK);

    private final Path script;

    Wrk() throws IOException {
        script = Files.writeString(Files.createTempFile("report", ".lua"), SCRIPT);
        script.toFile().deleteOnExit();
    }

    @Override
    public Load run(URI uri, int seconds) throws IOException, InterruptedException {
        String output =
                LoadTool.output("wrk", "-t1", "-c16", "-d" + seconds + "s", "-s", script.toString(), uri.toString());
        String[] found = output.lines()
                .filter(line -> line.startsWith(MARK))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(output))
                .split(" ", -1);
        return new Load(
                Long.parseLong(found[1]),
                Long.parseLong(found[2]),
                Double.parseDouble(found[3]),
                Double.parseDouble(found[4]));
    }
}
