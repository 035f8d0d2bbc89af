package org.waymark.dectate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Lists the actions in force that fit a query. */
final class ListCommand implements ToolCommand {
    @Override
    public String usage() {
        return "list APP [NAME] [ATTRIBUTE=VALUE ...]";
    }

    @Override
    public String summary() {
        return "the actions in force, of a group or directive, and with attributes";
    }

    @Override
    public int least() {
        return 1;
    }

    @Override
    public int most() {
        return Integer.MAX_VALUE;
    }

    @Override
    public ToolAnswer answer(ToolArguments arguments) {
        ToolSubject subject = arguments.subject(0);
        Class<?> appType = subject.appType();
        List<String> words = new ArrayList<>(
                arguments.operands().subList(1, arguments.operands().size()));
        Query query = subject.plan().query(appType);
        if (!words.isEmpty() && words.get(0).indexOf('=') < 0) {
            query = named(subject, query, words.remove(0));
        }
        for (String filter : words) {
            query = filtered(query, filter);
        }
        return answer(appType, query.actions());
    }

    /** A group has also what was declared in code, so it goes before a directive of the same name. */
    private static Query named(ToolSubject subject, Query query, String name) {
        List<ActionGroup> groups = subject.plan().groups(subject.appType());
        for (ActionGroup group : groups) {
            if (group.name().equals(name)) {
                return query.groups(group);
            }
        }
        if (query.names().contains(name)) {
            return query.directives(name);
        }
        List<String> known = new ArrayList<>(query.names());
        groups.forEach(group -> known.add(group.name()));
        throw ToolException.unknown(
                subject.appType().getSimpleName() + " has no group or directive " + name + ".", name, known);
    }

    private static Query filtered(Query query, String filter) {
        int equals = filter.indexOf('=');
        if (equals <= 0) {
            throw new ToolException("\"" + filter + "\" is no filter. Write the name of an attribute, =, and a value.");
        }
        String attribute = filter.substring(0, equals);
        requireAttribute(query, attribute);
        try {
            return query.whereText(attribute, filter.substring(equals + 1));
        } catch (IllegalArgumentException e) {
            throw new ToolException(String.valueOf(e.getMessage()));
        }
    }

    /** A misspelt name would find nothing, as if there were nothing. */
    private static void requireAttribute(Query query, String name) {
        boolean known =
                query.actions().isEmpty() || query.attributes(name).stream().anyMatch(row -> !row.isEmpty());
        if (!known) {
            TreeSet<String> names = new TreeSet<>();
            query.actions()
                    .forEach(action ->
                            names.addAll(Query.attributes(action).values().keySet()));
            throw ToolException.unknown("No action here has an attribute " + name + ".", name, names);
        }
    }

    private static ToolAnswer answer(Class<?> appType, List<SourcedAction> actions) {
        StringBuilder text = new StringBuilder();
        text.append(ToolText.count(actions.size(), "action")).append(" of ").append(appType.getSimpleName());
        text.append(actions.isEmpty() ? "\n" : "\n\n");
        List<Map<String, @Nullable Object>> found = new ArrayList<>();
        for (SourcedAction action : actions) {
            text.append(ToolText.title(action)).append('\n').append(ToolText.source(action.source(), "    "));
            Map<String, @Nullable Object> json = ToolJson.action(action);
            json.put("attributes", Query.attributes(action).values());
            found.add(json);
        }
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("app", appType.getName());
        json.put("actions", found);
        return new ToolAnswer(!actions.isEmpty(), text.toString(), json);
    }
}
