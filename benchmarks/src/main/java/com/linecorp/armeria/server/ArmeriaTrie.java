package com.linecorp.armeria.server;

import java.util.List;

/** Lets Armeria's trie be called from elsewhere: it is not public, and this costs a call less than reflection. */
public final class ArmeriaTrie {

    private final RoutingTrie<String> trie;

    /**
     * Makes a trie.
     *
     * @param patterns the patterns, variables in braces
     */
    public ArmeriaTrie(List<String> patterns) {
        var builder = new RoutingTrieBuilder<String>();
        for (var pattern : patterns) {
            // This is what Armeria's own path mappings write for a variable.
            builder.add(pattern.replaceAll("\\{[^}]*}", "\0"), pattern);
        }
        trie = builder.build();
    }

    /**
     * Finds the route of a path.
     *
     * @param path the path
     * @return the patterns, of which there is at most one
     */
    public List<String> find(String path) {
        return trie.find(path);
    }
}
