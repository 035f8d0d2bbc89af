package org.waymark.samples.wiki.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {

    @TempDir
    Path directory;

    @Nested
    class OpenedForTheFirstTime {

        @Test
        void makesItsDirectoryAndHasSomeGoodPages() {
            try (Database database = Database.in(directory.resolve("new/one"))) {
                assertThat(database.pages().list("").items())
                        .extracting(Summary::name)
                        .contains("welcome", "markdown-help");
                assertThat(database.pages().find("welcome").title()).isEqualTo("Welcome");
            }
        }
    }

    @Nested
    class OpenedAgain {

        @Test
        void hasWhatWasSavedAndPlantsNothingAgain() {
            Page saved;
            try (Database database = Database.in(directory)) {
                Page welcome = database.pages().find("welcome");
                saved = database.pages().save(welcome, 1, Draft.of(welcome).withName("hello"));
            }
            try (Database database = Database.in(directory)) {
                assertThat(database.pages().find("hello")).isEqualTo(saved);
                assertThat(database.pages().list("").items())
                        .extracting(Summary::name)
                        .doesNotContain("welcome");
            }
        }
    }

    @Nested
    class AtAnotherUrl {

        /** Keeps the statements within what PostgreSQL has too, as far as H2 can tell. */
        @Test
        void needsNothingThatOnlyH2Has() {
            String url = "jdbc:h2:mem:other;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;"
                    + "DB_CLOSE_DELAY=-1";
            try (Database database = Database.at(url)) {
                Pages pages = database.pages();
                Page tea = pages.create(new Draft("tea", "Tea", "Green."));
                Page renamed = pages.save(tea, 1, Draft.of(tea).withName("green-tea"));

                assertThat(pages.find("tea")).isEqualTo(renamed);
                assertThat(pages.revision("tea", 1).then()).isEqualTo(tea);
                assertThat(pages.search("TEA green").items()).isNotEmpty();
                assertThat(pages.latest(1)).extracting(Summary::name).containsExactly("green-tea");
                assertThatThrownBy(() -> pages.create(new Draft("welcome", "Welcome", "")))
                        .isInstanceOf(InvalidInput.class);
            }
        }
    }

    @Nested
    class KilledInTheMiddleOfSaving {

        @Test
        void hasEverySaveThatWasAcknowledged() throws Exception {
            for (int acknowledged : List.of(1, 50)) {
                int last = Saver.killAfter(acknowledged, directory);
                try (Database database = Database.in(directory)) {
                    Page page = database.pages().find(Saver.NAME);
                    assertThat(page.revision()).isGreaterThanOrEqualTo(last);
                    Page then = database.pages().revision(Saver.NAME, last).then();
                    assertThat(then.text()).isEqualTo(Saver.text(last));
                    assertThat(database.pages().history(page, Integer.MAX_VALUE).items())
                            .hasSize(Math.min(100, page.revision()));
                }
            }
        }
    }

    @Nested
    class ThatCannotBeOpened {

        @Test
        void saysThatAnotherProcessHasIt() throws Exception {
            try (Saver other = Saver.start(directory)) {
                other.awaitSaves(1);

                assertThatThrownBy(() -> Database.in(directory))
                        .isInstanceOf(DatabaseUnavailable.class)
                        .hasMessage("The database in " + directory + " is in use by another process. Stop that process,"
                                + " or choose another directory with --data.");
            }
        }

        @Test
        void saysThatThereIsNoDriver() {
            assertThatThrownBy(() -> Database.at("jdbc:nonsense://host/wiki?password=secret"))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessage("No JDBC driver on the class path takes jdbc:nonsense://host/wiki. Correct the URL, or"
                            + " add the driver.");
        }

        @Test
        void saysWhatTheDatabaseSays() {
            assertThatThrownBy(() -> Database.at("jdbc:h2:mem:none;IFEXISTS=TRUE"))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageStartingWith(
                            "The database in jdbc:h2:mem:none cannot be opened: Database \"mem:none\"" + " not found");
        }
    }
}
