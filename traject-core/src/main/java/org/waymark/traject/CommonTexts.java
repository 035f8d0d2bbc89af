package org.waymark.traject;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;

/**
 * Finds texts that two segments match, the shortest first.
 *
 * <p>Both are read at once, as two automata would read one text: a state is a place in each and the text so far. A variable
 * is one piece of anything and then any number of them.
 */
final class CommonTexts {
    private static final int MOST_STATES = 2_000;
    private static final int MOST_TEXTS = 16;
    private static final String ONE = "{}";
    private static final String MANY = "{}*";

    private record State(int left, int right, String text) {}

    private final List<String> left;
    private final List<String> right;
    private final String filler;
    private final Queue<State> open = new ArrayDeque<>();

    private CommonTexts(Segment left, Segment right, String filler) {
        this.left = pieces(left);
        this.right = pieces(right);
        this.filler = filler;
    }

    /** Returns texts that both segments match, made of their literals and the given fillers. */
    static Collection<String> of(Segment left, Segment right, List<String> fillers) {
        Set<String> texts = new LinkedHashSet<>();
        boolean beginAlike =
                left.prefix().startsWith(right.prefix()) || right.prefix().startsWith(left.prefix());
        boolean endAlike =
                left.suffix().endsWith(right.suffix()) || right.suffix().endsWith(left.suffix());
        if (beginAlike && endAlike) {
            fillers.forEach(filler -> texts.addAll(new CommonTexts(left, right, filler).search()));
        }
        return texts;
    }

    private static List<String> pieces(Segment segment) {
        List<String> pieces = new ArrayList<>();
        for (int i = 0; i < segment.literals().size(); i++) {
            if (i > 0) {
                pieces.addAll(List.of(ONE, MANY));
            }
            segment.literals().get(i).chars().mapToObj(Character::toString).forEach(pieces::add);
        }
        return pieces;
    }

    private Set<String> search() {
        Set<String> texts = new LinkedHashSet<>();
        Set<State> seen = new HashSet<>();
        open.add(new State(0, 0, ""));
        while (!open.isEmpty() && seen.size() < MOST_STATES && texts.size() < MOST_TEXTS) {
            State state = open.remove();
            if (!seen.add(state)) {
                continue;
            }
            if (state.left() == left.size() && state.right() == right.size()) {
                texts.add(state.text());
            }
            skip(state);
            read(state);
        }
        return texts;
    }

    /** Leaves variables without another piece. */
    private void skip(State state) {
        if (piece(left, state.left()).equals(MANY)) {
            open.add(new State(state.left() + 1, state.right(), state.text()));
        }
        if (piece(right, state.right()).equals(MANY)) {
            open.add(new State(state.left(), state.right() + 1, state.text()));
        }
    }

    /** Reads a piece that both take. */
    private void read(State state) {
        String inLeft = piece(left, state.left());
        String inRight = piece(right, state.right());
        if (inLeft.isEmpty() || inRight.isEmpty()) {
            return;
        }
        boolean anyLeft = inLeft.startsWith(ONE);
        boolean anyRight = inRight.startsWith(ONE);
        if (anyLeft || anyRight || inLeft.equals(inRight)) {
            String read = anyLeft ? (anyRight ? filler : inRight) : inLeft;
            open.add(new State(
                    inLeft.equals(MANY) ? state.left() : state.left() + 1,
                    inRight.equals(MANY) ? state.right() : state.right() + 1,
                    state.text() + read));
        }
    }

    private static String piece(List<String> pieces, int index) {
        return index < pieces.size() ? pieces.get(index) : "";
    }
}
