package org.waymark.dectate.scanned;

import org.waymark.dectate.Configures;
import org.waymark.dectate.WikiDirectives.Page;
import org.waymark.dectate.WikiDirectives.Setting;

@Configures(ScannedWiki.class)
@Setting(name = "animals", value = "many")
interface Aardvark {
    @Page(name = "aardvark")
    static void aardvark() {}
}
