package org.waymark.dectate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why an app type has what it has: the action in force for an identity, and what that displaced on the way.
 *
 * @param appType the app type
 * @param group the group
 * @param identity the identity within the group
 * @param inForce the action in force, or null if what there was has been removed
 * @param history the overrides of the identity in the app type and its supertypes, the closest first
 * @see Plan#why
 */
public record Provenance(
        Class<?> appType,
        ActionGroup group,
        Object identity,
        @Nullable SourcedAction inForce,
        List<Overriding> history) {

    /**
     * Makes a provenance.
     *
     * @param appType the app type
     * @param group the group
     * @param identity the identity within the group
     * @param inForce the action in force, or null
     * @param history the overrides of the identity, the closest first
     */
    public Provenance {
        history = List.copyOf(history);
    }

    /**
     * Returns the provenance as text: each directive with its place, the one in force first.
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        text.append(identity).append(" of group ").append(group);
        text.append(" in ").append(appType.getSimpleName()).append('\n');
        if (inForce != null) {
            append(text, "in force, declared by " + inForce.appType().getSimpleName(), inForce.source());
        }
        for (Overriding entry : history) {
            String where = " for " + entry.appType().getSimpleName();
            if (entry.winner().has(Intent.REMOVAL)) {
                append(text, "removed" + where, entry.winner().source());
            }
            for (SourcedAction loser : entry.losers()) {
                append(
                        text,
                        "displaced" + where + ", declared by " + loser.appType().getSimpleName(),
                        loser.source());
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, String title, Source source) {
        text.append("  ").append(title).append(":\n    ").append(source);
        text.append("\n        ").append(source.place()).append('\n');
    }
}
