package org.waymark.benchmarks.http;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes load over HTTP/2 without TLS with h2load: four connections, on each four requests at a time. */
final class H2load implements LoadTool {
    private static final Pattern REQUESTS = Pattern.compile("(\\d+) succeeded, (\\d+) failed");

    /** Returns whether a server answers over HTTP/2. */
    boolean reaches(URI uri) throws IOException, InterruptedException {
        return load(LoadTool.output("h2load", "-n1", "-c1", uri.toString()), new double[1])
                        .requests()
                == 1;
    }

    @Override
    public Load run(URI uri, int seconds) throws IOException, InterruptedException {
        Path log = Files.createTempFile("requests", ".tsv");
        try {
            Files.delete(log);
            String output =
                    LoadTool.output("h2load", "-t1", "-c4", "-m4", "-D" + seconds, "--log-file=" + log, uri.toString());
            try (var lines = Files.lines(log)) {
                return load(
                        output, lines.mapToDouble(H2load::microseconds).sorted().toArray());
            }
        } finally {
            Files.deleteIfExists(log);
        }
    }

    /** Returns the last of three numbers: when the request began, the status, and how long it took. */
    private static double microseconds(String line) {
        return Double.parseDouble(line.substring(line.lastIndexOf('\t') + 1));
    }

    private static Load load(String output, double[] times) {
        Matcher requests = REQUESTS.matcher(output);
        if (!requests.find() || times.length == 0) {
            throw new IllegalStateException(output);
        }
        return new Load(
                Long.parseLong(requests.group(1)),
                Long.parseLong(requests.group(2)),
                times[times.length / 2],
                times[times.length * 99 / 100]);
    }
}
