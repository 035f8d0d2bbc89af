package org.waymark.samples.wiki;

import java.util.UUID;
import org.waymark.samples.wiki.pages.Database;

/** Databases for tests. */
final class Databases {

    private Databases() {}

    static Database inMemory() {
        return Database.at(urlInMemory());
    }

    static String urlInMemory() {
        return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    }
}
