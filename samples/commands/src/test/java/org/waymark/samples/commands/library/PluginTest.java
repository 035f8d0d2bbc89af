package org.waymark.samples.commands.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.samples.commands.Program;

@DisplayName("With a plug-in in a jar")
class PluginTest {
    @TempDir
    static Path folder;

    private static Shell everybody;
    private static Shell acme;
    private static String file;

    @BeforeAll
    static void build() throws IOException {
        Path plugins = folder.resolve("plugins");
        PluginJar.build(plugins, folder.resolve("classes"));
        everybody = new Shell(Map.of("LIBRARY_PLUGINS", plugins.toString()));
        acme = new Shell(
                Map.of("LIBRARY_PLUGINS", plugins.toString(), "LIBRARY_PROGRAM", "com.acme.library.AcmeLibrary"));
        file = "--file=" + folder.resolve("books.txt");
    }

    private static void answers(Shell shell, String expected, String... words) throws IOException {
        assertThat(shell.run(words)).isEqualTo(new Shell.Seen(Program.DONE, expected, ""));
    }

    @Nested
    class For_everybody_it {
        @Test
        void adds_a_command() throws IOException {
            answers(everybody, "3\n", "count", file);
            answers(everybody, "3\n", "count", file, "--format=json");
        }

        @Test
        void adds_a_format_to_the_commands_of_the_library() throws IOException {
            answers(everybody, "- *Emma* (Jane Austen)\n", "list", "--limit=1", file, "--format=markdown");
        }

        @Test
        void leaves_all_else_as_it_was() throws IOException {
            answers(everybody, "Emma, by Jane Austen (1815)\n", "show", "Emma", file);
            assertThat(everybody.run("list", file).out()).hasLineCount(3);
        }
    }

    @Nested
    class The_customer {
        @Test
        void has_a_command_and_an_option_of_its_own_in_place_of_inherited_ones() throws IOException {
            answers(acme, """
                    Emma, by Jane Austen (1815)
                    Middlemarch, by George Eliot (1871)
                    """, "list", file);
        }

        @Test
        void sees_them_in_the_help() throws IOException {
            assertThat(acme.run("help").out())
                    .startsWith("Commands of AcmeLibrary:\n")
                    .contains("""
                              list           lists the books by title
                                --file       the file with the books (books.txt)
                                --limit      the greatest number of books (2)
                              show\
                            """);
        }

        @Test
        void inherits_the_rest() throws IOException {
            answers(acme, "3\n", "count", file);
            answers(acme, "- *Emma* (Jane Austen)\n", "show", "Emma", file, "--format=markdown");
        }
    }

    @Nested
    class The_command_why {
        @Test
        void tells_where_a_command_comes_from_and_what_it_displaced() throws IOException {
            answers(acme, """
                    list of group command in AcmeLibrary
                      in force, declared by AcmeLibrary:
                        @Overrides @Command(help = "lists the books by title", value = "list") on AcmeLibrary.byTitle
                            at com.acme.library.AcmeLibrary.byTitle(AcmeLibrary.java:17) in acme.jar
                      displaced for AcmeLibrary, declared by Library:
                        @Command(help = "lists the books", value = "list") on Library.list
                            at org.waymark.samples.commands.library.Library.list(Library.java:53)
                    """, "why", "list");
        }

        @Test
        void tells_the_same_of_an_option() throws IOException {
            assertThat(acme.run("why", "limit").out())
                    .startsWith("--limit of group option in AcmeLibrary\n")
                    .contains("AcmeLibrary.few", "Library.limit");
        }

        @Test
        void tells_the_same_of_a_format() throws IOException {
            assertThat(everybody.run("why", "csv of Book").out())
                    .startsWith("csv of Book of group format in Library\n")
                    .contains("BookFormats.csv");
        }

        @Test
        void tells_which_plug_in_added_a_command() throws IOException {
            assertThat(everybody.run("why", "count").out())
                    .contains("declared by Library", "on Markdown.count", "at com.acme.library.Markdown.count");
        }

        @Test
        void is_a_result_like_any_other() throws IOException {
            assertThat(acme.run("why", "list", "--format=json").out())
                    .startsWith("[\"list of group command in AcmeLibrary\",\"in force, declared by AcmeLibrary:\",");
        }
    }
}
