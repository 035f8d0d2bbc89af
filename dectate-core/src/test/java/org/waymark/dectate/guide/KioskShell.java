package org.waymark.dectate.guide;

import org.waymark.dectate.Overrides;
import org.waymark.dectate.Removes;

class KioskShell extends Shell {
    @Overrides
    @Command("great")
    String welcome(String name) {
        return "Welcome, " + name;
    }

    @Removes
    @Command("bye")
    @Override
    String leave(String name) {
        return super.leave(name);
    }
}
