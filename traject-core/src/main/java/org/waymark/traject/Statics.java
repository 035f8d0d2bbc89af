package org.waymark.traject;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fixed texts that a segment may be, as a tree that is walked along the characters of a path. What several texts begin
 * with is kept, and compared, once. No key has to be cut from the path, and nothing has to be known of where its segment
 * ends.
 */
final class Statics {
    /** Marks an empty place in a table. It is in no segment. */
    private static final char NONE = '/';

    private static final char[] NO_CHARACTERS = {};
    private static final Statics[] NO_STATICS = {};

    /** What all texts from here on go on with. */
    private final String label;

    /** Where the text that ends here leads. */
    private final @Nullable Node node;

    /** The characters that may come after the label: a hash table, at most half full. */
    private final char[] characters;

    /** What comes after each character. */
    private final @Nullable Statics[] following;

    /**
     * Creates a tree.
     *
     * @param nodes where the texts lead, sorted by their texts; at least one
     * @param from how many characters of the texts are behind already
     */
    Statics(List<Node> nodes, int from) {
        String first = nodes.get(0).text();
        int to = commonEnd(first, nodes.get(nodes.size() - 1).text(), from);
        boolean ends = first.length() == to;
        label = first.substring(from, to);
        node = ends ? nodes.get(0) : null;
        List<Node> longer = nodes.subList(ends ? 1 : 0, nodes.size());
        int size = longer.isEmpty() ? 0 : tableSize(longer, to);
        characters =
                size == 0 ? NO_CHARACTERS : String.valueOf(NONE).repeat(size).toCharArray();
        following = size == 0 ? NO_STATICS : new Statics[size];
        for (int i = 0; i < longer.size(); ) {
            int end = groupEnd(longer, i, to);
            put(longer.get(i).text().charAt(to), new Statics(longer.subList(i, end), to + 1));
            i = end;
        }
    }

    /** Returns where two texts cease to be the same; all texts between them in order are the same up to there. */
    private static int commonEnd(String first, String last, int from) {
        int end = from;
        while (end < first.length() && first.charAt(end) == last.charAt(end)) {
            end++;
        }
        return end;
    }

    private static int tableSize(List<Node> nodes, int at) {
        int groups = 0;
        for (int i = 0; i < nodes.size(); i = groupEnd(nodes, i, at)) {
            groups++;
        }
        return 2 * Integer.highestOneBit(2 * groups - 1);
    }

    /** Returns the index after the last text that has the same character at a place. */
    private static int groupEnd(List<Node> nodes, int start, int at) {
        char character = nodes.get(start).text().charAt(at);
        int end = start + 1;
        while (end < nodes.size() && nodes.get(end).text().charAt(at) == character) {
            end++;
        }
        return end;
    }

    private void put(char character, Statics next) {
        int mask = characters.length - 1;
        int place = character & mask;
        while (characters[place] != NONE) {
            place = place + 1 & mask;
        }
        characters[place] = character;
        following[place] = next;
    }

    /** Returns where the segment leads that begins at an index of a text, or null if it is none of the fixed texts. */
    @Nullable
    Node find(String text, int from) {
        Statics statics = this;
        int position = from;
        while (text.startsWith(statics.label, position)) {
            position += statics.label.length();
            char character = position < text.length() ? text.charAt(position) : '/';
            if (character == '/') {
                return statics.node;
            }
            Statics next = statics.next(character);
            if (next == null) {
                return null;
            }
            statics = next;
            position++;
        }
        return null;
    }

    private @Nullable Statics next(char character) {
        int mask = characters.length - 1;
        if (mask < 0) {
            return null;
        }
        int place = character & mask;
        while (characters[place] != character) {
            if (characters[place] == NONE) {
                return null;
            }
            place = place + 1 & mask;
        }
        return following[place];
    }
}
