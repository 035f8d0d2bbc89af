package org.waymark.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper.RequestPath;
import org.jboss.resteasy.reactive.server.mapping.URITemplate;
import org.jspecify.annotations.Nullable;

/** The routes in the mapper of RESTEasy Reactive, which gives values by position. */
final class RestEasyRoutes implements Routes {

    private record Target(String pattern, List<String> names) {}

    private final RequestMapper<Target> mapper;

    RestEasyRoutes(RouteTable table) {
        var paths = new ArrayList<RequestPath<Target>>();
        for (var pattern : table.patterns()) {
            var target = new Target(pattern, RouteTable.variables(pattern));
            paths.add(new RequestPath<>(false, new URITemplate(pattern, false), target));
        }
        mapper = new RequestMapper<>(paths);
    }

    @Override
    public @Nullable String match(String path, VariableSink variables) {
        var match = mapper.map(path);
        if (match == null) {
            return null;
        }
        var names = match.value.names();
        for (int i = 0; i < names.size(); i++) {
            variables.accept(names.get(i), match.pathParamValues[i]);
        }
        return match.value.pattern();
    }
}
