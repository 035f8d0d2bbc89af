package org.waymark.samples.wiki.pages;

import org.jdbi.v3.core.Jdbi;

/** The tables, as {@code schema.sql} describes them. */
final class Schema {

    private Schema() {}

    static void create(Jdbi jdbi) {
        String script = Resource.text("schema.sql");
        jdbi.useTransaction(handle -> handle.createScript(script).execute());
    }
}
