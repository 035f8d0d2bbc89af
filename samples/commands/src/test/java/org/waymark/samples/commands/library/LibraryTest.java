package org.waymark.samples.commands.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.samples.commands.Command;
import org.waymark.samples.commands.Program;

@DisplayName("The library")
class LibraryTest {
    @TempDir
    Path folder;

    private Shell shell;
    private String file;

    @BeforeEach
    void open() {
        shell = Shell.withoutPlugins(folder);
        file = "--file=" + folder.resolve("books.txt");
    }

    private void answers(String expected, String... words) throws IOException {
        assertThat(shell.run(words)).isEqualTo(new Shell.Seen(Program.DONE, expected, ""));
    }

    private void refuses(String expected, String... words) throws IOException {
        assertThat(shell.run(words)).isEqualTo(new Shell.Seen(Program.MISUSED, "", expected + "\n"));
    }

    @Nested
    class Help {
        private static final String TEXT = """
                Commands of Library:
                  add            adds a book
                    TITLE        the title of a book
                    --author     the one who wrote it
                    --year       the year in which it came out
                    --file       the file with the books (books.txt)
                  help           lists the commands and their options
                  list           lists the books
                    --file       the file with the books (books.txt)
                    --limit      the greatest number of books (10)
                    --newest     whether the newest come first (false)
                  show           shows a book
                    TITLE        the title of a book
                    --file       the file with the books (books.txt)
                  why            tells where something comes from, and what it displaced
                    NAME         a command, an option without its dashes, or a format such as 'text of List'
                With every command:
                    --format     the format of the result (text)
                """;

        @Test
        void lists_the_commands_and_their_options() throws IOException {
            answers(TEXT, "help");
        }

        @Test
        void is_what_one_sees_who_says_nothing() throws IOException {
            answers(TEXT);
            answers(TEXT, "--help");
        }

        @Test
        void is_a_result_like_any_other() throws IOException {
            assertThat(shell.run("help", "--format", "json").out())
                    .startsWith("{\"program\":\"Library\",\"commands\":[{\"name\":\"add\",\"help\":\"adds a book\",");
        }
    }

    @Nested
    class A_result {
        @Test
        void is_text_unless_another_format_is_asked_for() throws IOException {
            answers("Emma, by Jane Austen (1815)\n", "show", "Emma", file);
        }

        @Test
        void is_written_in_the_format_that_is_asked_for() throws IOException {
            answers(
                    "{\"title\":\"Emma\",\"author\":\"Jane Austen\",\"year\":1815}\n",
                    "show",
                    "Emma",
                    file,
                    "--format=json");
            answers("Emma,Jane Austen,1815\n", "show", "Emma", file, "--format", "csv");
        }

        @Test
        void may_have_parts_which_find_their_own_way_of_being_written() throws IOException {
            answers("""
                    Emma, by Jane Austen (1815)
                    Persuasion, by Jane Austen (1817)
                    Middlemarch, by George Eliot (1871)
                    """, "list", file);
            answers("""
                    title,author,year
                    Middlemarch,George Eliot,1871
                    Persuasion,Jane Austen,1817
                    """, "list", file, "--limit", "2", "--newest", "--format", "csv");
        }

        @Test
        void is_escaped_as_its_format_demands() throws IOException {
            answers(
                    "\"Ends, \"\"and\"\" \\ means\",A,-5\n",
                    "add",
                    "Ends, \"and\" \\ means",
                    "--author=A",
                    "--year=-5",
                    file,
                    "--format=csv");
            answers(
                    "{\"title\":\"Ends, \\\"and\\\" \\\\ means\",\"author\":\"A\",\"year\":-5}\n",
                    "show",
                    "Ends, \"and\" \\ means",
                    file,
                    "--format=json");
        }
    }

    @Nested
    class A_book {
        @Test
        void that_was_added_stays() throws IOException {
            answers(
                    "Villette, by Charlotte Brontë (1853)\n",
                    "add",
                    "Villette",
                    "--author",
                    "Charlotte Brontë",
                    "--year",
                    "1853",
                    file);
            answers("Villette, by Charlotte Brontë (1853)\n", "show", "Villette", file);
            assertThat(shell.run("list", file).out()).hasLineCount(4);
        }

        @Test
        void that_is_not_there_makes_the_command_fail() throws IOException {
            assertThat(shell.run("show", "Emmma", file))
                    .isEqualTo(new Shell.Seen(Program.FAILED, "", "There is no book Emmma.\n"));
        }

        @Test
        void that_cannot_be_read_makes_the_command_fail() throws IOException {
            Path books = Files.writeString(folder.resolve("books.txt"), "Emma\n");
            assertThat(shell.run("list", file))
                    .isEqualTo(new Shell.Seen(
                            Program.FAILED, "", "In " + books + " there is a line that is no book: Emma\n"));
        }
    }

    @Nested
    class A_slip_is_answered_with_the_nearest {
        @Test
        void command() throws IOException {
            refuses("There is no command lst. The nearest is list. To see all, say help.", "lst");
            refuses("There is no command translate. To see all, say help.", "translate");
            refuses("There is no command shwo. The nearest is show. To see all, say help.", "why", "shwo");
        }

        @Test
        void option() throws IOException {
            refuses("The command list has no option --limt. The nearest is --limit.", "list", "--limt", "3");
            refuses("The command show has no option --verbose.", "show", "--verbose");
        }

        @Test
        void format() throws IOException {
            refuses(
                    "There is no format jsn for List. The nearest is json. There are: csv, json, text.",
                    "list",
                    "--format=jsn");
            refuses("There is no format csv for Help. There are: json, text.", "help", "--format=csv");
        }
    }

    @Nested
    class What_is_asked_for_in_the_wrong_way {
        @Test
        void lacks_a_value() throws IOException {
            refuses(
                    "The option --limit has no value. If it begins with --, write --limit=VALUE.",
                    "list",
                    "--limit",
                    "--newest");
            refuses("The option --limit has no value. If it begins with --, write --limit=VALUE.", "list", "--limit");
        }

        @Test
        void lacks_an_option() throws IOException {
            refuses("The command show needs TITLE, which is the title of a book.", "show");
            refuses("The command add needs --author, which is the one who wrote it.", "add", "Emma");
        }

        @ParameterizedTest
        @CsvSource({"--limit, many, the greatest number of books", "--limit, -1, the greatest number of books"})
        void has_a_value_that_cannot_be(String option, String value, String meaning) throws IOException {
            refuses("\"" + value + "\" cannot be " + option + ", which is " + meaning + ".", "list", option, value);
        }

        @Test
        void says_something_twice_or_too_much() throws IOException {
            refuses("The option --limit is given twice.", "list", "--limit=1", "--limit=2");
            refuses(
                    "The command show cannot take Persuasion: what it takes has a name that begins with --.",
                    "show",
                    "Emma",
                    "Persuasion");
        }

        @Test
        void has_no_effect() throws IOException {
            shell.run("add", "Villette", "--author=Charlotte Brontë", "--year=1853", file, "--format=jsn");
            assertThat(folder.resolve("books.txt")).doesNotExist();
        }
    }

    /** A library with the faults that people make. */
    public static class Careless extends Library {
        @Command(value = "fall", help = "falls")
        void fall() {
            throw new IllegalStateException("fell");
        }

        @Command(value = "rest", help = "does nothing")
        void rest() {}
    }

    /** A library that is wrong in itself. */
    public static class Contradictory extends Careless {
        @Command(value = "rest", help = "rests")
        void sit() {}

        @Command(value = "rest", help = "rests, too")
        void lie() {}
    }

    @Nested
    class A_program {
        private Shell.Seen run(String program, String command) throws IOException {
            return new Shell(Map.of("LIBRARY_PROGRAM", program)).run(command);
        }

        @Test
        void that_does_not_exist_is_named() throws IOException {
            assertThat(run("com.acme.Absent", "list"))
                    .isEqualTo(
                            new Shell.Seen(
                                    Program.MISUSED,
                                    "",
                                    "There is no program com.acme.Absent: java.lang.ClassNotFoundException: com.acme.Absent\n"));
        }

        @Test
        void that_is_wrong_in_itself_runs_no_command() throws IOException {
            Shell.Seen seen = run(Contradictory.class.getName(), "list");
            assertThat(seen.exitCode()).isEqualTo(Program.MISCONFIGURED);
            assertThat(seen.out()).isEmpty();
            assertThat(seen.err()).startsWith("""
                            1 problem in the configuration.

                            1) [dectate-conflict] Contradictory: Group command has 2 directives with the same identity: rest.
                            """);
        }

        @Test
        void that_breaks_says_where() throws IOException {
            Shell.Seen seen = run(Careless.class.getName(), "fall");
            assertThat(seen.exitCode()).isEqualTo(Program.FAILED);
            assertThat(seen.err())
                    .startsWith("java.lang.IllegalStateException: fell\n")
                    .contains("Careless.fall(");
        }

        @Test
        void writes_nothing_if_a_command_returns_nothing() throws IOException {
            assertThat(run(Careless.class.getName(), "rest")).isEqualTo(new Shell.Seen(Program.DONE, "", ""));
        }
    }
}
