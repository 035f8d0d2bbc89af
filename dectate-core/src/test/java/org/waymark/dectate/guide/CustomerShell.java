package org.waymark.dectate.guide;

class CustomerShell extends Shell {
    @Command("greet")
    String welcome(String name) {
        return "Welcome, dear " + name;
    }
}
