package org.waymark.samples.commands;

/** Says why a command was not done. The message is for the user, and is all that is shown. */
public final class CommandException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private CommandException(String message, int exitCode) {
        super(message);
        this.exitCode = exitCode;
    }

    /** Makes an exception of a command that could not do what it was asked for. */
    public CommandException(String message) {
        this(message, Program.FAILED);
    }

    /** Returns an exception for what was asked for in the wrong way. */
    static CommandException misuse(String message) {
        return new CommandException(message, Program.MISUSED);
    }

    int exitCode() {
        return exitCode;
    }
}
