package org.waymark.samples.wiki.pages;

import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** The pages that a new wiki begins with: the files in {@code seed}, each with its title in the first line. */
final class Seed {

    private static final List<String> NAMES =
            List.of("about-this-wiki", "how-it-is-made", "one-wiki-two-apps", "markdown-help", "welcome");

    private Seed() {}

    /** Writes the pages where there are none: pages are never deleted, so that only a new wiki has none. */
    static void plant(Jdbi jdbi, Pages pages) {
        jdbi.useTransaction(handle -> {
            if (handle.createQuery("select count(*) from page")
                            .mapTo(Long.class)
                            .one()
                    == 0) {
                NAMES.forEach(name -> pages.create(handle, read(name)));
            }
        });
    }

    private static Draft read(String name) {
        String[] titleAndText = Resource.text("seed/" + name + ".md").split("\n", 2);
        return new Draft(name, titleAndText[0].replaceFirst("^# ", ""), titleAndText[1].strip() + "\n");
    }
}
