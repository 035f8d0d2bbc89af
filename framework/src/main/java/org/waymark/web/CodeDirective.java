package org.waymark.web;

import java.util.List;
import java.util.function.Supplier;
import org.waymark.dectate.Composite;
import org.waymark.dectate.Declaration;

/**
 * A directive in code. What it declares is made when the configuration is planned, so that all that is wrong is told at once, with
 * the place of each.
 *
 * @param directive the name of the directive, that of the annotation which does the same
 * @param text the directive as messages show it
 * @param declaration makes what is declared: an action, or several
 */
record CodeDirective(String directive, String text, Supplier<? extends Declaration> declaration) implements Composite {
    @Override
    public List<Declaration> expand() {
        return List.of(declaration.get());
    }

    @Override
    public String toString() {
        return text;
    }
}
