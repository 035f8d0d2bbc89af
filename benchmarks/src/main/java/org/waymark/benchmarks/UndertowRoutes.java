package org.waymark.benchmarks;

import io.undertow.util.PathTemplateMatcher;
import org.jspecify.annotations.Nullable;

/** The routes in Undertow's matcher. */
final class UndertowRoutes implements Routes {

    private final PathTemplateMatcher<String> matcher = new PathTemplateMatcher<>();

    UndertowRoutes(RouteTable table) {
        for (var pattern : table.patterns()) {
            matcher.add(pattern, pattern);
        }
    }

    @Override
    public @Nullable String match(String path, VariableSink variables) {
        var match = matcher.match(path);
        if (match == null) {
            return null;
        }
        for (var entry : match.getParameters().entrySet()) {
            variables.accept(entry.getKey(), entry.getValue());
        }
        return match.getValue();
    }
}
