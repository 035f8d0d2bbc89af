package org.waymark.samples.wiki.pages;

import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jdbi.v3.core.statement.Update;

/** The changes to the database, each within a transaction of the caller's. */
final class Writer {

    private static final String UNIQUE_VIOLATION = "23505";

    private final Clock clock;

    Writer(Clock clock) {
        this.clock = clock;
    }

    Page create(Handle handle, Draft wanted) {
        Draft draft = Check.draft(wanted.name().isBlank() ? wanted.withName(PageName.from(wanted.title())) : wanted);
        execute(draft, handle.createUpdate("insert into page (name, revision) values (:name, 1)"));
        return finish(handle, draft, 1);
    }

    Page save(Handle handle, String name, int expected, Draft wanted) {
        Draft draft = Check.draft(wanted);
        Page current = current(handle, name);
        if (draft.equals(Draft.of(current))) {
            return current;
        }
        Update update = handle.createUpdate(
                "update page set name = :name, revision = revision + 1 where name = :old and revision = :expected");
        update.bind("old", current.name()).bind("expected", expected);
        if (execute(draft, update) == 0) {
            throw new EditConflict(current(handle, name), expected, draft);
        }
        if (!draft.name().equals(current.name())) {
            keep(handle, current.name(), draft.name());
        }
        return finish(handle, draft, expected + 1);
    }

    private static Page current(Handle handle, String name) {
        return Objects.requireNonNull(Reader.page(handle, name), () -> "There is no page \"" + name + "\" to be saved");
    }

    private static int execute(Draft draft, Update update) {
        try {
            return update.bind("name", draft.name()).execute();
        } catch (UnableToExecuteStatementException e) {
            if (e.getCause() instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
                throw new InvalidInput(
                        "name", "There is already a page named \"" + draft.name() + "\". Choose another name.");
            }
            throw e;
        }
    }

    /** Lets a page be found by the name that it had until now. */
    private static void keep(Handle handle, String old, String name) {
        handle.createUpdate("insert into alias (name, page) select :old, id from page where name = :name")
                .bind("old", old)
                .bind("name", name)
                .execute();
    }

    /** Stores the revision, and ends what another page had to say about the name. */
    private Page finish(Handle handle, Draft draft, int number) {
        handle.createUpdate("delete from alias where name = :name")
                .bind("name", draft.name())
                .execute();
        Page page = new Page(
                draft.name(),
                draft.title(),
                draft.text(),
                number,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        handle.createUpdate("""
                        insert into revision (page, number, name, title, body, saved)
                        values ((select id from page where name = :name), :number, :name, :title, :body, :saved)
                        """)
                .bind("name", page.name())
                .bind("number", page.revision())
                .bind("title", page.title())
                .bind("body", page.text())
                .bind("saved", OffsetDateTime.ofInstant(page.saved(), ZoneOffset.UTC))
                .execute();
        return page;
    }
}
