package org.waymark.benchmarks.http;

import java.io.IOException;
import java.net.URI;

/** Asks a server for the same thing as often as it can. */
interface LoadTool {
    Load run(URI uri, int seconds) throws IOException, InterruptedException;

    /** Runs a program, and returns what it writes. */
    static String output(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " failed:\n" + output);
        }
        return output;
    }
}
