package org.waymark.dectate.scanned.inner;

import org.waymark.dectate.Configures;
import org.waymark.dectate.WikiDirectives.Page;
import org.waymark.dectate.scanned.ScannedWiki;

@Configures(ScannedWiki.class)
final class Deep {
    private Deep() {}

    @Page(name = "deep")
    static void deep() {}
}
