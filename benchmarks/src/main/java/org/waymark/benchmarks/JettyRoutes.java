package org.waymark.benchmarks;

import org.eclipse.jetty.http.pathmap.PathMappings;
import org.eclipse.jetty.http.pathmap.UriTemplatePathSpec;
import org.jspecify.annotations.Nullable;

/** The routes in Jetty's path mappings, as URI templates. */
final class JettyRoutes implements RouteFinder, Routes {

    private final PathMappings<String> mappings = new PathMappings<>();

    JettyRoutes(RouteTable table) {
        for (var pattern : table.patterns()) {
            mappings.put(new UriTemplatePathSpec(pattern), pattern);
        }
    }

    @Override
    public @Nullable String find(String path) {
        var matched = mappings.getMatched(path);
        return matched == null ? null : matched.getResource();
    }

    @Override
    public @Nullable String match(String path, VariableSink variables) {
        var matched = mappings.getMatched(path);
        if (matched == null) {
            return null;
        }
        var template = (UriTemplatePathSpec) matched.getPathSpec();
        for (var entry : template.getPathParams(path).entrySet()) {
            variables.accept(entry.getKey(), entry.getValue());
        }
        return matched.getResource();
    }
}
