package org.waymark.benchmarks.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
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
            Files.writeString(document, SECTION.insertInto(Files.readString(document), tables(answers)));
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

    /** Returns the cases of what clients send, and those of what the programs send. */
    static String tables(Map<Peer, Map<WireCase, String>> answers) {
        return table(answers, wireCase -> !wireCase.isAboutSending())
                + "\nWhat the program sends in a header, when a client had it in the query:\n\n"
                + table(answers, WireCase::isAboutSending);
    }

    /** Returns a line for each case, and a column for each server. */
    private static String table(Map<Peer, Map<WireCase, String>> answers, Predicate<WireCase> shown) {
        List<String> labels = answers.keySet().stream().map(Peer::label).toList();
        var table = new StringBuilder(line("", labels))
                .append("|---".repeat(labels.size() + 1))
                .append("|\n");
        for (WireCase wireCase : WireCase.values()) {
            if (shown.test(wireCase)) {
                table.append(line(
                        wireCase.label(),
                        answers.entrySet().stream()
                                .map(each -> cell(each.getKey(), wireCase, each.getValue()))
                                .toList()));
            }
        }
        return table.toString();
    }

    /** What the handler that Jetty alone has says of methods, it was told by us. */
    private static String cell(Peer peer, WireCase wireCase, Map<WireCase, String> answers) {
        return peer == Peer.JETTY && wireCase.isAboutMethods() ? "–" : String.valueOf(answers.get(wireCase));
    }

    private static String line(String first, List<String> cells) {
        return "| " + first + " | " + String.join(" | ", cells) + " |\n";
    }
}
