package org.waymark.web.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.waymark.web.conformance.Tally.Verdict;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Plays the cases of the original: builds each application through the public API, sends its requests, and compares the
 * answers. The system property {@code conformance.dir} names another folder with cases of this kind.
 */
public final class ConformanceRun {
    private static final String FILE = "morepath_http.json";

    private final Exchange exchange;

    private ConformanceRun(Exchange exchange) {
        this.exchange = exchange;
    }

    /** Plays all cases without a server; returns what disagrees. */
    static List<String> inMemory() throws IOException {
        return new ConformanceRun(Exchange.IN_MEMORY).play("in memory");
    }

    /**
     * Plays all cases over a server, and prints what came of it.
     *
     * @param server the name of the server
     * @return what disagrees, one line for each request
     */
    public static List<String> over(String server) throws IOException {
        try (WireExchange exchange = WireExchange.over(server)) {
            return new ConformanceRun(exchange).play(server);
        }
    }

    /**
     * Plays all cases, and prints what came of it.
     *
     * @return what disagrees, one line for each request
     */
    private List<String> play(String transport) throws IOException {
        Tally tally = new Tally();
        for (JsonNode data : read().get("cases")) {
            tally.count(play(data));
        }
        System.out.println(tally.summary(FILE + " (" + transport + ")"));
        tally.disagreements().forEach(System.out::println);
        return tally.disagreements();
    }

    private static JsonNode read() throws IOException {
        String folder = System.getProperty("conformance.dir", "");
        try (InputStream in = folder.isEmpty()
                ? Objects.requireNonNull(ConformanceRun.class.getResourceAsStream("/conformance/" + FILE))
                : Files.newInputStream(Path.of(folder, FILE))) {
            return JsonMapper.shared().readTree(in);
        }
    }

    /** Plays one case. Whatever goes wrong is a disagreement of this case alone. */
    private Verdict play(JsonNode data) {
        Set<OnPurpose> rules = EnumSet.noneOf(OnPurpose.class);
        List<String> disagreements = new ArrayList<>();
        String id = data.path("id").asString("?");
        try {
            new CasePlay(data, exchange, rules, disagreements).play();
        } catch (Exception | LinkageError e) {
            disagreements.add("the case cannot be played: " + e);
        }
        return new Verdict(
                rules, disagreements.stream().map(one -> id + " " + one).toList());
    }
}
