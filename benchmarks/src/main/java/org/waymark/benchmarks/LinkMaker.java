package org.waymark.benchmarks;

import java.util.Map;

/** A pattern, prepared for making paths of it. */
interface LinkMaker {
    String link(Map<String, Object> variables);
}
