package org.waymark.dectate;

import java.util.List;

/**
 * An entry of the ledger of overrides of an app type: an action that is in force for it, and those that are in force for
 * its direct supertypes instead. What a supertype overrode in turn is in the ledger of that supertype.
 *
 * @param appType the app type
 * @param winner the action in force, or the {@linkplain Intent#REMOVAL removal}, and then none is
 * @param losers the actions of supertypes that it displaced, in the order of the lineage; not empty
 */
public record Overriding(Class<?> appType, SourcedAction winner, List<SourcedAction> losers) {

    /**
     * Makes an entry.
     *
     * @param appType the app type
     * @param winner the action in force
     * @param losers the actions that it displaced
     */
    public Overriding {
        losers = List.copyOf(losers);
    }

    /** Returns whether the app type decided itself, and did not inherit the decision along with the action. */
    boolean isOwn() {
        return winner.appType() == appType;
    }
}
