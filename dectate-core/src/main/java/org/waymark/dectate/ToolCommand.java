package org.waymark.dectate;

/** A command of the {@link Tool}. */
sealed interface ToolCommand
        permits ListCommand, WhyCommand, OverridesCommand, OrderCommand, DiffCommand, GraphCommand, LintCommand {

    /** Returns the name and the operands as the help shows them. */
    String usage();

    /** Returns what the command tells, as half a sentence. */
    String summary();

    /** Returns how many operands there are at least. */
    int least();

    /** Returns how many operands there are at most. */
    default int most() {
        return least();
    }

    ToolAnswer answer(ToolArguments arguments);

    default String name() {
        return usage().split(" ", 2)[0];
    }
}
