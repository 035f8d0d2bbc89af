package org.waymark.traject;

import java.util.Comparator;
import java.util.List;

/**
 * The order in which steps with variables are tried: a total order on shapes that knows neither names nor the order of
 * registration.
 *
 * <ol>
 *   <li>The longer text before the first variable first.
 *   <li>Then the longer text after the last variable.
 *   <li>Then more literal text in all.
 *   <li>Then more variables, since they say more about the text.
 *   <li>Then by the literals themselves, the one that compares greater first. Where this rule decides, the two shapes are
 *       equally specific.
 * </ol>
 *
 * <p>A shape that matches only what another matches too comes before it, because its literals contain the other's. Fixed
 * text comes before all of them and an absorbing step after all of them; the tree takes care of that.
 */
enum Specificity implements Comparator<Segment> {
    MOST_SPECIFIC_FIRST;

    private static final Comparator<Segment> ORDER = Comparator.<Segment>comparingInt(
                    segment -> segment.prefix().length())
            .thenComparingInt(segment -> segment.suffix().length())
            .thenComparingInt(Segment::literalLength)
            .thenComparingInt(segment -> segment.names().size())
            .reversed()
            .thenComparing(Segment::literals, Specificity::compare);

    @Override
    public int compare(Segment left, Segment right) {
        return ORDER.compare(left, right);
    }

    private static int compare(List<String> left, List<String> right) {
        for (int i = 0; i < left.size(); i++) {
            int order = right.get(i).compareTo(left.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
