package org.waymark.traject;

import java.util.List;

/** Reads and walks: what a router and its routes share. Routes are numbers here, so it needs to know none of them. */
final class Resolver {
    private final PathPolicy policy;
    private final List<? extends Registration<?>> registrations;
    private final Node root;
    private final int maximumVariables;

    Resolver(PathPolicy policy, List<? extends Registration<?>> registrations, boolean namesPerRoute) {
        this.policy = policy;
        this.registrations = registrations;
        this.root = new TreeBuilder(registrations, namesPerRoute).build();
        this.maximumVariables = registrations.stream()
                .mapToInt(registration -> registration.pattern().variables().size())
                .max()
                .orElse(0);
    }

    /** Returns a route by its number, for people. */
    String describe(int route) {
        return route == Match.NO_ROUTE ? "no route" : registrations.get(route).toString();
    }

    Node root() {
        return root;
    }

    PathPolicy policy() {
        return policy;
    }

    Match resolve(String rawPath) {
        return resolve(PathReader.read(rawPath, policy), 0);
    }

    Match resolve(PathText path, int from) {
        return new Walk(path, from, maximumVariables).from(root);
    }
}
