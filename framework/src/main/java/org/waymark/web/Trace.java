package org.waymark.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.web.Report.Entry;

/**
 * The way of a request, step by step, with what was looked at in vain.
 *
 * @param request the method and the path
 * @param steps the steps; the last one is the outcome
 * @param note what was not done to find this out
 */
record Trace(String request, List<TraceStep> steps, String note) {
    Trace {
        steps = List.copyOf(steps);
    }

    /** Returns whether a view, or the framework, would answer as it is asked to. */
    boolean isGood() {
        return steps.get(steps.size() - 1) instanceof TraceOutcome outcome && outcome.isGood();
    }

    Report report() {
        List<Entry> entries = steps.stream().map(Trace::entry).toList();
        return new Report("Why " + request, isGood(), List.of(new Report.Section("steps", "", entries, "")), note);
    }

    private static Entry entry(TraceStep step) {
        List<String> lines = step.lines();
        Map<String, @Nullable Object> facts = new LinkedHashMap<>(Map.of("step", step.stage()));
        facts.putAll(step.facts());
        return new Entry(List.of(step.stage(), lines.get(0)), lines.subList(1, lines.size()), facts);
    }
}
