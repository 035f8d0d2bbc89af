package org.waymark.dectate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows the ledger of overrides of an app type. */
final class OverridesCommand implements ToolCommand {
    @Override
    public String usage() {
        return "overrides APP";
    }

    @Override
    public String summary() {
        return "which actions displaced which";
    }

    @Override
    public int least() {
        return 1;
    }

    @Override
    public ToolAnswer answer(ToolArguments arguments) {
        ToolSubject subject = arguments.subject(0);
        List<Overriding> ledger = subject.plan().overrides(subject.appType());
        String text = ledger.isEmpty()
                ? subject.appType().getSimpleName() + " overrides nothing.\n"
                : ledger.stream().map(OverridesCommand::text).collect(Collectors.joining());
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("app", subject.appType().getName());
        json.put("overrides", ToolJson.overridings(ledger));
        return new ToolAnswer(!ledger.isEmpty(), text, json);
    }

    /** An entry reads as a provenance that ends where the entry does. */
    private static String text(Overriding entry) {
        SourcedAction winner = entry.winner();
        SourcedAction inForce = winner.has(Intent.REMOVAL) ? null : winner;
        return new Provenance(entry.appType(), winner.group(), winner.identity(), inForce, List.of(entry)).toString();
    }
}
