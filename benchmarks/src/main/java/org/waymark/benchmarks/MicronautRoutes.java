package org.waymark.benchmarks;

import io.micronaut.http.uri.UriTemplateMatcher;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The routes as Micronaut's URI templates: sorted by specificity, the first that matches wins. */
final class MicronautRoutes implements Routes {

    private final List<UriTemplateMatcher> sorted;

    MicronautRoutes(RouteTable table) {
        sorted = table.patterns().stream().map(UriTemplateMatcher::of).sorted().toList();
    }

    @Override
    public @Nullable String match(String path, VariableSink variables) {
        for (var template : sorted) {
            var match = template.tryMatch(path);
            if (match != null) {
                for (var entry : match.getVariableValues().entrySet()) {
                    variables.accept(entry.getKey(), (String) entry.getValue());
                }
                return template.toString();
            }
        }
        return null;
    }
}
