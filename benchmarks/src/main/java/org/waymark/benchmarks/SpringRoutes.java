package org.waymark.benchmarks;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The routes as Spring's path patterns: sorted by specificity, the first that matches wins. */
final class SpringRoutes implements RouteFinder, Routes {

    private final List<PathPattern> sorted;

    SpringRoutes(RouteTable table) {
        var parser = PathPatternParser.defaultInstance;
        sorted = table.patterns().stream().map(parser::parse).sorted().toList();
    }

    @Override
    public @Nullable String find(String path) {
        var parsed = PathContainer.parsePath(path);
        for (var pattern : sorted) {
            if (pattern.matches(parsed)) {
                return pattern.getPatternString();
            }
        }
        return null;
    }

    @Override
    public @Nullable String match(String path, VariableSink variables) {
        var parsed = PathContainer.parsePath(path);
        for (var pattern : sorted) {
            var match = pattern.matchAndExtract(parsed);
            if (match != null) {
                match.getUriVariables().forEach(variables::accept);
                return pattern.getPatternString();
            }
        }
        return null;
    }
}
