package org.waymark.samples.codehost.html;

import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.waymark.web.Markup;

/** Several things, one after the other. */
public final class Lists {
    private Lists() {}

    /** Returns markup for each thing. */
    public static <T> List<Markup> map(Iterable<T> things, Function<T, Markup> show) {
        return StreamSupport.stream(things.spliterator(), false).map(show).toList();
    }

    /** Returns a list of things, or a sentence that says that there are none. */
    public static <T> Markup list(Iterable<T> things, String none, Function<T, Markup> show) {
        return things.iterator().hasNext()
                ? Markup.html(
                        "<ul class=\"list\">\n{}</ul>\n",
                        map(things, thing -> Markup.html("<li>{}</li>\n", show.apply(thing))))
                : Markup.html("<p class=\"faint\">{}</p>\n", none);
    }
}
