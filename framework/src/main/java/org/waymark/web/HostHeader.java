package org.waymark.web;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.waymark.web.http.BadRequest;
import org.waymark.web.http.HttpException;
import org.waymark.web.http.HttpRequest;
import org.waymark.web.http.Response;

/**
 * The tween {@code host}: refuses requests whose {@code Host} could poison what is made of it, such as links in mails, or is none
 * of {@link Hosts}.
 */
final class HostHeader {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private static final Pattern HERE = Pattern.compile("(?:.+\\.)?localhost|127(?:\\.[0-9]{1,3}){3}|\\[::1]");

    private static final Pattern WHOLE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://");

    private static final int MISDIRECTED = 421;

    private HostHeader() {}

    static Response checked(Request request, Next next) throws Exception {
        Optional<HttpException> refusal = refusal(request);
        return refusal.isPresent() ? Errors.page(refusal.get(), request) : next.handle(request);
    }

    /** Returns what a request is refused by, or nothing if it may go on. */
    static Optional<HttpException> refusal(Request request) {
        List<String> hosts = request.headers().all("Host");
        if (!areValid(hosts)) {
            return Optional.of(new BadRequest("The Host of the request is malformed."));
        }
        String host = hosts.isEmpty() ? "" : hosts.get(0);
        return request.settings(Hosts.class).allow(host)
                ? Optional.empty()
                : Optional.of(new HttpException(MISDIRECTED, "This is not the site of that host."));
    }

    /** Returns a request with a host that a site is for, if it names none: all that come from outside name one. */
    static HttpRequest named(HttpRequest http, MountedApp root) {
        return http.headers().first("Host").isPresent()
                ? http
                : http.withHeader(
                        "Host", new Request(root, http).settings(Hosts.class).any());
    }

    private static boolean areValid(List<String> hosts) {
        return hosts.isEmpty() || (hosts.size() == 1 && isValid(hosts.get(0)));
    }

    /** Every request comes by here, so this is no regular expression. */
    private static boolean isValid(String host) {
        int colon = host.lastIndexOf(':');
        boolean hasPort = colon > host.lastIndexOf(']');
        int end = hasPort ? colon : host.length();
        boolean isPort = !hasPort || areAll(host, colon + 1, host.length(), 1, 5, "");
        if (!host.startsWith("[")) {
            return isPort && areAll(host, 0, end, 1, 255, LETTERS + "._-");
        }
        return isPort && host.charAt(end - 1) == ']' && areAll(host, 1, end - 1, 2, 45, "abcdefABCDEF:.");
    }

    /** Returns whether there are so many characters, all of them digits or these. */
    private static boolean areAll(String text, int from, int to, int least, int most, String others) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && others.indexOf(c) < 0) {
                return false;
            }
        }
        return to - from >= least && to - from <= most;
    }

    /** Returns a link with the scheme and the host of a request, unless it has its own. */
    static String absolute(String link, Request request) {
        if (WHOLE.matcher(link).lookingAt()) {
            return link;
        }
        if (!link.startsWith("/") || link.startsWith("//")) {
            throw new IllegalArgumentException("Not a link: \"" + link
                    + "\". Pass what request.link returns: a path that begins with one slash, or a whole address where a"
                    + " @LinkPrefix says so.");
        }
        List<String> hosts = request.headers().all("Host");
        if (hosts.isEmpty() || !areValid(hosts)) {
            throw new IllegalStateException(
                    "The request names no host, so that there is no whole address. Say @LinkPrefix.");
        }
        if (!isKnown(request)) {
            throw new IllegalStateException("Whoever sent this request says that the host is " + hosts.get(0)
                    + ", and the site names none, so that a whole address might lead anywhere. Name the hosts of the site in the"
                    + " settings \"hosts\", such as by WAYMARK_HOSTS_NAMES, or say @LinkPrefix.");
        }
        return request.http().scheme() + "://" + hosts.get(0) + link;
    }

    /** Returns whether a request is for a host that is this machine, or that the site names. */
    static boolean isKnown(Request request) {
        List<String> sent = request.headers().all("Host");
        if (!areValid(sent) || sent.isEmpty()) {
            return sent.isEmpty();
        }
        Hosts hosts = request.at(request.place().root()).settings(Hosts.class);
        return isHere(sent.get(0)) || (!hosts.names().isEmpty() && hosts.allow(sent.get(0)));
    }

    /** Returns whether a well-formed {@code Host} is a name of this machine that no other has. */
    static boolean isHere(String host) {
        return HERE.matcher(Hosts.nameIn(host)).matches();
    }
}
