package org.waymark.dectate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Compares the outcome of a case with what the oracle expects; collects the differences. */
final class OracleComparison {
    private final OracleCase oracle;
    private final Json expected;
    private final List<Difference> differences = new ArrayList<>();
    private int queriesAsked;

    /** One difference: of what kind, in which app, and the two answers. */
    record Difference(String kind, String app, Object expected, Object actual) {}

    private OracleComparison(OracleCase oracle) {
        this.oracle = oracle;
        this.expected = oracle.json.get("expected");
    }

    static OracleComparison of(OracleCase oracle) {
        OracleComparison comparison = new OracleComparison(oracle);
        comparison.compare();
        return comparison;
    }

    List<Difference> differences() {
        return differences;
    }

    /** Returns how many queries were asked: all of the case, unless its configuration was refused. */
    int queriesAsked() {
        return queriesAsked;
    }

    private void compare() {
        boolean ok = expected.text("result").equals("ok");
        try {
            List<Committed> commits = new ArrayList<>();
            commits.add(oracle.configuration(oracle.json.texts("commit")).commit());
            for (Json again : oracle.json.list("recommit")) {
                commits.add(oracle.configuration(
                                again.list().stream().map(Json::text).toList())
                        .commit());
            }
            if (ok) {
                compareCommitted(commits.get(commits.size() - 1));
                queriesAsked = oracle.json.list("queries").size()
                        + oracle.json.list("tool_queries").size();
                differences.addAll(new OracleQueries(oracle, commits).differences());
            } else {
                add("no error", expected.text("app"), expected.text("error"), "ok");
            }
        } catch (ConfigurationException e) {
            if (ok) {
                e.problems().forEach(one -> add("error", one.appType().getSimpleName(), "ok", one));
            } else {
                compareProblems(e.problems());
            }
        }
    }

    private void compareProblems(List<Problem> problems) {
        if (problems.stream().noneMatch(this::isExpected)) {
            add(expected.text("error"), expected.text("app"), expected.value(), problems);
        }
    }

    private boolean isExpected(Problem problem) {
        String app = expected.text("app");
        if (app != null && !problem.appType().getSimpleName().equals(app)) {
            return false;
        }
        List<String> places = problem.sources().stream()
                .map(source -> source.location().className())
                .toList();
        return switch (expected.text("error")) {
            case "ConflictError" ->
                problem.kind() == ProblemKind.CONFLICT
                        && expected.list("pair").stream().allMatch(one -> places.contains(one.text("reg")));
            case "DirectiveReportError", "DirectiveError" ->
                List.of(ProblemKind.ACTION_FAILED, ProblemKind.BAD_DIRECTIVE).contains(problem.kind())
                        && problem.message().equals(expected.text("message"))
                        && (!expected.has("reg") || places.contains(expected.text("reg")));
            case "TopologicalSortError" ->
                problem.kind() == ProblemKind.CYCLE
                        || (problem.kind() == ProblemKind.REGISTRY_FAILED
                                && problem.message().contains("circle"));
            case "ConfigError" ->
                problem.kind() == ProblemKind.BAD_GROUP
                        && expected.text("message").startsWith("Inconsistent factories");
            default -> false;
        };
    }

    private void compareCommitted(Committed committed) {
        List<String> appTypes =
                committed.plan().appTypes().stream().map(Class::getSimpleName).toList();
        equal("executed", "", new HashSet<>(expected.texts("executed")), new HashSet<>(appTypes));
        expected.get("apps").map().forEach((app, answer) -> {
            OracleCase.Trace trace = oracle.traces.getOrDefault(app, new OracleCase.Trace());
            compareGroups(app, Json.of(answer), trace);
            compareOrder(app, Json.of(answer), new ArrayList<>(trace.performed.keySet()));
            compareOverrides(app, Json.of(answer), committed.overrides(oracle.appType(app)));
            compareRegistries(app, Json.of(answer), committed.registries(oracle.appType(app)));
        });
    }

    private void compareGroups(String app, Json answer, OracleCase.Trace trace) {
        equal("groups", app, answer.get("groups").map().keySet(), trace.performed.keySet());
        answer.get("groups").map().forEach((group, value) -> {
            Json counts = Json.of(value);
            equal("performed " + group, app, counts.get("performed").value(), trace.performed.get(group));
            equal("before " + group, app, counts.get("before").value(), trace.before.getOrDefault(group, 0));
            equal("after " + group, app, counts.get("after").value(), trace.after.getOrDefault(group, 0));
        });
    }

    private void compareOrder(String app, Json answer, List<String> groups) {
        if (answer.isTrue("sequence_fixed")) {
            equal("sequence", app, answer.texts("sequence"), groups);
        }
        for (Json constraint : answer.list("constraints")) {
            String first = constraint.get(0).text();
            String second = constraint.get(1).text();
            if (groups.indexOf(first) > groups.indexOf(second)) {
                add("constraint", app, constraint.value(), groups);
            }
        }
    }

    private void compareOverrides(String app, Json answer, List<Overriding> overrides) {
        HashSet<Object> wanted = new HashSet<>();
        answer.list("overrides")
                .forEach(one -> wanted.add(List.of(one.get("winner").value(), new HashSet<>((List<?>)
                        one.get("losers").value()))));
        HashSet<Object> found = new HashSet<>();
        overrides.forEach(one -> found.add(List.of(
                pair(one.winner()),
                new HashSet<>(one.losers().stream().map(OracleComparison::pair).toList()))));
        equal("overrides", app, wanted, found);
    }

    private static List<String> pair(SourcedAction sourced) {
        OracleAction action = (OracleAction) sourced.action();
        return List.of(action.id(), action.object());
    }

    private void compareRegistries(String app, Json answer, Registries registries) {
        Map<String, Object> names = new HashMap<>();
        for (Object factory : oracle.json.get("factories").map().values()) {
            names.putAll(Json.of(factory).get("needs").map());
        }
        oracle.json
                .list("types")
                .forEach(type -> names.putAll(type.get("config").map()));
        answer.get("config")
                .map()
                .forEach((name, content) -> equal(
                        "config " + name, app, content, registries.get(oracle.key(name, (String) names.get(name)))));
        answer.get("config_unordered")
                .map()
                .forEach((name, content) -> equal(
                        "config " + name,
                        app,
                        new HashSet<>((List<?>) content),
                        new HashSet<>(registries.get(oracle.key(name, (String) names.get(name))))));
    }

    private void equal(String kind, String app, Object wanted, Object found) {
        if (!wanted.equals(found)) {
            add(kind, app, wanted, found);
        }
    }

    private void add(String kind, String app, Object wanted, Object found) {
        differences.add(new Difference(kind, app == null ? "" : app, wanted, found));
    }
}
