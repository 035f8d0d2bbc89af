package org.waymark.dectate.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.dectate.Committed;
import org.waymark.dectate.Configuration;
import org.waymark.dectate.Location;

class GuideTest {

    @Test
    void aDirectiveMakesACommand() throws ReflectiveOperationException {
        assertThat(new Shell().run("greet", "Anna")).isEqualTo("Hello Anna");
    }

    @Test
    void aCustomerHasCommandsOfItsOwn() throws ReflectiveOperationException {
        assertThat(new CustomerShell().run("greet", "Anna")).isEqualTo("Welcome, dear Anna");
        assertThat(new CustomerShell().run("bye", "Anna")).isEqualTo("Goodbye Anna");
    }

    @Test
    void anAppTypeIsConfiguredFromOutsideAndInCode() throws ReflectiveOperationException {
        Method exit = System.class.getMethod("exit", int.class);

        Configuration configuration = Configuration.builder()
                .app(Shell.class)
                .scan("org.waymark.dectate.guide")
                .declare(Shell.class, new Commands.CommandAction("quit", exit))
                .build();
        Committed committed = configuration.commit();
        Map<String, Method> commands = committed.registries(Shell.class).get(Commands.KEY);

        assertThat(commands).containsKeys("bye", "greet", "quit", "shout");
    }

    @Test
    void aConflictIsReportedAsTheGuideShows() {
        assertThatThrownBy(() ->
                        Configuration.builder().app(BrokenShell.class).build().plan())
                .hasMessage("""
                1 problem in the configuration.

                1) [dectate-conflict] BrokenShell: Group commands has 2 directives with the same identity: date.
                    @Command("date") on BrokenShell.date
                        at org.waymark.dectate.guide.BrokenShell.date(BrokenShell.java:6)
                    @Command("date") on BrokenShell.today
                        at org.waymark.dectate.guide.BrokenShell.today(BrokenShell.java:11)
                  Fix: Keep one of them. To replace a directive for some applications only, declare it for a subtype.
                """);
    }

    @Test
    void theLedgerTellsWhatWasOverridden() {
        Committed committed =
                Configuration.builder().app(CustomerShell.class).build().commit();

        assertThat(committed.overrides(CustomerShell.class)).singleElement().satisfies(entry -> {
            Location loser = entry.losers().get(0).source().location();
            assertThat(loser).hasToString("at org.waymark.dectate.guide.Shell.greet(Shell.java:11)");
        });
    }
}
