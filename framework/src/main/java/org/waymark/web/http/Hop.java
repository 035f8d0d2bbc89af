package org.waymark.web.http;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a proxy tells of how a request came to it.
 *
 * @param client who sent it to the proxy, or null if the proxy does not tell
 * @param scheme by which scheme, or null if the proxy does not tell
 * @param host for which host, or null if the proxy does not tell
 */
record Hop(
        @Nullable InetAddress client,
        @Nullable String scheme,
        @Nullable String host) {
    /** An address, and a port that does not matter; one of version 6 may be in brackets. */
    private static final Pattern NODE = Pattern.compile("\\[([^]]*)](?::\\w+)?|([0-9.]+)(?::\\w+)?|([0-9A-Fa-f:.]+)");

    private static final Pattern HIDDEN = Pattern.compile("(?i)unknown(?::\\w+)?|_[\\w.-]+(?::\\w+)?");
    /** What is longer than a name of a host can be is malformed; so a long value cannot make the search for it deep. */
    private static final Pattern PAIR =
            Pattern.compile("([\\w!#$%&'*+.^`|~-]+)=(?:([\\w!#$%&'*+.^`|~-]+)|\"((?:[^\"\\\\]|\\\\.){0,300})\")");

    /** Returns what {@code Forwarded} tells, the nearest proxy last. */
    static List<Hop> forwarded(Headers headers) {
        List<Hop> hops = new ArrayList<>();
        for (String element : elements(headers, "Forwarded")) {
            Map<String, String> pairs = pairs(element);
            String node = pairs.get("for");
            hops.add(new Hop(
                    node == null ? null : client("Forwarded", node),
                    scheme("Forwarded", pairs.get("proto")),
                    pairs.get("host")));
        }
        return hops;
    }

    /** The end is what counts, so that nothing may be left out of it. */
    private static List<String> elements(Headers headers, String name) {
        List<String> elements = FieldList.elements(headers, name);
        if (elements.size() == FieldList.MOST_ELEMENTS) {
            throw malformed(name);
        }
        return elements;
    }

    private static Map<String, String> pairs(String element) {
        Map<String, String> pairs = new HashMap<>();
        for (String part : FieldList.split(element, ';')) {
            Matcher pair = PAIR.matcher(part);
            if (part.isEmpty()) {
                continue;
            }
            if (!pair.matches()) {
                throw malformed("Forwarded");
            }
            String token = pair.group(2);
            String value = token == null ? pair.group(3).replaceAll("\\\\(.)", "$1") : token;
            if (pairs.put(pair.group(1).toLowerCase(Locale.ROOT), value) != null) {
                throw malformed("Forwarded");
            }
        }
        return pairs;
    }

    /** Returns what the {@code X-Forwarded} headers tell, the nearest proxy last. */
    static List<Hop> xForwarded(Headers headers) {
        List<String> clients = elements(headers, "X-Forwarded-For");
        List<String> schemes = elements(headers, "X-Forwarded-Proto");
        List<String> hosts = elements(headers, "X-Forwarded-Host");
        int count = Math.max(1, clients.size());
        List<Hop> hops = new ArrayList<>();
        for (int left = count - 1; left >= 0; left--) {
            hops.add(new Hop(
                    clients.isEmpty() ? null : client("X-Forwarded-For", clients.get(count - 1 - left)),
                    scheme("X-Forwarded-Proto", fromEnd(schemes, left)),
                    fromEnd(hosts, left)));
        }
        return hops;
    }

    /** Each proxy adds to the end; but many write a scheme and a host once, whatever is before them. */
    private static @Nullable String fromEnd(List<String> values, int left) {
        return values.isEmpty() ? null : values.get(Math.max(0, values.size() - 1 - left));
    }

    private static @Nullable InetAddress client(String header, String node) {
        if (HIDDEN.matcher(node).matches()) {
            return null;
        }
        Matcher parts = NODE.matcher(node);
        if (!parts.matches()) {
            throw malformed(header);
        }
        String text = parts.group(1) != null ? parts.group(1) : parts.group(2) != null ? parts.group(2) : node;
        InetAddress address = AddressRange.address(text);
        if (address == null) {
            throw malformed(header);
        }
        return address;
    }

    private static @Nullable String scheme(String header, @Nullable String text) {
        String scheme = text == null ? null : text.toLowerCase(Locale.ROOT);
        if (scheme != null && !scheme.equals("http") && !scheme.equals("https")) {
            throw malformed(header);
        }
        return scheme;
    }

    private static BadRequest malformed(String header) {
        return new BadRequest("The " + header + " of the request is malformed.");
    }
}
