package org.waymark.dectate.named;

import org.waymark.dectate.Configures;
import org.waymark.dectate.WikiDirectives.Page;
import org.waymark.dectate.scanned.ScannedWiki;

/** Configures from a package that is not scanned. */
@Configures(ScannedWiki.class)
public final class Named {
    private Named() {}

    @Page(name = "named")
    static void named() {}
}
