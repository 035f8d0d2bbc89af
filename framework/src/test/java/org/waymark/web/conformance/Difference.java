package org.waymark.web.conformance;

import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where an answer differs from the original's.
 *
 * @param data the case
 * @param request the request
 * @param answer the answer
 * @param seen what was seen in the application, or null if the request did not come so far
 * @param exchange how the request was sent
 */
record Difference(JsonNode data, JsonNode request, Answer answer, Observation seen, Exchange exchange) {
    JsonNode expected() {
        return request.get("expect");
    }

    int expectedStatus() {
        return expected().path("status").asInt(0);
    }

    /** Returns whether the original's answer is marked as a defect of a kind. */
    boolean isDoubtful(String key) {
        return request.path("doubtful").asString("").equals(key)
                || data.path("doubtful").asString("").equals(key);
    }

    /** Returns whether the status is all that differs. */
    boolean isOfStatusOnly() {
        List<String> differences = Comparison.differences(request, answer);
        return differences.size() == 1 && differences.get(0).startsWith("status: ");
    }

    /** Returns the answer to another request. */
    Answer answerTo(UnaryOperator<ObjectNode> changed) throws IOException {
        return exchange.send(new World(data), changed.apply((ObjectNode) request.deepCopy()));
    }

    /** Returns whether the answer is the original's once the case is written in another way, or follows from other rules. */
    boolean agreesAs(UnaryOperator<JsonNode> rewriting) throws IOException {
        JsonNode rewritten = rewriting.apply(data.deepCopy());
        if (rewritten.equals(data)) {
            return false;
        }
        World world = new World(rewritten);
        Answer other = exchange.send(world, request);
        return Comparison.differences(request, other).isEmpty()
                || OnPurpose.predicted(new Difference(rewritten, request, other, world.last(), exchange));
    }

    /** Returns whether the answer stays the same if the case is written in another way. */
    boolean staysAs(UnaryOperator<JsonNode> rewriting) throws IOException {
        JsonNode rewritten = rewriting.apply(data.deepCopy());
        if (rewritten.equals(data)) {
            return false;
        }
        Answer other = exchange.send(new World(rewritten), request);
        return other.status() == answer.status() && other.body().equals(answer.body());
    }
}
