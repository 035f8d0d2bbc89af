package org.waymark.samples.wiki.pages;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The questions to the database. */
final class Reader {

    private static final String PAGE = """
            select p.name, r.title, r.body, r.number, r.saved from page p
            join revision r on r.page = p.id and r.number = p.revision
            where p.name = :name or p.id = (select a.page from alias a where a.name = :name)
            """;

    private static final String REVISION = """
            select r.name, r.title, r.body, r.number, r.saved from page p join revision r on r.page = p.id
            where p.name = :name and r.number = :number
            """;

    private static final String HISTORY = """
            select r.name, r.title, r.number, r.saved from page p join revision r on r.page = p.id
            where p.name = :name and r.number < :before order by r.number desc limit :limit
            """;

    private static final String LIST = Rows.SUMMARY_OF_CURRENT + "where p.name > :after order by p.name limit :limit";

    private static final String LATEST = Rows.SUMMARY_OF_CURRENT + "order by r.saved desc, p.name limit :limit";

    private Reader() {}

    static @Nullable Page page(Handle handle, String name) {
        return handle.createQuery(PAGE)
                .bind("name", name)
                .map(Rows::page)
                .findOne()
                .orElse(null);
    }

    static @Nullable Page then(Handle handle, String name, int number) {
        return handle.createQuery(REVISION)
                .bind("name", name)
                .bind("number", number)
                .map(Rows::page)
                .findOne()
                .orElse(null);
    }

    static List<Summary> history(Handle handle, String name, int before, int limit) {
        return handle.createQuery(HISTORY)
                .bind("name", name)
                .bind("before", before)
                .bind("limit", limit)
                .map(Rows::summary)
                .list();
    }

    static List<Summary> list(Handle handle, String after, int limit) {
        return handle.createQuery(LIST)
                .bind("after", after)
                .bind("limit", limit)
                .map(Rows::summary)
                .list();
    }

    static List<Summary> latest(Handle handle, int limit) {
        return handle.createQuery(LATEST)
                .bind("limit", limit)
                .map(Rows::summary)
                .list();
    }
}
