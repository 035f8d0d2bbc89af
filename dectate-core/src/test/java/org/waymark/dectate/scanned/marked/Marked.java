package org.waymark.dectate.scanned.marked;

import org.waymark.dectate.WikiDirectives.Page;

final class Marked {
    private Marked() {}

    @Page(name = "marked")
    static void marked() {}
}
