package org.waymark.samples.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waymark.dectate.ConfigurationException;
import org.waymark.dectate.Removes;

@DisplayName("A program whose directives make no sense is refused before it runs, if")
class BrokenProgramTest {

    static class TakesWhatIsNot extends CommandLine {
        @Option(value = "--limit", help = "the greatest number")
        int limit(String text) {
            return Integer.parseInt(text);
        }

        @Command(value = "list", help = "lists")
        List<String> list(@Given("--limt") int limit) {
            return List.of();
        }
    }

    static class TakesAsAnother extends CommandLine {
        @Option(value = "--limit", help = "the greatest number")
        int limit(String text) {
            return Integer.parseInt(text);
        }

        @Command(value = "list", help = "lists")
        List<String> list(@Given("--limit") String limit) {
            return List.of();
        }
    }

    static class TakesAnything extends CommandLine {
        @Command(value = "list", help = "lists")
        List<String> list(String what) {
            return List.of();
        }
    }

    static class OptionFromNothing extends CommandLine {
        @Option(value = "--limit", help = "the greatest number")
        int limit() {
            return 3;
        }
    }

    static class FormatOfTwo extends CommandLine {
        @Format("text")
        String text(String one, String other) {
            return one + other;
        }
    }

    static class WithoutFormat extends CommandLine {
        @Removes
        @Option(value = "--format", help = "the format")
        String without(String text) {
            return text;
        }
    }

    static class NumberedFormat extends CommandLine {
        @Option(value = "--format", help = "the format")
        int number(String text) {
            return Integer.parseInt(text);
        }
    }

    static class Twice extends CommandLine {
        @Command(value = "list", help = "lists")
        List<String> list() {
            return List.of();
        }

        @Command(value = "list", help = "lists, too")
        List<String> names() {
            return List.of();
        }
    }

    private static String messageOf(CommandLine program) {
        ConfigurationException refused = catchThrowableOfType(ConfigurationException.class, () -> configure(program));
        assertThat(refused.problems()).hasSize(1);
        return refused.problems().get(0).toString().replaceAll(":\\d+\\)", ")");
    }

    private static void configure(CommandLine program) throws IOException {
        try (Plugins none = Plugins.in(Path.of("no-plugins"))) {
            Program unused = Program.of(program, none);
        }
    }

    @Test
    void a_command_takes_an_option_that_does_not_exist() {
        assertThat(messageOf(new TakesWhatIsNot())).isEqualTo("""
                        [dectate-action-failed] TakesWhatIsNot: There is no option --limt. The nearest is --limit.
                            @Command(help = "lists", value = "list") on TakesWhatIsNot.list
                                at org.waymark.samples.commands.BrokenProgramTest$TakesWhatIsNot.list(BrokenProgramTest.java)
                          Fix: Correct the directive.\
                        """);
    }

    @Test
    void a_command_takes_an_option_as_something_else() {
        assertThat(messageOf(new TakesAsAnother()))
                .contains(": The option --limit is of type int, and list takes it as String.\n");
    }

    @Test
    void a_parameter_does_not_say_which_option_it_is() {
        assertThat(messageOf(new TakesAnything()))
                .contains(": It does not say which option the String of TakesAnything.list is."
                        + " Put @Given before the parameter, or take the Program.\n");
    }

    @Test
    void an_option_is_not_made_from_a_text() {
        assertThat(messageOf(new OptionFromNothing()))
                .contains(": OptionFromNothing.limit makes a value out of what the user wrote,"
                        + " so it takes one String.\n");
    }

    @Test
    void a_format_takes_something_other_than_a_result() {
        assertThat(messageOf(new FormatOfTwo()))
                .contains(": FormatOfTwo.text has to take a result, and a Renderer if need be,"
                        + " and to return a String.\n");
    }

    @Test
    void two_commands_have_one_name() {
        assertThat(messageOf(new Twice()))
                .contains("[dectate-conflict] Twice: Group command has 2 directives with the same identity: list.\n");
    }

    @Test
    void it_has_no_option_for_the_format() {
        assertThat(messageOf(new WithoutFormat()))
                .contains(
                        "The hook after group option failed: Every command takes --format, and WithoutFormat has removed it."
                                + " Override it with a method that returns the name of a format.\n");
    }

    @Test
    void its_format_is_no_text() {
        assertThat(messageOf(new NumberedFormat()))
                .contains("Every command takes --format, and NumberedFormat makes it of type int."
                        + " Override it with a method that returns the name of a format.\n");
    }
}
