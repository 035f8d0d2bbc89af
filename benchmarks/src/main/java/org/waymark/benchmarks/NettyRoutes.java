package org.waymark.benchmarks;

import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.router.Router;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The routes in netty-router, which tries them in turn. */
final class NettyRoutes implements Routes {

    private final Router<String> router;

    NettyRoutes(RouteTable table) {
        router = router(table.patterns());
    }

    static Router<String> router(List<String> patterns) {
        var router = new Router<String>();
        for (var pattern : patterns) {
            router.GET(pattern.replace('{', ':').replace("}", ""), pattern);
        }
        return router;
    }

    @Override
    public @Nullable String match(String path, VariableSink variables) {
        var match = router.route(HttpMethod.GET, path);
        if (match == null) {
            return null;
        }
        for (var entry : match.pathParams().entrySet()) {
            variables.accept(entry.getKey(), entry.getValue());
        }
        return match.target();
    }
}
