package com.example.announcements;

import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;
import org.waymark.dectate.UseDirectives;
import org.waymark.web.Html;
import org.waymark.web.Markup;
import org.waymark.web.Path;
import org.waymark.web.Request;
import org.waymark.web.Settings;

/** A page of announcements, at {@code /announcements}, for any app that implements this. */
@UseDirectives(AnnouncementDirectives.class)
public interface Announcements {
    /** The place of the page. */
    record Board() {}

    /** Returns the settings as they are by default. */
    @Settings("announcements")
    default AnnouncementSettings announcementSettings() {
        return new AnnouncementSettings("Announcements", 10);
    }

    /** Returns the board. */
    @Path("/announcements")
    default Board board() {
        return new Board();
    }

    /** Shows the board. */
    @Html
    default Markup show(Board board, AnnouncementSettings settings, Request request) {
        List<Markup> items = new ArrayList<>();
        for (MethodHandle text : request.registry(AnnounceAction.TEXTS).values()) {
            items.add(Markup.html("<li>{}</li>", text(text, request)));
        }
        int count = Math.min(items.size(), settings.most());
        return Markup.html("<h1>{}</h1><ul>{}</ul>", settings.heading(), items.subList(0, count));
    }

    private static String text(MethodHandle text, Request request) {
        try {
            return (String) text.invoke(request.app());
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
