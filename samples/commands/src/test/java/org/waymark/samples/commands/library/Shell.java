package org.waymark.samples.commands.library;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs commands as a user does: with words and an environment. */
record Shell(Map<String, String> environment) {

    /** What a user sees. */
    record Seen(int exitCode, String out, String err) {}

    static Shell withoutPlugins(Path folder) {
        return new Shell(Map.of("LIBRARY_PLUGINS", folder.resolve("none").toString()));
    }

    Seen run(String... words) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = Main.run(List.of(words), environment, printing(out), printing(err));
        return new Seen(exitCode, text(out), text(err));
    }

    private static PrintStream printing(ByteArrayOutputStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
