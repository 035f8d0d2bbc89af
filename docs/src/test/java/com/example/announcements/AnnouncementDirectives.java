package com.example.announcements;

import org.waymark.dectate.DirectiveSet;
import org.waymark.dectate.DirectiveTable;

/** The directives of this extension. */
public final class AnnouncementDirectives implements DirectiveSet {
    @Override
    public void define(DirectiveTable table) {
        table.directive(Announce.class, AnnounceAction::of);
    }
}
