package org.waymark.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What becomes of a request: the last step on its way. */
sealed interface TraceOutcome extends TraceStep {
    @Override
    default String stage() {
        return "outcome";
    }

    /** Returns whether a view, or the framework, would answer as it is asked to. */
    default boolean isGood() {
        return true;
    }

    /**
     * A view would answer.
     *
     * @param view the view
     * @param takesBody whether it is given the body, which may not be what it wants
     */
    record Answered(AppView view, boolean takesBody) implements TraceOutcome {
        @Override
        public List<String> lines() {
            return takesBody
                    ? List.of("the view answers", "if it can read the body, which was not looked at")
                    : List.of("the view answers");
        }

        @Override
        public Map<String, @Nullable Object> facts() {
            Map<String, @Nullable Object> facts = TraceStep.ordered("result", "answered", "declared", view.place());
            facts.put("takesBody", takesBody);
            return facts;
        }
    }

    /**
     * What the app has in place of a view would answer.
     *
     * @param reason which predicate left no view
     */
    record FellBack(String reason) implements TraceOutcome {
        @Override
        public List<String> lines() {
            return List.of("the fallback answers", reason);
        }

        @Override
        public Map<String, @Nullable Object> facts() {
            return TraceStep.ordered("result", "fallback", "reason", reason);
        }
    }

    /**
     * The framework says which methods there are.
     *
     * @param methods the methods
     */
    record Allowed(List<String> methods) implements TraceOutcome {
        @Override
        public List<String> lines() {
            return List.of("204, Allow: " + String.join(", ", methods));
        }

        @Override
        public Map<String, @Nullable Object> facts() {
            return TraceStep.ordered("result", "allowed", "methods", methods);
        }
    }

    /**
     * The request ends in an error.
     *
     * @param status its status; 500 for what is no error of HTTP
     * @param message what it says
     * @param shownBy the view that shows it, or null if the framework does
     */
    record Refused(int status, String message, @Nullable AppView shownBy) implements TraceOutcome {
        @Override
        public boolean isGood() {
            return false;
        }

        @Override
        public List<String> lines() {
            List<String> lines = new ArrayList<>(List.of(Integer.toString(status), message));
            lines.add(shownBy == null ? "shown by the framework" : "shown by " + shownBy.title());
            if (shownBy != null) {
                lines.add(shownBy.place());
            }
            return lines;
        }

        @Override
        public Map<String, @Nullable Object> facts() {
            Map<String, @Nullable Object> facts = TraceStep.ordered("result", "refused", "status", status);
            facts.put("message", message);
            facts.put("shownBy", shownBy == null ? null : ViewsReport.facts(shownBy));
            return facts;
        }
    }

    /**
     * Without the model nobody can tell.
     *
     * @param candidates the views that may answer
     */
    record Undecided(List<AppView> candidates) implements TraceOutcome {
        @Override
        public boolean isGood() {
            return !candidates.isEmpty();
        }

        @Override
        public List<String> lines() {
            List<String> lines = new ArrayList<>();
            lines.add(
                    candidates.isEmpty()
                            ? "no view can answer"
                            : "one of these may answer, by the model and its class");
            for (AppView view : candidates) {
                lines.add(view.title() + (view.permission().isEmpty() ? "" : ", takes " + view.permission()));
                lines.add("  " + view.place());
            }
            return lines;
        }

        @Override
        public Map<String, @Nullable Object> facts() {
            return TraceStep.ordered(
                    "result",
                    "undecided",
                    "candidates",
                    candidates.stream().map(ViewsReport::facts).toList());
        }
    }
}
