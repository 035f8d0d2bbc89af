package org.waymark.web;

import java.util.ArrayList;
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
record Trace(String request, List<Step> steps, String note) {
    Trace {
        steps = List.copyOf(steps);
    }

    /** A step on the way. */
    sealed interface Step permits Entered, Walked, Modelled, Chosen, Asked, Outcome {
        /** Returns the name of the step. */
        String stage();

        /** Returns what people see of it: what it came to, and then more about it, a line each. */
        List<String> lines();

        /** Returns what programs see of it. */
        Map<String, @Nullable Object> facts();
    }

    /** The last step. */
    sealed interface Outcome extends Step permits Answered, FellBack, Allowed, Refused, Undecided {
        @Override
        default String stage() {
            return "outcome";
        }
    }

    /**
     * An app is entered.
     *
     * @param app its class
     * @param tweens the names of its tweens, outermost first
     */
    record Entered(Class<?> app, List<String> tweens) implements Step {
        @Override
        public String stage() {
            return "app";
        }

        @Override
        public List<String> lines() {
            return List.of(app.getSimpleName(), "tweens, outermost first: " + String.join(", ", tweens));
        }

        @Override
        public Map<String, @Nullable Object> facts() {
            return ordered("app", app, "tweens", tweens);
        }
    }

    /**
     * The path is walked within an app.
     *
     * @param path the path that takes it, or null if none does
     * @param walk the steps of the walk
     * @param variables the values of its variables
     * @param rest what is left over: the name of a view, or what is below a mount
     */
    record Walked(
            @Nullable PathAction path,
            List<String> walk,
            Map<String, ? extends @Nullable Object> variables,
            List<String> rest)
            implements Step {
        @Override
        public String stage() {
            return "path";
        }

        @Override
        public List<String> lines() {
            List<String> lines = new ArrayList<>();
            lines.add(
                    path == null
                            ? "none"
                            : path.isOfApp()
                                    ? "/, the app itself"
                                    : path.pattern().toString());
            lines.addAll(walk);
            variables.forEach((name, value) -> lines.add(name + " = " + value));
            if (path != null && !path.isOfApp()) {
                lines.add(path.location().toString());
            }
            if (!rest.isEmpty()) {
                lines.add("left over: /" + String.join("/", rest));
            }
            return lines;
        }

        @Override
        public Map<String, @Nullable Object> facts() {
            Map<String, @Nullable Object> facts = ordered("path", path == null ? null : path.pattern(), "walk", walk);
            facts.put("variables", variables);
            facts.put("rest", rest);
            facts.put("declared", path == null || path.isOfApp() ? null : path.location());
            return facts;
        }
    }

    /**
     * The model is looked for.
     *
     * @param model its class; null if there is none; the class that the path promises if it was not looked for
     * @param isLookedFor whether it was looked for
     */
    record Modelled(@Nullable Class<?> model, boolean isLookedFor) implements Step {
        @Override
        public String stage() {
            return "model";
        }

        @Override
        public List<String> lines() {
            return List.of(
                    model == null
                            ? "none: the path found nothing"
                            : model.getSimpleName() + (isLookedFor ? "" : ", if there is one: it was not looked for"));
        }

        @Override
        public Map<String, @Nullable Object> facts() {
            return ordered("model", model, "lookedFor", isLookedFor);
        }
    }

    /**
     * A view is chosen.
     *
     * @param view the view, or null if there is none
     * @param reason why it is this one
     * @param rejected the other views of the model, and why they do not answer
     * @param others how many views are for other models
     */
    record Chosen(@Nullable AppView view, String reason, Map<AppView, String> rejected, int others) implements Step {
        @Override
        public String stage() {
            return "view";
        }

        @Override
        public List<String> lines() {
            List<String> lines = new ArrayList<>(List.of(view == null ? "none" : view.title()));
            if (view != null) {
                lines.add(view.place());
            }
            lines.add(reason);
            rejected.forEach((rejectedView, why) -> lines.add("not " + rejectedView.title() + ": " + why));
            if (others > 0) {
                lines.add("not " + (others == 1 ? "one" : others) + " of other models");
            }
            lines.removeIf(String::isEmpty);
            return lines;
        }

        @Override
        public Map<String, @Nullable Object> facts() {
            Map<String, @Nullable Object> facts =
                    ordered("view", view == null ? null : ViewsReport.facts(view), "reason", reason);
            List<Map<String, @Nullable Object>> others = new ArrayList<>();
            rejected.forEach((rejectedView, why) -> {
                Map<String, @Nullable Object> other = ViewsReport.facts(rejectedView);
                other.put("rejected", why);
                others.add(other);
            });
            facts.put("candidates", others);
            facts.put("ofOtherModels", this.others);
            return facts;
        }
    }

    /**
     * A permission is asked for.
     *
     * @param permission the permission
     * @param who who asks
     * @param rule which rule was asked, and why
     * @param isPermitted what it said
     */
    record Asked(Class<?> permission, String who, List<String> rule, boolean isPermitted) implements Step {
        @Override
        public String stage() {
            return "permission";
        }

        @Override
        public List<String> lines() {
            String verdict = isPermitted ? " is given to " : " is not given to ";
            List<String> lines = new ArrayList<>(List.of(permission.getSimpleName() + verdict + who));
            lines.addAll(rule);
            return lines;
        }

        @Override
        public Map<String, @Nullable Object> facts() {
            Map<String, @Nullable Object> facts = ordered("permission", permission, "identity", who);
            facts.put("rule", rule);
            facts.put("permitted", isPermitted);
            return facts;
        }
    }

    /**
     * A view would answer.
     *
     * @param view the view
     */
    record Answered(AppView view) implements Outcome {
        @Override
        public List<String> lines() {
            return List.of("the view answers");
        }

        @Override
        public Map<String, @Nullable Object> facts() {
            return ordered("result", "answered", "declared", view.place());
        }
    }

    /**
     * What the app has in place of a view would answer.
     *
     * @param reason which predicate left no view
     */
    record FellBack(String reason) implements Outcome {
        @Override
        public List<String> lines() {
            return List.of("the fallback answers", reason);
        }

        @Override
        public Map<String, @Nullable Object> facts() {
            return ordered("result", "fallback", "reason", reason);
        }
    }

    /**
     * The framework says which methods there are.
     *
     * @param methods the methods
     */
    record Allowed(List<String> methods) implements Outcome {
        @Override
        public List<String> lines() {
            return List.of("204, Allow: " + String.join(", ", methods));
        }

        @Override
        public Map<String, @Nullable Object> facts() {
            return ordered("result", "allowed", "methods", methods);
        }
    }

    /**
     * The request ends in an error.
     *
     * @param status its status; 500 for what is no error of HTTP
     * @param message what it says
     * @param shownBy the view that shows it, or null if the framework does
     */
    record Refused(int status, String message, @Nullable AppView shownBy) implements Outcome {
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
            Map<String, @Nullable Object> facts = ordered("result", "refused", "status", status);
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
    record Undecided(List<AppView> candidates) implements Outcome {
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
            return ordered(
                    "result",
                    "undecided",
                    "candidates",
                    candidates.stream().map(ViewsReport::facts).toList());
        }
    }

    /** Returns whether a view, or the framework, would answer as it is asked to. */
    boolean isGood() {
        Step last = steps.get(steps.size() - 1);
        return last instanceof Answered
                || last instanceof FellBack
                || last instanceof Allowed
                || (last instanceof Undecided undecided
                        && !undecided.candidates().isEmpty());
    }

    Report report() {
        List<Entry> entries = steps.stream().map(Trace::entry).toList();
        return new Report("Why " + request, isGood(), List.of(new Report.Section("steps", "", entries, "")), note);
    }

    private static Entry entry(Step step) {
        List<String> lines = step.lines();
        Map<String, @Nullable Object> facts = new LinkedHashMap<>(Map.of("step", step.stage()));
        facts.putAll(step.facts());
        return new Entry(List.of(step.stage(), lines.get(0)), lines.subList(1, lines.size()), facts);
    }

    private static Map<String, @Nullable Object> ordered(
            String first, @Nullable Object one, String second, @Nullable Object other) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put(first, one);
        facts.put(second, other);
        return facts;
    }
}
