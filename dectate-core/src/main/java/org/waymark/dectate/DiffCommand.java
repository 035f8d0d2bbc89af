package org.waymark.dectate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares what is in force for two app types. */
final class DiffCommand implements ToolCommand {

    /** What differs, in the order of performing; a replaced action is a pair. */
    private record Differences(
            List<SourcedAction> added, List<SourcedAction> removed, List<List<SourcedAction>> replaced) {

        boolean isEmpty() {
            return added.isEmpty() && removed.isEmpty() && replaced.isEmpty();
        }
    }

    /** What an action is about. */
    private record Key(ActionGroup group, Object identity) {}

    @Override
    public String usage() {
        return "diff APP APP";
    }

    @Override
    public String summary() {
        return "what the second adds, leaves out and replaces";
    }

    @Override
    public int least() {
        return 2;
    }

    @Override
    public ToolAnswer answer(ToolArguments arguments) {
        ToolSubject from = arguments.subject(0);
        ToolSubject to = arguments.subject(1);
        Differences differences = compare(byKey(from), byKey(to));
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("from", from.appType().getName());
        json.put("to", to.appType().getName());
        json.put("added", ToolJson.actions(differences.added()));
        json.put("removed", ToolJson.actions(differences.removed()));
        json.put(
                "replaced",
                differences.replaced().stream().map(DiffCommand::replaced).toList());
        String title = from.appType().getSimpleName() + " to " + to.appType().getSimpleName();
        return new ToolAnswer(differences.isEmpty(), text(title, differences), json);
    }

    private static Map<Key, SourcedAction> byKey(ToolSubject subject) {
        Map<Key, SourcedAction> byKey = new LinkedHashMap<>();
        subject.plan().actions(subject.appType()).forEach(action -> byKey.put(key(action), action));
        return byKey;
    }

    private static Key key(SourcedAction action) {
        return new Key(action.group(), action.identity());
    }

    private static Differences compare(Map<Key, SourcedAction> from, Map<Key, SourcedAction> to) {
        Differences differences = new Differences(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        to.forEach((key, now) -> {
            SourcedAction before = from.get(key);
            if (before == null) {
                differences.added().add(now);
            } else if (!isSame(before, now)) {
                differences.replaced().add(List.of(before, now));
            }
        });
        from.forEach((key, before) -> {
            if (!to.containsKey(key)) {
                differences.removed().add(before);
            }
        });
        return differences;
    }

    /** Two plans make actions of their own, which need not be equal; but a directive is one, and has one meaning. */
    private static boolean isSame(SourcedAction one, SourcedAction other) {
        return one.appType() == other.appType()
                && one.source().equals(other.source())
                && one.action().getClass() == other.action().getClass();
    }

    private static String text(String title, Differences differences) {
        StringBuilder text = new StringBuilder(title).append(": ");
        text.append(differences.added().size()).append(" added, ");
        text.append(differences.removed().size()).append(" left out, ");
        text.append(differences.replaced().size()).append(" replaced\n");
        differences.added().forEach(action -> append(text, "added", action));
        differences.removed().forEach(action -> append(text, "left out", action));
        for (List<SourcedAction> pair : differences.replaced()) {
            append(text, "replaced", pair.get(0));
            text.append("  by\n").append(ToolText.source(pair.get(1).source(), "    "));
        }
        return text.toString();
    }

    private static void append(StringBuilder text, String what, SourcedAction action) {
        text.append('\n')
                .append(what)
                .append(": ")
                .append(ToolText.title(action))
                .append('\n');
        text.append(ToolText.source(action.source(), "    "));
    }

    private static Map<String, @Nullable Object> replaced(List<SourcedAction> pair) {
        Map<String, @Nullable Object> json =
                ToolJson.identified(pair.get(0).group(), pair.get(0).identity());
        json.put("before", ToolJson.action(pair.get(0)));
        json.put("now", ToolJson.action(pair.get(1)));
        return json;
    }
}
