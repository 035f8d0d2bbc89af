package org.waymark.benchmarks;

import java.util.List;
import org.glassfish.jersey.uri.PathPattern;
import org.glassfish.jersey.uri.PathPattern.RightHandPath;
import org.glassfish.jersey.uri.PathTemplate;
import org.glassfish.jersey.uri.UriTemplate;
import org.jspecify.annotations.Nullable;

/** The routes as Jersey's path patterns: sorted by specificity, the first that matches wins. */
final class JerseyRoutes implements RouteFinder, Routes {

    private final List<PathPattern> sorted;

    JerseyRoutes(RouteTable table) {
        sorted = table.patterns().stream()
                .map(pattern -> new PathPattern(new PathTemplate(pattern), RightHandPath.capturingZeroSegments))
                .sorted(PathPattern.COMPARATOR)
                .toList();
    }

    @Override
    public @Nullable String find(String path) {
        for (var pattern : sorted) {
            if (pattern.match(path) != null) {
                return pattern.getTemplate().getTemplate();
            }
        }
        return null;
    }

    @Override
    public @Nullable String match(String path, VariableSink variables) {
        for (var pattern : sorted) {
            var match = pattern.match(path);
            if (match != null) {
                UriTemplate template = pattern.getTemplate();
                var names = template.getTemplateVariables();
                for (int i = 0; i < names.size(); i++) {
                    variables.accept(names.get(i), match.group(i + 1));
                }
                return template.getTemplate();
            }
        }
        return null;
    }
}
