package org.waymark.dectate.scanned;

import org.waymark.dectate.UseDirectives;
import org.waymark.dectate.WikiDirectives;

/** An app type whose directives stand in other classes. */
@UseDirectives(WikiDirectives.class)
public class ScannedWiki {}
