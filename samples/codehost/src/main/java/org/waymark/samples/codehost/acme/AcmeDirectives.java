package org.waymark.samples.codehost.acme;

import org.waymark.dectate.DirectiveSet;
import org.waymark.dectate.DirectiveTable;

/** The directives of Acme, besides those of the framework. */
final class AcmeDirectives implements DirectiveSet {
    @Override
    public void define(DirectiveTable table) {
        table.directive(MenuEntry.class, (entry, target) -> MenuAction.of(entry.value(), target.method()));
    }
}
