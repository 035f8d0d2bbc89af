@Configures(ScannedWiki.class)
@Setting(name = "marked", value = "yes")
package org.waymark.dectate.scanned.marked;

import org.waymark.dectate.Configures;
import org.waymark.dectate.WikiDirectives.Setting;
import org.waymark.dectate.scanned.ScannedWiki;
