package org.waymark.web.conformance;

import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.waymark.traject.PathPattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Other ways to write a case, by which the framework does what the original does. */
final class Rewritings {
    /** What directives of one kind are told apart by. */
    private static final Map<String, List<String>> IDENTITIES = Map.of(
            "path", List.of("path"),
            "mount", List.of("path"),
            "view", List.of("model", "name", "method", "predicates"),
            "permission_rule", List.of("model", "permission", "identity"),
            "setting", List.of("section", "name"),
            "verify_identity", List.of("identity"),
            "dump_json", List.of("model"));

    private Rewritings() {}

    /** States each setting of a section by itself, since that is what apps override. */
    static JsonNode withSingleSettings(JsonNode data) {
        for (JsonNode app : data.get("apps")) {
            ArrayNode directives = directives(app);
            for (int i = directives.size() - 1; i >= 0; i--) {
                if (directives.get(i).get("d").asString().equals("setting_section")) {
                    JsonNode section = directives.remove(i);
                    for (Map.Entry<String, JsonNode> value :
                            section.get("values").properties()) {
                        ObjectNode setting = directives.insertObject(i).put("d", "setting");
                        setting.set("section", section.get("section"));
                        setting.put("name", value.getKey()).set("value", value.getValue());
                    }
                }
            }
        }
        return data;
    }

    /** Leaves out the routes below one that absorbs. */
    static JsonNode withoutRoutesBelow(JsonNode data) {
        for (JsonNode app : data.get("apps")) {
            List<String> absorbing = app.get("directives")
                    .valueStream()
                    .filter(one -> one.path("absorb").asBoolean(false))
                    .map(one -> normal(one.get("path").asString()))
                    .toList();
            remove(
                    app,
                    directive -> directive.has("path")
                            && !directive.path("absorb").asBoolean(false)
                            && absorbing.stream().anyMatch(above -> normal(
                                            directive.get("path").asString())
                                    .startsWith(above)));
        }
        return data;
    }

    private static String normal(String path) {
        String pattern =
                PathPattern.parse(path.startsWith("/") ? path : "/" + path).shape();
        return pattern.endsWith("/") ? pattern : pattern + "/";
    }

    /** Leaves out the routes with several variables in a segment. */
    static JsonNode withoutManyVariables(JsonNode data) {
        for (JsonNode app : data.get("apps")) {
            remove(app, one -> one.path("path").asString("").matches(".*\\{[^/]*\\{.*"));
        }
        return data;
    }

    /** Lets no identity be believed where nothing verifies it. */
    static JsonNode withVerification(JsonNode data) {
        for (JsonNode app : data.get("apps")) {
            if (has(app, "identity_policy") && !has(app, "verify_identity")) {
                directives(app).addObject().put("d", "verify_identity").put("rule", false);
            }
        }
        return data;
    }

    /** Lets an app without a policy know nobody. */
    static JsonNode withNobody(JsonNode data) {
        Set<String> asking = new HashSet<>(Set.of("App"));
        for (JsonNode app : data.get("apps")) {
            boolean inherits = app.get("bases").valueStream().anyMatch(base -> !asking.contains(base.asString()));
            if (!inherits && !has(app, "identity_policy")) {
                asking.add(app.get("name").asString());
                directives(app).addObject().put("d", "identity_policy").put("header", "X-Nobody");
            }
        }
        return data;
    }

    /** Leaves out the tweens of all apps but the one that is published. */
    static JsonNode withoutTweens(JsonNode data) {
        Set<String> lineage = new CaseApps(data).of(data.get("root").asString()).keySet();
        for (JsonNode app : data.get("apps")) {
            if (!lineage.contains(app.get("name").asString())) {
                remove(app, one -> one.get("d").asString().equals("tween"));
            }
        }
        return data;
    }

    /** States again in an app with several bases what the first of them has. */
    static JsonNode restated(JsonNode data) {
        CaseApps apps = new CaseApps(data);
        for (JsonNode app : data.get("apps")) {
            Map<List<JsonNode>, JsonNode> stated = new LinkedHashMap<>();
            for (int i = app.get("bases").size() - 1; i >= 0 && app.get("bases").size() > 1; i--) {
                apps.of(app.get("bases").get(i).asString()).values().forEach(base -> base.get("directives")
                        .forEach(one -> stated.put(identity(one), one)));
            }
            app.get("directives").forEach(one -> stated.remove(identity(one)));
            stated.values().forEach(one -> directives(app).add(one.deepCopy()));
        }
        return data;
    }

    /** Leaves out the parameters of mounts that are not in the path. */
    static JsonNode withoutQueryOfMounts(JsonNode data) {
        for (JsonNode app : data.get("apps")) {
            for (JsonNode one : app.get("directives")) {
                if (one.get("d").asString().equals("mount")) {
                    String path = one.get("path").asString();
                    removeIf(
                            one.get("args"),
                            arg -> !path.contains("{" + arg.get("name").asString() + "}"));
                }
            }
        }
        return data;
    }

    static List<JsonNode> identity(JsonNode directive) {
        String kind = directive.get("d").asString();
        String group = kind.equals("json") || kind.equals("html") ? "view" : kind;
        List<String> members = IDENTITIES.getOrDefault(group, List.of());
        return Stream.concat(
                        Stream.of(((ObjectNode) directive).objectNode().stringNode(group)),
                        members.stream().map(directive::path))
                .toList();
    }

    private static boolean has(JsonNode app, String directive) {
        return app.get("directives")
                .valueStream()
                .anyMatch(one -> one.get("d").asString().equals(directive));
    }

    static ArrayNode directives(JsonNode app) {
        return (ArrayNode) app.get("directives");
    }

    static void remove(JsonNode app, Predicate<JsonNode> which) {
        removeIf(app.get("directives"), which);
    }

    private static void removeIf(JsonNode list, Predicate<JsonNode> which) {
        Iterator<JsonNode> each = list.iterator();
        while (each.hasNext()) {
            if (which.test(each.next())) {
                each.remove();
            }
        }
    }
}
