package org.waymark.traject;

/**
 * Walks along paths: most specific step first, without going back.
 *
 * <p>Characters are looked at once: fixed text is compared as it is read, and other segments are checked while their end is
 * looked for. An absorbing step that was passed takes the path if the walk ends where no route is.
 */
final class Walk {
    private final Node root;

    Walk(Node root) {
        this.root = root;
    }

    /**
     * Walks along a path and notes what is found, or gives up.
     *
     * @param path the path
     * @param from the index at which its first segment begins
     * @param sent whether the path is as it was sent, and not yet decoded and made regular
     * @param match receives what is found
     * @return whether every character means itself, which is always so if the path was made regular; if not, the match is
     *     worth nothing
     */
    boolean along(String path, int from, boolean sent, Match match) {
        match.begin(path, from);
        Node node = root;
        int position = from;
        while (position < path.length()) {
            Node next = node.fixed(path, position);
            int end;
            if (next == null) {
                end = Characters.segmentEnd(path, position, sent);
                if (end < 0) {
                    return false;
                }
                next = path.charAt(position) == '+' ? null : node.taking(position, end, 0, match);
            } else if (sent && !next.isPlain()) {
                return false;
            } else {
                end = position + next.text().length();
            }
            if (next == null) {
                settle(node, position, match);
                return !sent || Characters.areRegular(path, end + 1);
            }
            node = next;
            position = end + 1;
        }
        settle(node, position, match);
        return true;
    }

    /** Ends the walk at a place, or with an absorbing step on the way there. */
    private static void settle(Node node, int position, Match match) {
        boolean nowhere = node.route() == Node.NO_ROUTE;
        boolean absorbed = (nowhere || isConsumable(match.text(), position)) && absorb(node, position, match);
        if (!absorbed && !(nowhere && absorbAbove(node, position, match))) {
            match.end(node, position);
        }
    }

    /** Tells whether a segment begins at an index that is not the name of a view. */
    private static boolean isConsumable(String path, int position) {
        return position < path.length() && path.charAt(position) != '+';
    }

    private static boolean absorbAbove(Node node, int position, Match match) {
        int from = position;
        for (Node place = node.absorbsAbove() ? node.above() : null; place != null; place = place.above()) {
            from = match.text().lastIndexOf('/', from - 2) + 1;
            if (absorb(place, from, match)) {
                return true;
            }
        }
        return false;
    }

    /** Lets the absorbing step of a place take all segments up to the name of a view. */
    private static boolean absorb(Node node, int position, Match match) {
        Absorb absorb = node.absorb();
        if (absorb == null) {
            return false;
        }
        String path = match.text();
        int from = Math.min(position, path.length());
        int slash = path.indexOf("/+", Math.max(0, from - 1));
        int rest = slash < 0 ? path.length() : slash + 1;
        int to = rest > from && path.charAt(rest - 1) == '/' ? rest - 1 : rest;
        if (!match.convert(absorb.converter(), node.variables(), from, to)) {
            return false;
        }
        match.absorbed(absorb.route(), rest);
        return true;
    }
}
