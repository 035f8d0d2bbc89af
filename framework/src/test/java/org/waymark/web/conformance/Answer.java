package org.waymark.web.conformance;

import java.util.Map;

/** The answer to a request: its status, its headers by their names in lower case, and its body. */
record Answer(int status, Map<String, String> headers, String body) {
    boolean has(String header) {
        return headers.containsKey(header);
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    @Override
    public String toString() {
        return status + " " + headers + " " + body.strip();
    }
}
