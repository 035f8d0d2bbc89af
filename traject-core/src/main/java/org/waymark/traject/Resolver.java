package org.waymark.traject;

import java.util.List;

/** Reads and walks: what a router and its routes share. Routes are numbers here, so it needs to know none of them. */
final class Resolver {
    private final PathPolicy policy;
    private final List<? extends Registration<?>> registrations;
    private final boolean backtracking;
    private final Node root;
    private final Walk walk;
    private final int maximumVariables;

    Resolver(
            PathPolicy policy,
            List<? extends Registration<?>> registrations,
            boolean namesPerRoute,
            boolean backtracking) {
        this.policy = policy;
        this.registrations = registrations;
        this.backtracking = backtracking;
        this.root = new TreeBuilder(registrations, namesPerRoute, backtracking).build();
        this.walk = new Walk(root, backtracking);
        this.maximumVariables = registrations.stream()
                .mapToInt(registration -> registration.pattern().variables().size())
                .max()
                .orElse(0);
    }

    /** Returns a route by its number, for people. */
    String describe(int route) {
        return route == Node.NO_ROUTE ? "no route" : registrations.get(route).toString();
    }

    Node root() {
        return root;
    }

    boolean goesBack() {
        return backtracking;
    }

    PathPolicy policy() {
        return policy;
    }

    /** Returns a match to be written to, with room for the variables of every route. */
    Match newMatch() {
        return new Match(maximumVariables);
    }

    Match resolve(String rawPath) {
        Match match = newMatch();
        resolve(rawPath, match);
        return match;
    }

    /** Resolves a path. Most paths mean what they say, and are walked along at once; the others are read first. */
    void resolve(String rawPath, Match match) {
        boolean simple = rawPath.startsWith("/") && policy.isWithinLimits(rawPath);
        if (!simple || !walk.along(rawPath, 1, true, match)) {
            String text = PathReader.text(rawPath, policy);
            walk.along(text, 1, false, match);
        }
    }

    /**
     * Resolves a path that a link has written. It need not be decoded to see where it leads, unless the policy may refuse it.
     *
     * @param path the path, percent-encoded
     * @param text what was encoded, all of its segments regular
     */
    Match resolveWritten(String path, String text) {
        Match match = newMatch();
        if (policy.isWithinLimits(path) && (path.equals(text) || PathReader.isHarmless(text))) {
            walk.along(text, 1, false, match);
        } else {
            resolve(path, match);
        }
        return match;
    }

    /** Resolves what another walk left over. */
    Match resolveRest(Match outer) {
        return resolve(outer.text(), outer.consumed());
    }

    /** Resolves a path that was read, from an index on at which a segment begins. */
    Match resolve(String path, int from) {
        Match match = newMatch();
        walk.along(path, from, false, match);
        return match;
    }
}
