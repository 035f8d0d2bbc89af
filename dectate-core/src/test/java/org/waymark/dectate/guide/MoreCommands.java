package org.waymark.dectate.guide;

import org.waymark.dectate.Configures;

@Configures(Shell.class)
final class MoreCommands {
    private MoreCommands() {}

    @Command("shout")
    static String shout(String text) {
        return text + "!";
    }
}
