package org.waymark.traject;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fixed texts that a segment may be, as a tree that is walked along the characters of a path. What several texts begin
 * with is kept, and compared, once. No key has to be cut from the path, and nothing has to be known of where its segment
 * ends.
 *
 * <p>The tree lies in one array, so that walking along it reads memory that lies together. A branch of it is: the number of
 * characters that all its texts go on with; the place where the text leads that ends after them, plus one, or zero; the size
 * of its table; these characters; and the table, a hash table at most half full, of the characters that may come next and
 * where their branches begin. Numbers that may be great take two elements.
 */
final class Statics {
    /** Marks an empty entry of a table. It is in no segment. */
    private static final char NONE = '/';

    private static final int LENGTH = 0;
    private static final int NODE = 1;
    private static final int TABLE = 3;
    private static final int LABEL = 4;
    private static final int ENTRY = 3;

    private final Node[] nodes;
    private char[] tree = new char[32];
    private int used;

    /** Creates a tree of at least one text, sorted by the texts. */
    Statics(List<Node> nodes) {
        this.nodes = nodes.toArray(Node[]::new);
        add(0, nodes.size(), 0);
        tree = Arrays.copyOf(tree, used);
    }

    /** Adds the branch of some of the texts, of which some characters are behind already, and returns where it begins. */
    private int add(int first, int last, int from) {
        String text = nodes[first].text();
        int to = commonEnd(text, nodes[last - 1].text(), from);
        boolean ends = text.length() == to;
        int longer = ends ? first + 1 : first;
        int size = tableSize(longer, last, to);
        int branch = reserve(LABEL + to - from + ENTRY * size);
        tree[branch + LENGTH] = (char) (to - from);
        putNumber(branch + NODE, ends ? first + 1 : 0);
        tree[branch + TABLE] = (char) size;
        text.getChars(from, to, tree, branch + LABEL);
        int table = branch + LABEL + to - from;
        for (int i = 0; i < size; i++) {
            tree[table + ENTRY * i] = NONE;
        }
        for (int i = longer; i < last; ) {
            int end = groupEnd(i, last, to);
            int next = add(i, end, to + 1);
            int entry = entry(table, size, nodes[i].text().charAt(to));
            tree[entry] = nodes[i].text().charAt(to);
            putNumber(entry + 1, next);
            i = end;
        }
        return branch;
    }

    private int reserve(int size) {
        int start = used;
        used += size;
        if (used > tree.length) {
            tree = Arrays.copyOf(tree, Math.max(used, 2 * tree.length));
        }
        return start;
    }

    private void putNumber(int at, int number) {
        tree[at] = (char) (number >>> 16);
        tree[at + 1] = (char) number;
    }

    private int number(int at) {
        return tree[at] << 16 | tree[at + 1];
    }

    /** Returns where two texts cease to be the same; all texts between them in order are the same up to there. */
    private static int commonEnd(String first, String last, int from) {
        int end = from;
        while (end < first.length() && first.charAt(end) == last.charAt(end)) {
            end++;
        }
        return end;
    }

    private int tableSize(int first, int last, int at) {
        int groups = 0;
        for (int i = first; i < last; i = groupEnd(i, last, at)) {
            groups++;
        }
        return groups == 0 ? 0 : 2 * Integer.highestOneBit(2 * groups - 1);
    }

    /** Returns the index after the last text that has the same character at a place. */
    private int groupEnd(int start, int last, int at) {
        char character = nodes[start].text().charAt(at);
        int end = start + 1;
        while (end < last && nodes[end].text().charAt(at) == character) {
            end++;
        }
        return end;
    }

    /** Returns the entry of a character in a table, or the empty one where it would be. */
    private int entry(int table, int size, char character) {
        int mask = size - 1;
        int place = character & mask;
        int entry = table + ENTRY * place;
        while (tree[entry] != character && tree[entry] != NONE) {
            place = place + 1 & mask;
            entry = table + ENTRY * place;
        }
        return entry;
    }

    /** Returns where the segment leads that begins at an index of a text, or null if it is none of the fixed texts. */
    @Nullable
    Node find(String text, int from) {
        int branch = 0;
        int position = from;
        while (true) {
            int label = branch + LABEL;
            int table = label + tree[branch + LENGTH];
            if (table - label > text.length() - position) {
                return null;
            }
            while (label < table) {
                if (text.charAt(position++) != tree[label++]) {
                    return null;
                }
            }
            char character = position < text.length() ? text.charAt(position++) : NONE;
            if (character == NONE) {
                int node = number(branch + NODE);
                return node == 0 ? null : nodes[node - 1];
            }
            int size = tree[branch + TABLE];
            int entry = size == 0 ? -1 : entry(table, size, character);
            if (entry < 0 || tree[entry] == NONE) {
                return null;
            }
            branch = number(entry + 1);
        }
    }
}
