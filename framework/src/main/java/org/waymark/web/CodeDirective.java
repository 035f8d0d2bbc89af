package org.waymark.web;

import java.util.List;
import java.util.function.Supplier;
import org.waymark.dectate.Action;
import org.waymark.dectate.Composite;

/**
 * A directive in code. Its action is made when the configuration is planned, so that all that is wrong is told at once, with
 * the place of each.
 *
 * @param directive the name of the directive, that of the annotation which does the same
 * @param text the directive as messages show it
 * @param action makes the action
 */
record CodeDirective(String directive, String text, Supplier<? extends Action> action) implements Composite {
    @Override
    public List<Action> expand() {
        return List.of(action.get());
    }

    @Override
    public String toString() {
        return text;
    }
}
