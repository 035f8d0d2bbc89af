package org.waymark.benchmarks;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The routes as Spring's path patterns: sorted by specificity, the first that matches wins. */
final class SpringRoutes implements Routes {

    private final List<PathPattern> sorted;

    SpringRoutes(RouteTable table) {
        var parser = PathPatternParser.defaultInstance;
        sorted = table.patterns().stream()
                .map(parser::parse)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    @Override
    public @Nullable Object match(String path) {
        var parsed = PathContainer.parsePath(path);
        for (var pattern : sorted) {
            var match = pattern.matchAndExtract(parsed);
            if (match != null) {
                return match;
            }
        }
        return null;
    }

    @Override
    public String pattern(String path) {
        var parsed = PathContainer.parsePath(path);
        return sorted.stream()
                .filter(pattern -> pattern.matches(parsed))
                .findFirst()
                .map(PathPattern::getPatternString)
                .orElse("none");
    }
}
