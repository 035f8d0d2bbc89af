package org.waymark.traject;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A hash table from fixed text to nodes that is asked with a region of a text, so that no key has to be cut. */
final class Statics {
    private final @Nullable String[] keys;
    private final @Nullable Node[] nodes;
    private final int mask;

    Statics(Map<String, Node> entries) {
        // At most half full, so that a search ends soon and always at an empty place.
        int size = Integer.highestOneBit(entries.size() * 2) * 2;
        int capacity = Math.max(1, size);
        keys = new String[capacity];
        nodes = new Node[capacity];
        mask = capacity - 1;
        entries.forEach(this::put);
    }

    private void put(String key, Node node) {
        int place = hash(key, 0, key.length()) & mask;
        while (keys[place] != null) {
            place = place + 1 & mask;
        }
        keys[place] = key;
        nodes[place] = node;
    }

    /** Returns the node of the key that equals a region of a text. */
    @Nullable
    Node find(String text, int from, int to) {
        if (mask == 0) {
            return null;
        }
        int place = hash(text, from, to) & mask;
        for (String key = keys[place]; key != null; key = keys[place]) {
            if (key.length() == to - from && text.startsWith(key, from)) {
                return nodes[place];
            }
            place = place + 1 & mask;
        }
        return null;
    }

    private static int hash(String text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        return hash ^ hash >>> 15;
    }
}
