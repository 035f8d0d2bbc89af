package org.waymark.dectate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells where an action comes from, and what it displaced. */
final class WhyCommand implements ToolCommand {
    @Override
    public String usage() {
        return "why APP GROUP IDENTITY";
    }

    @Override
    public String summary() {
        return "where an action comes from, and all that it displaced";
    }

    @Override
    public int least() {
        return 3;
    }

    @Override
    public ToolAnswer answer(ToolArguments arguments) {
        ToolSubject subject = arguments.subject(0);
        ActionGroup group = subject.group(arguments.operand(1));
        String identity = arguments.operand(2);
        List<SourcedAction> candidates =
                subject.plan().grouped(subject.appType()).getOrDefault(group, List.of());
        // Identities of several types may be written alike.
        List<Provenance> found = candidates.stream()
                .map(SourcedAction::identity)
                .filter(candidate -> ToolText.identity(candidate).equals(identity))
                .distinct()
                .map(candidate -> subject.plan().why(subject.appType(), group, candidate))
                .toList();
        String text = found.isEmpty()
                ? nothing(subject.appType(), group, identity, candidates)
                : found.stream().map(Provenance::toString).collect(Collectors.joining());
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("app", subject.appType().getName());
        json.put("why", found.stream().map(WhyCommand::json).toList());
        return new ToolAnswer(!found.isEmpty(), text, json);
    }

    private static Map<String, @Nullable Object> json(Provenance why) {
        Map<String, @Nullable Object> json = ToolJson.identified(why.group(), why.identity());
        json.put("inForce", why.inForce() == null ? null : ToolJson.action(why.inForce()));
        json.put("history", ToolJson.overridings(why.history()));
        return json;
    }

    private static String nothing(
            Class<?> appType, ActionGroup group, String identity, List<SourcedAction> candidates) {
        return appType.getSimpleName() + " has no " + identity + " in group " + group + "."
                + Nearest.to(identity, candidates, ToolText::identity)
                        .map(near -> " The nearest is " + ToolText.identity(near) + ".")
                        .orElse("")
                + "\n";
    }
}
