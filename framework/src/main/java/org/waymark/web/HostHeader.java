package org.waymark.web;

import java.util.List;
import java.util.regex.Pattern;
import org.waymark.web.http.BadRequest;
import org.waymark.web.http.Headers;
import org.waymark.web.http.HttpException;
import org.waymark.web.http.Response;

/**
 * The tween {@code host}: refuses requests whose {@code Host} could poison what is made of it, such as links in mails, or is none
 * of {@link Hosts}.
 */
final class HostHeader {
    /** A name or an address of version 4, or an address of version 6 in brackets; and a port. */
    private static final Pattern VALID =
            Pattern.compile("(?:[A-Za-z0-9._-]{1,255}|\\[[0-9A-Fa-f:.]{2,45}])(?::[0-9]{1,5})?");

    private static final int MISDIRECTED = 421;

    private HostHeader() {}

    static Response checked(Request request, Next next) throws Exception {
        if (!isValid(request.headers())) {
            return Errors.page(new BadRequest("The Host of the request is malformed."), request);
        }
        String host = request.headers().first("Host").orElse("");
        return request.settings(Hosts.class).allow(host)
                ? next.handle(request)
                : Errors.page(new HttpException(MISDIRECTED, "This is not the site of that host."), request);
    }

    private static boolean isValid(Headers headers) {
        List<String> hosts = headers.all("Host");
        return hosts.isEmpty()
                || (hosts.size() == 1 && VALID.matcher(hosts.get(0)).matches());
    }

    /** Returns a link with the scheme and the host of a request, unless it has its own. */
    static String absolute(String link, Request request) {
        if (!link.startsWith("/")) {
            return link;
        }
        if (request.headers().all("Host").isEmpty() || !isValid(request.headers())) {
            throw new IllegalStateException(
                    "The request names no host, so that there is no whole address. Say @LinkPrefix.");
        }
        return request.http().scheme() + "://" + request.headers().first("Host").orElseThrow() + link;
    }
}
