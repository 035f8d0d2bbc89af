package org.waymark.benchmarks;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A link to be made.
 *
 * @param maker the pattern, prepared
 * @param variables the values of its variables
 * @param path what the link has to be
 */
record Link(LinkMaker maker, Map<String, Object> variables, String path) {

    /** Returns links of all routes of the API of GitHub, as a peer makes them. */
    static List<Link> all(LinkPeer peer, LinkValues values) {
        var patterns = RouteTables.github().patterns();
        var makers = LinkMakers.create(peer, patterns);
        var samples = new SampleValues();
        var links = new ArrayList<Link>();
        for (int i = 0; i < patterns.size(); i++) {
            var pattern = List.of(patterns.get(i));
            for (var path :
                    RouteTable.of(pattern, 3, () -> values.of(samples.next())).paths()) {
                links.add(new Link(makers.get(i), Map.copyOf(path.variables()), escaped(path.text())));
            }
        }
        return links;
    }

    private static String escaped(String path) {
        return URLEncoder.encode(path, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/");
    }

    String make() {
        return maker.link(variables);
    }
}
