package org.waymark.web;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The hosts that a site is for: settings with the name {@code hosts}, which every app has. The app that is published refuses
 * requests for others with 421. By default it takes any; then there are no links with a host ({@link Request#url}) but those of a
 * request to this machine itself, since they would lead to where the client says that it is.
 *
 * <pre>{@code
 * @Settings("hosts")
 * Hosts hosts() {
 *     return Hosts.of("wiki.example.org", "*.wiki.example.org");
 * }
 * }</pre>
 *
 * <p>From outside: {@code WAYMARK_HOSTS_NAMES=wiki.example.org,www.wiki.example.org}.
 *
 * @param names the names, or addresses, of the hosts, without a port; {@code *.} before a name stands for all below it; none for
 *     any host
 */
public record Hosts(List<String> names) {
    private static final Pattern NAME = Pattern.compile("(?:\\*\\.)?[a-z0-9_-]+(?:\\.[a-z0-9_-]+)*|\\[[0-9a-f:.]+]");

    /**
     * Makes the settings.
     *
     * @param names the names, in any case
     * @throws IllegalArgumentException if one is no name of a host
     */
    public Hosts {
        names = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        for (String name : names) {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException(
                        "Not the name of a host: \"" + name
                                + "\". Write it without scheme and port, such as example.org, or *.example.org for all below it.");
            }
        }
    }

    /**
     * Returns settings that name hosts.
     *
     * @param names the names
     * @return the settings
     * @throws IllegalArgumentException if one is no name of a host
     */
    public static Hosts of(String... names) {
        return new Hosts(List.of(names));
    }

    /** Returns whether the site is for what a well-formed {@code Host} says. */
    boolean allow(String host) {
        if (names.isEmpty()) {
            return true;
        }
        String name = nameIn(host);
        return names.stream().anyMatch(allowed -> matches(allowed, name));
    }

    /** Returns one of the hosts that the site is for. */
    String any() {
        return names.isEmpty() ? "localhost" : names.get(0).replace("*", "www");
    }

    private static boolean matches(String allowed, String name) {
        return allowed.startsWith("*.") ? name.endsWith(allowed.substring(1)) : name.equals(allowed);
    }

    /** Returns the name without the port, and without the dot that may end it. */
    static String nameIn(String host) {
        int colon = host.lastIndexOf(':');
        String name = (colon > host.lastIndexOf(']') ? host.substring(0, colon) : host).toLowerCase(Locale.ROOT);
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }
}
