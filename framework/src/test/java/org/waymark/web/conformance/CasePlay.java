package org.waymark.web.conformance;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** One case while it is played. */
final class CasePlay {
    private final JsonNode commit;
    private final Exchange exchange;
    private final Set<OnPurpose> rules;
    private final List<String> disagreements;
    /** The case, written in another way where the framework wants it. */
    private JsonNode data;

    CasePlay(JsonNode data, Exchange exchange, Set<OnPurpose> rules, List<String> disagreements) {
        this.data = Rewritings.withSingleSettings(data.deepCopy());
        this.commit = data.get("expected").get("commit");
        this.exchange = exchange;
        this.rules = rules;
        this.disagreements = disagreements;
    }

    void play() throws IOException {
        World world = build();
        if (world == null) {
            return;
        }
        if (!commit.isString()) {
            accepted();
            return;
        }
        for (JsonNode request : data.path("requests")) {
            if (request.path("portable").asBoolean(true)) {
                play(world, request);
            }
        }
        if (data.toString().contains("\"" + PathPart.EXTRA + "\"")) {
            rules.add(OnPurpose.EXTRA_IN_CODE);
        }
        world.unknown().stream().map(UnknownPart::getMessage).distinct().forEach(disagreements::add);
    }

    /** Returns the application, or null if it is refused. */
    private World build() {
        while (true) {
            try {
                return new World(data);
            } catch (UnknownPart e) {
                disagreements.add(e.getMessage());
                return null;
            } catch (RuntimeException refusal) {
                if (!commit.isString()) {
                    return null;
                }
                Optional<OnPurpose> rule = OnPurpose.refusing(refusal).filter(rules::add);
                if (rule.isEmpty()) {
                    disagreements.add("is accepted by the original, but here: " + refusal);
                    return null;
                }
                data = rule.get().rewritten(data);
            }
        }
    }

    private void accepted() {
        if (Predictions.isOfNames(commit)) {
            rules.add(OnPurpose.NAMES_PER_ROUTE);
        } else if (Predictions.isOfKinds(commit)) {
            rules.add(OnPurpose.SIDE_BY_SIDE);
        } else {
            disagreements.add("is refused by the original: " + commit);
        }
    }

    private void play(World world, JsonNode request) throws IOException {
        world.forget();
        Answer answer = exchange.send(world, request);
        List<String> differences = Comparison.differences(request, answer);
        if (differences.isEmpty()) {
            return;
        }
        Optional<OnPurpose> rule = OnPurpose.of(new Difference(data, request, answer, world.last(), exchange));
        rule.ifPresentOrElse(
                rules::add,
                () -> disagreements.add(
                        Exchange.method(request) + " " + request.get("path") + " " + differences + " " + answer));
    }
}
