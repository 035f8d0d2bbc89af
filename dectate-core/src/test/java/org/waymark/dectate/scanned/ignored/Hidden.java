package org.waymark.dectate.scanned.ignored;

import org.waymark.dectate.Configures;
import org.waymark.dectate.WikiDirectives.Page;
import org.waymark.dectate.scanned.ScannedWiki;

@Configures(ScannedWiki.class)
final class Hidden {
    private Hidden() {}

    @Page(name = "hidden")
    static void hidden() {}
}
