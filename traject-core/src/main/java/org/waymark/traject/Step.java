package org.waymark.traject;

import java.util.List;

/**
 * A step with variables from one node of the tree to the next.
 *
 * @param segment what is matched
 * @param converters the converters of its variables, in order
 * @param next where the step leads
 */
record Step(Segment segment, List<Converter<?>> converters, Node next) {
    Step {
        converters = List.copyOf(converters);
    }
}
