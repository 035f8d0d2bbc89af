package org.waymark.benchmarks.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.waymark.benchmarks.FiguresSection;

/** Sends the same odd requests to all servers, and puts what they answer into a document, between two marks. */
public final class WireRun {
    private static final FiguresSection SECTION = new FiguresSection("wire");

    private WireRun() {}

    /**
     * Asks, and writes the table.
     *
     * @param arguments the document; without one, nothing is written
     * @throws IOException if a server does not start
     */
    public static void main(String... arguments) throws IOException {
        Map<Peer, Map<WireCase, String>> answers = new EnumMap<>(Peer.class);
        for (Peer peer : Peer.values()) {
            answers.put(peer, answers(peer));
        }
        if (arguments.length > 0) {
            var document = Path.of(arguments[0]);
            Files.writeString(document, SECTION.insertInto(Files.readString(document), table(answers)));
        }
    }

    private static Map<WireCase, String> answers(Peer peer) throws IOException {
        Map<WireCase, String> answers = new EnumMap<>(WireCase.class);
        try (var server = ServerProcess.start(peer.command())) {
            for (WireCase wireCase : WireCase.values()) {
                answers.put(wireCase, WireAnswer.to(wireCase.request(), server).inShort());
            }
        }
        return answers;
    }

    /** Returns a line for each case, and a column for each server. */
    static String table(Map<Peer, Map<WireCase, String>> answers) {
        List<String> labels = answers.keySet().stream().map(Peer::label).toList();
        var table = new StringBuilder(line("", labels))
                .append("|---".repeat(labels.size() + 1))
                .append("|\n");
        for (WireCase wireCase : WireCase.values()) {
            table.append(line(
                    wireCase.label(),
                    answers.values().stream()
                            .map(each -> String.valueOf(each.get(wireCase)))
                            .toList()));
        }
        return table.toString();
    }

    private static String line(String first, List<String> cells) {
        return "| " + first + " | " + String.join(" | ", cells) + " |\n";
    }
}
