package org.waymark.traject;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Reads files of conformance cases: from the folder of the system property conformance.dir, or the ones kept here. */
final class ConformanceCases {
    private ConformanceCases() {}

    static Iterable<JsonNode> read(String file) {
        return tree(file).get("cases");
    }

    static JsonNode tree(String file) {
        try (InputStream json = open(file)) {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String file) throws IOException {
        String folder = System.getProperty("conformance.dir", "");
        return folder.isEmpty()
                ? Objects.requireNonNull(ConformanceCases.class.getResourceAsStream("/conformance/" + file), file)
                : Files.newInputStream(Path.of(folder, file));
    }

    /** Returns the Java value of a value in a case. */
    static Object value(JsonNode json) {
        if (json == null || json.isNull()) {
            return null;
        }
        if (json.isArray()) {
            List<Object> values = new ArrayList<>();
            json.forEach(element -> values.add(value(element)));
            return values;
        }
        if (json.has("date")) {
            return LocalDate.parse(json.get("date").asString());
        }
        if (json.has("datetime")) {
            return LocalDateTime.parse(json.get("datetime").asString());
        }
        return json.isInt() ? (Object) json.intValue() : json.asString();
    }

    static boolean flag(JsonNode json, String name) {
        return json.has(name) && json.get(name).asBoolean();
    }

    static String text(JsonNode json, String name) {
        return json.has(name) && !json.get(name).isNull() ? json.get(name).asString() : "";
    }
}
