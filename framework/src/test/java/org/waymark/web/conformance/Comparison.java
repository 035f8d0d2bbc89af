package org.waymark.web.conformance;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares an answer with the one of the original. */
final class Comparison {
    /** What the framework adds to every response. */
    private static final Set<String> OURS = Set.of("x-content-type-options");

    private final JsonNode request;
    private final JsonNode expected;
    private final Answer answer;
    private final List<String> differences = new ArrayList<>();

    private Comparison(JsonNode request, Answer answer) {
        this.request = request;
        this.expected = request.get("expect");
        this.answer = answer;
    }

    /** Returns what differs, nothing if nothing does. */
    static List<String> differences(JsonNode request, Answer answer) {
        Comparison comparison = new Comparison(request, answer);
        comparison.compare();
        return comparison.differences;
    }

    private void compare() {
        if (expected.has("raises")) {
            check("status", 500, answer.status());
            return;
        }
        check("status", expected.get("status").asInt(), answer.status());
        if (expected.has("body")) {
            check("body", expected.get("body").asString(), answer.body());
        }
        if (expected.has("json")) {
            checkJson();
        }
        JsonNode headers = expected.path("headers");
        if (headers.has("content-type")) {
            check("content-type", type(headers.get("content-type").asString()), type(answer.header("content-type")));
        }
        check("location", headers.path("location").asString(""), location());
        checkOwnHeaders(headers);
    }

    private void check(String what, Object wanted, Object found) {
        if (!Objects.equals(wanted, found)) {
            differences.add(what + ": " + wanted + " expected, but was " + found);
        }
    }

    private void checkJson() {
        try {
            check(
                    "json",
                    Values.of(expected.get("json")),
                    Values.of(JsonMapper.shared().readTree(answer.body())));
        } catch (JacksonException | IllegalArgumentException e) {
            differences.add("json: " + expected.get("json") + " expected, but was " + answer.body());
        }
    }

    /** The names of character sets know no case. */
    private static String type(String contentType) {
        return contentType.replace(" ", "").toLowerCase(Locale.ROOT);
    }

    /** Returns where the answer leads to, seen from where it was asked, as a browser sees it. */
    private String location() {
        if (!answer.has("location")) {
            return "";
        }
        String host = Exchange.headers(request).getOrDefault("Host", "localhost");
        String base = Exchange.origin(Exchange.scheme(request), host) + "/";
        return URI.create(base).resolve(answer.header("location")).toString();
    }

    private void checkOwnHeaders(JsonNode wanted) {
        Set<String> names = new TreeSet<>(answer.headers().keySet());
        wanted.properties().forEach(header -> names.add(header.getKey()));
        names.removeIf(name -> !name.startsWith("x-") || OURS.contains(name));
        names.forEach(name -> check(name, wanted.path(name).asString(""), answer.header(name)));
    }
}
