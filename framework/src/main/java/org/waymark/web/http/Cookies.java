package org.waymark.web.http;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the cookies that a client sends, and finishes those that it gets. */
final class Cookies {
    private static final String SET_COOKIE = "Set-Cookie";
    /** What a browser keeps for one site at most, about. */
    private static final int MOST = 200;

    private Cookies() {}

    /** Browsers put the cookie of the longest path first: so the first of a name counts. What is none is passed over. */
    static Map<String, String> read(Headers headers) {
        Map<String, String> cookies = new LinkedHashMap<>();
        for (String header : headers.all("Cookie")) {
            for (int start = 0; start < header.length() && cookies.size() < MOST; ) {
                int separator = header.indexOf(';', start);
                int end = separator < 0 ? header.length() : separator;
                readOne(header.substring(start, end), cookies);
                start = end + 1;
            }
        }
        return Collections.unmodifiableMap(cookies);
    }

    private static void readOne(String pair, Map<String, String> cookies) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? "" : pair.substring(0, equals).strip();
        if (!name.isEmpty()) {
            cookies.putIfAbsent(name, unquoted(pair.substring(equals + 1).strip()));
        }
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    /** Returns headers that set a cookie, in place of one of that name. */
    static Headers set(Headers headers, Cookie cookie) {
        String start = cookie.name() + "=";
        List<Headers.Field> fields = new ArrayList<>(headers.fields());
        fields.removeIf(field -> field.hasName(SET_COOKIE) && field.value().startsWith(start));
        fields.add(new Headers.Field(SET_COOKIE, cookie.toString()));
        return Headers.of(fields);
    }

    /** Returns headers whose cookies are all for TLS only. */
    static Headers secured(Headers headers) {
        return headers.first(SET_COOKIE).isEmpty()
                ? headers
                : Headers.of(headers.fields().stream().map(Cookies::secured).toList());
    }

    private static Headers.Field secured(Headers.Field field) {
        boolean open = field.hasName(SET_COOKIE)
                && !field.value().toLowerCase(Locale.ROOT).matches(".*;\\s*secure\\s*(;.*)?");
        return open ? new Headers.Field(field.name(), field.value() + "; Secure") : field;
    }
}
