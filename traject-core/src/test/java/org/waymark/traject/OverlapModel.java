package org.waymark.traject;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Says which patterns match all of a path, each as if it were alone, by trying all of them. */
final class OverlapModel {
    private static final List<String> TEXTS = List.of("a", "b", "c", "ab", "ba", "ac", "cb", "aa", "bb", "acb", "aba");

    private final List<PathPattern> table;

    OverlapModel(List<PathPattern> table) {
        this.table = table;
    }

    /** Returns all paths of at most two short segments, each also with a third one that only absorbing routes can take. */
    static List<List<String>> shortPaths() {
        List<List<String>> paths = new ArrayList<>(List.of(List.of()));
        for (String first : TEXTS) {
            paths.add(List.of(first));
            for (String second : TEXTS) {
                paths.add(List.of(first, second));
                paths.add(List.of(first, second, "c"));
            }
        }
        return paths;
    }

    /** Returns the patterns that match all of a path, the most specific first, segment by segment. */
    List<PathPattern> matching(List<String> path) {
        return table.stream()
                .filter(pattern -> matches(pattern, path))
                .sorted(OverlapModel::compare)
                .toList();
    }

    private static boolean matches(PathPattern pattern, List<String> path) {
        List<Segment> segments = pattern.segments();
        if (path.size() < segments.size() || (path.size() > segments.size() && pattern.absorbing() == null)) {
            return false;
        }
        for (int i = 0; i < segments.size(); i++) {
            if (!matches(segments.get(i), path.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean matches(Segment segment, String text) {
        return segment.isStatic()
                ? segment.prefix().equals(text)
                : !RoutingModel.longestFirst(segment, text).isEmpty();
    }

    private static int compare(PathPattern left, PathPattern right) {
        int common = Math.min(left.segments().size(), right.segments().size());
        Comparator<Segment> order = Comparator.<Segment, Boolean>comparing(segment -> !segment.isStatic())
                .thenComparing(Specificity.MOST_SPECIFIC_FIRST);
        for (int i = 0; i < common; i++) {
            int result = order.compare(left.segments().get(i), right.segments().get(i));
            if (result != 0) {
                return result;
            }
        }
        int longer = Integer.compare(right.segments().size(), left.segments().size());
        return longer != 0 ? longer : Boolean.compare(left.absorbing() != null, right.absorbing() != null);
    }

    /** Tells whether a pattern absorbs in a place that another pattern passes or ends in. */
    boolean isAbsorbingAbove(PathPattern absorbing, PathPattern other) {
        return absorbing.absorbing() != null
                && !absorbing.equals(other)
                && (other.shape() + "/").startsWith(absorbing.shape().replace("{*}", ""));
    }

    /** Tells so of the nearest absorbing pattern. */
    boolean isNearestAbsorbing(PathPattern absorbing, PathPattern other) {
        return isAbsorbingAbove(absorbing, other)
                && table.stream().noneMatch(each -> isAbsorbingAbove(absorbing, each) && isAbsorbingAbove(each, other));
    }
}
