package org.waymark.samples.codehost.html;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.waymark.web.Markup;

/** Points in time, for people and programs. */
public final class Times {
    private static final DateTimeFormatter FOR_PEOPLE = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Times() {}

    public static Markup show(Instant time) {
        return Markup.html("<time datetime=\"{}\">{}</time>", time, FOR_PEOPLE.format(time));
    }
}
