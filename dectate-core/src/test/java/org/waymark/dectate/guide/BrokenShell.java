package org.waymark.dectate.guide;

class BrokenShell extends Shell {
    @Command("date")
    String date(String zone) {
        return "today in " + zone;
    }

    @Command("date")
    String today(String zone) {
        return date(zone);
    }
}
