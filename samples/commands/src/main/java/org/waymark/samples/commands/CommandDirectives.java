package org.waymark.samples.commands;

import org.waymark.dectate.DirectiveSet;
import org.waymark.dectate.DirectiveTable;

/** The directives of the framework, and what each stands for. {@link CommandLine} uses them. */
public final class CommandDirectives implements DirectiveSet {
    @Override
    public void define(DirectiveTable table) {
        table.directive(Option.class, OptionAction::of);
        table.directive(Command.class, CommandAction::of);
        table.directive(Format.class, FormatAction::of);
    }
}
