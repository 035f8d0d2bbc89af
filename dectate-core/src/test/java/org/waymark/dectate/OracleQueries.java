package org.waymark.dectate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.waymark.dectate.OracleComparison.Difference;

/** Asks the queries of a case. */
final class OracleQueries {
    private final OracleCase oracle;
    private final List<Committed> commits;
    private final List<Difference> differences = new ArrayList<>();

    /**
     * Makes a comparison.
     *
     * @param commits all commits of the case; the original remembers for each app the last that it took part in
     */
    OracleQueries(OracleCase oracle, List<Committed> commits) {
        this.oracle = oracle;
        this.commits = commits;
    }

    List<Difference> differences() {
        oracle.json.list("queries").forEach(query -> compare("query", query));
        oracle.json.list("tool_queries").forEach(query -> compare("tool query", query));
        return differences;
    }

    private void compare(String kind, Json query) {
        Object answer = answer(query);
        Object wanted = query.has("error") ? "error" : query.get("result").value();
        if (!isSame(wanted, answer, query.isTrue("unordered"))) {
            differences.add(new Difference(kind, query.text("app"), query, answer));
        }
    }

    private boolean isSame(Object wanted, Object answer, boolean unordered) {
        if (!(wanted instanceof List<?> rows) || !(answer instanceof List<?> found)) {
            return Objects.equals(wanted, answer);
        }
        List<Object> expected = values(rows);
        return unordered
                ? expected.size() == found.size() && new HashSet<>(expected).equals(new HashSet<>(found))
                : expected.equals(found);
    }

    private Object answer(Json json) {
        try {
            Query query = query(oracle.appType(json.text("app")));
            return json.has("of") ? select(filtered(query, json), json) : toolQuery(query, json);
        } catch (IllegalArgumentException e) {
            return "error";
        }
    }

    private Query query(Class<?> appType) {
        return commits.stream()
                .map(Committed::plan)
                .filter(plan -> plan.appTypes().contains(appType))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalArgumentException("Not committed: " + appType))
                .query(appType);
    }

    private Query filtered(Query query, Json json) {
        List<ActionGroup> groups = new ArrayList<>();
        json.list("of").forEach(one -> groups.addAll(groups(json.text("app"), one)));
        Query filtered = query.groups(groups.toArray(ActionGroup[]::new));
        for (Json filters : json.list("filters")) {
            for (Map.Entry<String, Object> filter : filters.map().entrySet()) {
                filtered = filtered.where(filter.getKey(), oracle.value(filter.getValue()));
            }
        }
        return filtered;
    }

    private List<List<String>> toolQuery(Query query, Json json) {
        if (oracle.type(json.text("app"), json.text("directive")) == null) {
            // A tool asks one app after the other, and passes over those that do not have the directive.
            return List.of();
        }
        List<ActionGroup> groups = groups(json.text("app"), json);
        Query filtered = query.groups(groups.toArray(ActionGroup[]::new));
        for (Map.Entry<String, Object> filter : json.get("filters").map().entrySet()) {
            filtered = filtered.whereText(filter.getKey(), (String) filter.getValue());
        }
        return triples(filtered);
    }

    /** The original answers with the whole group of a type, and with all groups that a composite says it expands to. */
    private List<ActionGroup> groups(String app, Json asked) {
        Json type = asked.has("type") ? oracle.type(asked.text("type")) : oracle.type(app, asked.text("directive"));
        if (type == null) {
            throw new IllegalArgumentException("No directive " + asked.text("directive"));
        }
        return groups(type);
    }

    private List<ActionGroup> groups(Json type) {
        if (type.text("kind").equals("action")) {
            return List.of(oracle.group(type));
        }
        if (type.list("query").isEmpty()) {
            throw new IllegalArgumentException("Nothing to ask of " + type.text("name"));
        }
        return type.texts("query").stream()
                .flatMap(name -> groups(oracle.type(name)).stream())
                .toList();
    }

    private Object select(Query query, Json json) {
        return switch (json.has("select") ? json.text("select") : "actions") {
            case "obj" ->
                query.attributes("obj").stream().map(row -> row.get("obj")).toList();
            case "attrs" -> query.attributes(json.texts("attrs").toArray(String[]::new));
            default -> triples(query);
        };
    }

    private static List<List<String>> triples(Query query) {
        return query.actions().stream()
                .map(action -> ((OracleAction) action.action()).triple())
                .toList();
    }

    /** Returns rows as the API has them: with classes, and without the attributes that were not found. */
    private List<Object> values(List<?> rows) {
        List<Object> values = new ArrayList<>();
        for (Object row : rows) {
            values.add(row instanceof Map<?, ?> map ? values(map) : row);
        }
        return values;
    }

    private Map<Object, Object> values(Map<?, ?> row) {
        Map<Object, Object> values = new LinkedHashMap<>();
        row.forEach((name, value) -> {
            if (!(value instanceof Map<?, ?> special && special.containsKey("$"))) {
                values.put(name, oracle.value(value));
            }
        });
        return values;
    }
}
