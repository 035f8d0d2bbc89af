package org.waymark.samples.codehost.wiki;

import java.time.Clock;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waymark.samples.codehost.project.Check;

/** The pages of a wiki. */
public final class Wiki {
    /** The most pages that there may be. */
    static final int MOST_PAGES = 500;

    private final SortedMap<String, WikiPage> pages = new TreeMap<>();
    private final Clock clock;

    public Wiki(Clock clock) {
        this.clock = clock;
    }

    /** Returns the page of a name, or null if there is none. */
    public synchronized @Nullable WikiPage find(String name) {
        return pages.get(name);
    }

    /** Returns all pages in the order of their names. */
    public synchronized List<WikiPage> pages() {
        return List.copyOf(pages.values());
    }

    /**
     * Saves a new page.
     *
     * @throws org.waymark.samples.codehost.project.InvalidInput if there is something wrong with it
     */
    public synchronized WikiPage create(Draft draft, String author) {
        String name = PageReference.titled(draft.title()).name();
        check(draft)
                .that(!name.isEmpty(), "title", "A title needs a letter or a digit.")
                .that(!pages.containsKey(name), "title", "There is a page of that name already.")
                .that(pages.size() < MOST_PAGES, "title", "The wiki is full: it has " + MOST_PAGES + " pages.")
                .pass();
        return put(name, draft, 1, author);
    }

    /**
     * Saves a page anew. It keeps its name.
     *
     * @throws SavedMeanwhile if the draft was not made from what the page is now
     * @throws org.waymark.samples.codehost.project.InvalidInput if there is something wrong with it
     */
    public synchronized WikiPage save(WikiPage page, Draft draft, String author) {
        WikiPage now = pages.getOrDefault(page.name(), page);
        check(draft).pass();
        if (draft.revision() != now.revision()) {
            throw new SavedMeanwhile(now, draft);
        }
        return put(page.name(), draft, now.revision() + 1, author);
    }

    private static Check check(Draft draft) {
        return new Check()
                .filled(draft.title(), "title", Check.MOST_OF_A_LINE)
                .filled(draft.text(), "text", Check.MOST_OF_A_TEXT);
    }

    private WikiPage put(String name, Draft draft, int revision, String author) {
        WikiPage saved = new WikiPage(name, draft.title().strip(), draft.text(), revision, author, clock.instant());
        pages.put(name, saved);
        return saved;
    }
}
