package org.waymark.dectate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows groups and actions in the order in which they are performed. */
final class OrderCommand implements ToolCommand {
    @Override
    public String usage() {
        return "order APP";
    }

    @Override
    public String summary() {
        return "groups and actions in the order in which they are performed";
    }

    @Override
    public int least() {
        return 1;
    }

    @Override
    public ToolAnswer answer(ToolArguments arguments) {
        AppPlan plan = arguments.subject(0).appPlan();
        StringBuilder text = new StringBuilder();
        text.append(plan.appType().getSimpleName()).append('\n');
        int number = 1;
        for (AppPlan.Step step : plan.steps()) {
            text.append('\n').append(number++).append(") ").append(text(step.definition()));
            for (SourcedAction action : step.actions()) {
                text.append("  ").append(ToolText.identity(action)).append('\n');
                text.append(ToolText.source(action.source(), "    "));
            }
        }
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("app", plan.appType().getName());
        json.put("groups", plan.steps().stream().map(OrderCommand::json).toList());
        return new ToolAnswer(true, text.toString(), json);
    }

    private static String text(GroupDefinition definition) {
        String after = definition.dependencies().stream().map(ActionGroup::name).collect(Collectors.joining(", "));
        return definition.group()
                + (after.isEmpty() ? "" : ", after " + after)
                + hooks(definition).stream().map(hook -> ", hook " + hook).collect(Collectors.joining())
                + "\n";
    }

    private static Map<String, @Nullable Object> json(AppPlan.Step step) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("group", step.definition().group().name());
        json.put(
                "after",
                step.definition().dependencies().stream().map(ActionGroup::name).toList());
        json.put("hooks", hooks(step.definition()));
        json.put("actions", ToolJson.actions(step.actions()));
        return json;
    }

    private static List<String> hooks(GroupDefinition definition) {
        List<String> hooks = new ArrayList<>();
        if (definition.before() != null) {
            hooks.add("before");
        }
        if (definition.after() != null) {
            hooks.add("after");
        }
        return hooks;
    }
}
