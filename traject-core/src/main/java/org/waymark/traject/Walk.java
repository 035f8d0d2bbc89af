package org.waymark.traject;

/**
 * Walks along paths: most specific step first. Goes back only if it is told to, and only from where the path does not lead
 * to a route with its end.
 *
 * <p>Characters are looked at once: fixed text is compared as it is read, and other segments are checked while their end is
 * looked for. An absorbing step that was passed takes the path if the walk ends where no route is.
 */
final class Walk {
    private final Node root;
    private final boolean goesBack;

    Walk(Node root, boolean goesBack) {
        this.root = root;
        this.goesBack = goesBack;
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
                if (sent && !Characters.areRegular(path, end + 1)) {
                    return false;
                }
                settle(node, position, match);
                return true;
            }
            node = next;
            position = end + 1;
        }
        settle(node, position, match);
        return true;
    }

    /** Ends the walk at a place, or with an absorbing step on the way there. */
    private void settle(Node node, int position, Match match) {
        boolean nowhere = node.route() == Node.NO_ROUTE;
        boolean incomplete = nowhere || isConsumable(match.text(), position);
        if (goesBack && incomplete && searched(match)) {
            return;
        }
        boolean absorbed = incomplete && node.absorbs(position, match);
        if (!absorbed && !(nowhere && absorbAbove(node, position, match))) {
            match.end(node, position);
        }
    }

    /** Tells whether a segment begins at an index that is not the name of a view. */
    private static boolean isConsumable(String path, int position) {
        return position < path.length() && path.charAt(position) != '+';
    }

    /** Searches all ways that a path can go. Returns whether there is a route on any of them. */
    private boolean searched(Match match) {
        if (search(root, match.begin(), match)) {
            return true;
        }
        return match.retraced();
    }

    /**
     * Searches all ways from a place on for one that leads to a route at the end of the path. A place is reached on one way
     * only, so none is visited twice. What is noted if there is no such way is the first route that going back comes to.
     */
    private static boolean search(Node node, int position, Match match) {
        String path = match.text();
        if (!isConsumable(path, position)) {
            if (node.route() != Node.NO_ROUTE) {
                match.end(node, position);
                return true;
            }
        } else if (searchBelow(node, position, match)) {
            return true;
        }
        if (node.absorbs(position, match)) {
            return true;
        }
        if (match.route() == Node.NO_ROUTE && node.route() != Node.NO_ROUTE) {
            match.end(node, position);
        }
        return false;
    }

    private static boolean searchBelow(Node node, int position, Match match) {
        Node fixed = node.fixed(match.text(), position);
        if (fixed != null && search(fixed, position + fixed.text().length() + 1, match)) {
            return true;
        }
        int end = Characters.segmentEnd(match.text(), position);
        Node next = node.taking(position, end, 0, match);
        while (next != null) {
            if (search(next, end + 1, match)) {
                return true;
            }
            next = node.taking(position, end, next.order() + 1, match);
        }
        return false;
    }

    private static boolean absorbAbove(Node node, int position, Match match) {
        int from = position;
        for (Node place = node.absorbsAbove() ? node.above() : null; place != null; place = place.above()) {
            from = match.text().lastIndexOf('/', from - 2) + 1;
            if (place.absorbs(from, match)) {
                return true;
            }
        }
        return false;
    }
}
