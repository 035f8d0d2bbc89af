package org.waymark.benchmarks;

import io.jooby.Route;
import io.jooby.Router;
import io.micronaut.http.uri.UriTemplate;
import io.netty.handler.codec.http.HttpMethod;
import java.util.List;
import java.util.function.Function;
import org.glassfish.jersey.uri.internal.JerseyUriBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** Patterns as peers prepare them for links. */
final class LinkMakers {

    private LinkMakers() {}

    static List<LinkMaker> create(LinkPeer peer, List<String> patterns) {
        return switch (peer) {
            case WAYMARK -> waymark(patterns);
            case SPRING -> each(patterns, LinkMakers::spring);
            case JERSEY -> each(patterns, LinkMakers::jersey);
            case MICRONAUT -> each(patterns, LinkMakers::micronaut);
            case JOOBY -> each(patterns, LinkMakers::jooby);
            case NETTY_ROUTER -> nettyRouter(patterns);
            case BY_HAND -> each(patterns, LinkMakers::byHand);
        };
    }

    private static List<LinkMaker> each(List<String> patterns, Function<String, LinkMaker> maker) {
        return patterns.stream().map(maker).toList();
    }

    private static List<LinkMaker> waymark(List<String> patterns) {
        return WaymarkRoutes.router(patterns).routes().stream()
                .<LinkMaker>map(route -> route::link)
                .toList();
    }

    private static LinkMaker spring(String pattern) {
        var components = UriComponentsBuilder.fromPath(pattern).encode().build();
        return variables -> components.expand(variables).toUriString();
    }

    private static LinkMaker jersey(String pattern) {
        var builder = new JerseyUriBuilder().path(pattern);
        return variables -> builder.buildFromMap(variables).toString();
    }

    private static LinkMaker micronaut(String pattern) {
        var template = UriTemplate.of(pattern);
        return template::expand;
    }

    private static LinkMaker jooby(String pattern) {
        var route = new Route(Router.GET, pattern, context -> pattern).setPathKeys(Router.pathKeys(pattern));
        return route::reverse;
    }

    private static List<LinkMaker> nettyRouter(List<String> patterns) {
        var router = NettyRoutes.router(patterns);
        return each(patterns, pattern -> variables -> router.uri(HttpMethod.GET, pattern, variables));
    }

    /** What one would write who knows that nothing has to be escaped. */
    private static LinkMaker byHand(String pattern) {
        var names = RouteTable.variables(pattern);
        var literals = List.of(pattern.split("\\{[^}]*}", -1));
        return variables -> {
            var path = new StringBuilder(literals.get(0));
            for (int i = 0; i < names.size(); i++) {
                path.append(variables.get(names.get(i))).append(literals.get(i + 1));
            }
            return path.toString();
        };
    }
}
