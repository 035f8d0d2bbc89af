package org.waymark.dectate;

import java.util.List;

/**
 * An entry of the ledger of overrides: the action that is in force and those that it displaced.
 *
 * @param winner the action in force
 * @param losers the actions of supertypes that it displaced, those of the closest supertypes first; not empty
 */
public record Overriding(SourcedAction winner, List<SourcedAction> losers) {

    /**
     * Makes an entry.
     *
     * @param winner the action in force
     * @param losers the actions that it displaced
     */
    public Overriding {
        losers = List.copyOf(losers);
    }
}
