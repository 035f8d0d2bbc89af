package org.waymark.samples.wiki.pages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jdbi.v3.core.statement.StatementContext;

/** Rows of the database as values. */
final class Rows {

    /** The columns of a {@link Summary}, and a join that names the current revision of each page {@code r}. */
    static final String SUMMARY_OF_CURRENT = """
            select p.name, r.title, r.number, r.saved from page p
            join revision r on r.page = p.id and r.number = p.revision
            """;

    private Rows() {}

    static Page page(ResultSet row, StatementContext context) throws SQLException {
        return new Page(
                row.getString("name"), row.getString("title"), row.getString("body"), row.getInt("number"), saved(row));
    }

    static Summary summary(ResultSet row, StatementContext context) throws SQLException {
        return new Summary(row.getString("name"), row.getString("title"), row.getInt("number"), saved(row));
    }

    private static Instant saved(ResultSet row) throws SQLException {
        return row.getObject("saved", OffsetDateTime.class).toInstant();
    }
}
