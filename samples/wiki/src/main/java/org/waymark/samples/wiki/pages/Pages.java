package org.waymark.samples.wiki.pages;

import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a wiki. Every revision of a page is kept, and a page is found by each name that it ever had until another
 * page takes that name. Safe for use by several threads and, on one database server, by several processes.
 */
public final class Pages {

    private static final int SLICE = 100;

    private final Jdbi jdbi;
    private final Writer writer;
    private final Search search;

    Pages(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.writer = new Writer(clock);
        this.search = new Search(jdbi);
    }

    /**
     * Returns the page with a name, or null.
     *
     * @param name a name that the page has or had, in any spelling
     */
    public @Nullable Page find(String name) {
        return jdbi.withHandle(handle -> Reader.page(handle, PageName.from(name)));
    }

    /** Returns one revision of the page with a name, or null where there is no such page or revision. */
    public @Nullable Revision revision(String name, int number) {
        return jdbi.withHandle(handle -> {
            Page page = Reader.page(handle, PageName.from(name));
            Page then = page == null ? null : Reader.then(handle, page.name(), number);
            return page == null || then == null ? null : new Revision(page, number, then);
        });
    }

    /**
     * Returns the revisions of a page, the newest first.
     *
     * @param page the page
     * @param before only revisions with a smaller number are returned
     */
    public Slice<Summary> history(Page page, int before) {
        return Slice.of(jdbi.withHandle(h -> Reader.history(h, page.name(), before, SLICE + 1)), SLICE);
    }

    /**
     * Returns the pages in the order of their names.
     *
     * @param after only pages that come after this name are returned; an empty string for the first
     */
    public Slice<Summary> list(String after) {
        return Slice.of(jdbi.withHandle(handle -> Reader.list(handle, after, SLICE + 1)), SLICE);
    }

    /** Returns the pages that were saved last, the newest first, {@code limit} at most. */
    public List<Summary> latest(int limit) {
        return jdbi.withHandle(handle -> Reader.latest(handle, limit));
    }

    /**
     * Returns the pages in which every word of a query stands, in the title or in the text, whatever the case of the
     * letters. Pages with the words in the title come first, then the newest. A blank query finds nothing.
     *
     * @throws InvalidInput where the query is too long or has a control character
     */
    public Slice<Hit> search(String query) {
        return search.find(query);
    }

    /**
     * Writes a new page.
     *
     * @return the page, at revision 1
     * @throws InvalidInput where the draft is not right or its name is taken
     */
    public Page create(Draft draft) {
        return jdbi.inTransaction(handle -> create(handle, draft));
    }

    /**
     * Writes the next revision of a page. A draft that changes nothing writes nothing. Another name than before
     * renames the page.
     *
     * @param page a page, of which the name is used to find what is stored now
     * @param expected the number of the revision that the draft was made from
     * @param draft what the page is to be
     * @return the page as it is then
     * @throws EditConflict where the page is no longer at the expected revision; nothing is written
     * @throws InvalidInput where the draft is not right or its name is taken by another page
     */
    public Page save(Page page, int expected, Draft draft) {
        return jdbi.inTransaction(handle -> writer.save(handle, page.name(), expected, draft));
    }

    /** Writes a new page within a transaction of the caller's. */
    Page create(Handle handle, Draft draft) {
        return writer.create(handle, draft);
    }
}
