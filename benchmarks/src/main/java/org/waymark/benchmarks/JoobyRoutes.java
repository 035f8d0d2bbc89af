package org.waymark.benchmarks;

import io.jooby.internal.JoobyTree;
import org.jspecify.annotations.Nullable;

/** The routes in Jooby's tree. */
final class JoobyRoutes implements Routes {

    private final JoobyTree tree = new JoobyTree();

    JoobyRoutes(RouteTable table) {
        table.patterns().forEach(tree::add);
    }

    @Override
    public @Nullable String match(String path, VariableSink variables) {
        var match = tree.find(path);
        if (!match.matches()) {
            return null;
        }
        for (var entry : match.pathMap().entrySet()) {
            variables.accept(entry.getKey(), entry.getValue());
        }
        return match.route().getPattern();
    }
}
