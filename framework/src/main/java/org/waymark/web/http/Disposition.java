package org.waymark.web.http;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The parameters of a header such as {@code form-data; name="a"; filename="b"}. */
final class Disposition {
    private final String text;
    private int at;

    private Disposition(String text) {
        this.text = text;
    }

    /** Returns the parameters by name in lower case; the first of a name counts. */
    static Map<String, String> parse(String header) {
        Disposition reading = new Disposition(header);
        reading.until(";");
        Map<String, String> parameters = new HashMap<>();
        while (reading.at < header.length()) {
            reading.at++;
            String name = reading.until("=;").strip().toLowerCase(Locale.ROOT);
            if (reading.at < header.length() && header.charAt(reading.at) == '=') {
                reading.at++;
                parameters.putIfAbsent(name, reading.value());
            }
        }
        return parameters;
    }

    private String until(String ends) {
        int from = at;
        while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(from, at);
    }

    private String value() {
        if (at == text.length() || text.charAt(at) != '"') {
            return until(";").strip();
        }
        StringBuilder value = new StringBuilder();
        for (at++; at < text.length() && text.charAt(at) != '"'; at++) {
            // Only a quotation mark is ever escaped: some clients send paths with backslashes as they are.
            if (text.startsWith("\\\"", at)) {
                at++;
            }
            value.append(text.charAt(at));
        }
        until(";");
        return value.toString();
    }
}
