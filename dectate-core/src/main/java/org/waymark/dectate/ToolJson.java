package org.waymark.dectate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How answers for programs are made of maps, lists and texts. */
final class ToolJson {
    private ToolJson() {}

    static Map<String, @Nullable Object> action(SourcedAction action) {
        Map<String, @Nullable Object> json = identified(action.group(), action.identity());
        json.put("declaredBy", action.appType().getName());
        json.putAll(source(action.source()));
        return json;
    }

    static List<Map<String, @Nullable Object>> actions(List<SourcedAction> actions) {
        return actions.stream().map(ToolJson::action).toList();
    }

    static Map<String, @Nullable Object> identified(ActionGroup group, Object identity) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("group", group.name());
        json.put("identity", ToolText.identity(identity));
        return json;
    }

    static Map<String, @Nullable Object> overriding(Overriding entry) {
        Map<String, @Nullable Object> json =
                identified(entry.winner().group(), entry.winner().identity());
        json.put("app", entry.appType().getName());
        json.put("removed", entry.winner().has(Intent.REMOVAL));
        json.put("winner", action(entry.winner()));
        json.put("losers", actions(entry.losers()));
        return json;
    }

    static List<Map<String, @Nullable Object>> overridings(List<Overriding> entries) {
        return entries.stream().map(ToolJson::overriding).toList();
    }

    static List<Map<String, @Nullable Object>> problems(List<Problem> problems) {
        return problems.stream().map(ToolJson::problem).toList();
    }

    private static Map<String, @Nullable Object> problem(Problem problem) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", problem.kind().id());
        json.put("app", problem.appType().getName());
        json.put("message", problem.message());
        json.put("fix", problem.fix());
        json.put("sources", problem.sources().stream().map(ToolJson::source).toList());
        return json;
    }

    private static Map<String, @Nullable Object> source(Source source) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("directive", source.directive());
        json.put("text", source.text());
        json.put("intents", source.intents().stream().map(Intent::toString).toList());
        json.put("on", source.target() == null ? null : source.target().toString());
        json.put("place", place(source.location().exact()));
        return json;
    }

    private static Map<String, @Nullable Object> place(Location location) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("class", location.className());
        json.put("member", location.member());
        json.put("file", location.file());
        json.put("line", location.line() == 0 ? null : location.line());
        json.put("approximate", location.approximate());
        return json;
    }
}
