package org.waymark.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.reg.Explanation;
import org.waymark.reg.Registration;
import org.waymark.traject.Resolution;

/** A step on the way of a request. */
sealed interface TraceStep
        permits TraceStep.Entered,
                TraceStep.Guarded,
                TraceStep.Walked,
                TraceStep.Modelled,
                TraceStep.Chosen,
                TraceStep.Asked,
                TraceStep.Wanted,
                TraceOutcome {
    /** Returns the name of the step. */
    String stage();

    /** Returns what people see of it: what it came to, and then more about it, a line each. */
    List<String> lines();

    /** Returns what programs see of it. */
    Map<String, @Nullable Object> facts();

    /** Returns facts in this order. */
    static Map<String, @Nullable Object> ordered(
            String first, @Nullable Object one, String second, @Nullable Object other) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put(first, one);
        facts.put(second, other);
        return facts;
    }

    /**
     * An app is entered.
     *
     * @param app its class
     * @param tweens the names of its tweens, outermost first
     */
    record Entered(Class<?> app, List<String> tweens) implements TraceStep {
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
     * A tween of the framework refuses the request.
     *
     * @param tween its name
     */
    record Guarded(String tween) implements TraceStep {
        @Override
        public String stage() {
            return "tween";
        }

        @Override
        public List<String> lines() {
            return List.of(tween + " refuses the request");
        }

        @Override
        public Map<String, @Nullable Object> facts() {
            return ordered("tween", tween, "refused", true);
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
            implements TraceStep {
        /**
         * Returns the step that a walk is.
         *
         * @param explanation tells of the walk, a line for each step, after a heading and before what it came to
         */
        static Walked of(Resolution<PathAction> walked, String explanation) {
            Resolution<PathAction> nearest = Publication.nearestTo(walked);
            List<String> lines = new ArrayList<>(explanation
                    .lines()
                    .skip(1)
                    .map(String::strip)
                    .takeWhile(line -> !line.startsWith("=>"))
                    .toList());
            if (nearest == null) {
                return new Walked(null, lines, Map.of(), walked.rest());
            }
            if (walked.route() == null) {
                lines.add("no path ends there, so the one before it is taken");
            }
            return new Walked(
                    Publication.pathOf(nearest), lines, nearest.variables().asMap(), nearest.rest());
        }

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
    record Modelled(@Nullable Class<?> model, boolean isLookedFor) implements TraceStep {
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
    record Chosen(@Nullable AppView view, String reason, Map<AppView, String> rejected, int others)
            implements TraceStep {
        /**
         * Returns the step that a choice is.
         *
         * @param view the view that was chosen, or null if there is none
         * @param known the views of the app, by what was declared to run them
         */
        static Chosen of(
                @Nullable AppView view, Explanation<ViewFunction> explanation, Map<ViewFunction, AppView> known) {
            Map<AppView, String> rejected = new LinkedHashMap<>();
            for (Registration<ViewFunction> match : explanation.matches()) {
                AppView matching = known.get(match.implementation().declared());
                if (matching != null && !matching.equals(view)) {
                    rejected.put(matching, "it is less specific");
                }
            }
            int others = 0;
            for (Explanation.Rejection<ViewFunction> rejection : explanation.rejections()) {
                AppView other =
                        known.get(rejection.registration().implementation().declared());
                if (other == null || rejection.reason().predicate().equals("model")) {
                    others++;
                } else {
                    rejected.put(other, rejection.reason().toString());
                }
            }
            return new Chosen(view, reason(view, explanation.result()), rejected, others);
        }

        private static String reason(@Nullable AppView view, Explanation.Result<ViewFunction> result) {
            if (view != null && view.isInternal()) {
                return "is internal, so it answers no request from outside";
            }
            if (result instanceof Explanation.Chosen<ViewFunction> chosen && chosen.advantage() != null) {
                return "wins " + chosen.advantage();
            }
            return result instanceof Explanation.Unmatched<ViewFunction> unmatched
                    ? "the predicate \"" + unmatched.predicate() + "\" leaves none"
                    : "";
        }

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
    record Asked(Class<?> permission, String who, List<String> rule, boolean isPermitted) implements TraceStep {
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
     * The view takes somebody who is known.
     *
     * @param wanted the class of whom
     * @param who who asks
     * @param isSuch whether that is one of them
     */
    record Wanted(Class<?> wanted, String who, boolean isSuch) implements TraceStep {
        @Override
        public String stage() {
            return "identity";
        }

        @Override
        public List<String> lines() {
            return List.of(wanted.getSimpleName() + " is wanted", "who asks is " + who);
        }

        @Override
        public Map<String, @Nullable Object> facts() {
            Map<String, @Nullable Object> facts = ordered("wanted", wanted, "identity", who);
            facts.put("given", isSuch);
            return facts;
        }
    }
}
