package org.waymark.traject;

import java.util.ArrayList;
import java.util.List;

/**
 * The end of a pattern that takes any number of segments.
 *
 * @param last a segment of one variable and of the text that ends the last segment that the variable takes
 * @param some whether it takes at least one segment
 * @param tail the segments that come after, which are matched from the end of the path
 */
record Absorbing(Segment last, boolean some, List<Segment> tail) {
    Absorbing {
        tail = List.copyOf(tail);
    }

    /** Returns a variable that takes all segments that are left, none included. */
    static Absorbing all(String name) {
        return new Absorbing(new Segment(List.of("", ""), List.of(name)), false, List.of());
    }

    String name() {
        return last.names().get(0);
    }

    /** Returns the segments from the end of the path on, which is the order in which they are matched. */
    List<Segment> fromEnd() {
        List<Segment> segments = new ArrayList<>();
        for (int i = tail.size() - 1; i >= 0; i--) {
            segments.add(tail.get(i));
        }
        segments.add(last);
        return segments;
    }

    /** Returns the end without names. */
    String shape() {
        StringBuilder shape = new StringBuilder(some ? "{+}" : "{*}").append(last.suffix());
        tail.forEach(segment -> shape.append('/').append(segment.shape()));
        return shape.toString();
    }

    /** Returns the end as a template of RFC 6570, with the slash before it. */
    String template() {
        StringBuilder template = new StringBuilder("{/");
        Percent.encodeName(name(), template);
        template.append("*}");
        Percent.encode(last.suffix(), template);
        tail.forEach(segment -> template.append('/').append(segment.template()));
        return template.toString();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("{" + name() + (some ? "+}" : "*}")).append(last.suffix());
        tail.forEach(segment -> text.append('/').append(segment));
        return text.toString();
    }
}
