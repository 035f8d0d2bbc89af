package org.waymark.dectate.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.dectate.Committed;
import org.waymark.dectate.Configuration;
import org.waymark.dectate.Intent;
import org.waymark.dectate.Location;
import org.waymark.dectate.Plan;
import org.waymark.dectate.Problem;
import org.waymark.dectate.ProblemKind;
import org.waymark.dectate.Provenance;
import org.waymark.dectate.ScanPlan;
import org.waymark.dectate.ScanReport;
import org.waymark.dectate.SourcedAction;

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
    void aScanTellsWhatItLookedAt() {
        Configuration configuration =
                Configuration.builder().app(Shell.class).scan().ignore("old").build();
        ScanPlan before = configuration.scanPlan();
        ScanReport after = configuration.scanReport();

        assertThat(before.packages()).containsExactly("org.waymark.dectate.guide");
        assertThat(after.found()).containsExactly("org.waymark.dectate.guide.MoreCommands");
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

    @Test
    void theConfigurationTellsWhy() {
        Plan plan = Configuration.builder().app(CustomerShell.class).build().plan();
        Provenance why = plan.why(CustomerShell.class, Commands.GROUP, "greet");

        assertThat(why).hasToString("""
                greet of group commands in CustomerShell
                  in force, declared by CustomerShell:
                    @Command("greet") on CustomerShell.welcome
                        at org.waymark.dectate.guide.CustomerShell.welcome(CustomerShell.java:6)
                  displaced for CustomerShell, declared by Shell:
                    @Command("greet") on Shell.greet
                        at org.waymark.dectate.guide.Shell.greet(Shell.java:11)
                """);
    }

    @Test
    void anOverrideThatSaysSoHasToMatch() {
        assertThatThrownBy(() ->
                        Configuration.builder().app(KioskShell.class).build().plan())
                .hasMessage("""
                1 problem in the configuration.

                1) [dectate-missing-override] KioskShell: Group commands has no inherited great to override. The nearest is \
                greet.
                    @Overrides @Command("great") on KioskShell.welcome
                        at org.waymark.dectate.guide.KioskShell.welcome(KioskShell.java:10)
                    @Command("greet") on Shell.greet
                        at org.waymark.dectate.guide.Shell.greet(Shell.java:11)
                  Fix: Write greet if that is meant, or take the directive away.
                """);
    }

    @Test
    void intentsCanBeDeclaredInCode() throws ReflectiveOperationException {
        Method welcome = KioskShell.class.getDeclaredMethod("welcome", String.class);

        Configuration configuration = Configuration.builder()
                .app(CustomerShell.class)
                .declare(Shell.class, new Commands.CommandAction("help", welcome), Intent.FINAL)
                .remove(CustomerShell.class, Commands.GROUP, "bye")
                .build();

        assertThat(configuration.commit().registries(CustomerShell.class).get(Commands.KEY))
                .containsOnlyKeys("greet", "help");
    }

    @Test
    void aPlanIsLookedAtBeforeItIsPerformed() {
        Plan plan = Configuration.builder().app(CustomerShell.class).build().plan();
        List<SourcedAction> actions = plan.actions(CustomerShell.class);
        List<Problem> findings = plan.lint();

        assertThat(actions).extracting(SourcedAction::identity).containsExactly("bye", "greet");
        assertThat(findings).extracting(Problem::kind).containsExactly(ProblemKind.SILENT_OVERRIDE);
    }

    @Test
    void aPlanAnswersQueries() {
        Plan plan = Configuration.builder().app(Shell.class).build().plan();
        List<AnnotatedElement> methods = plan.query(Shell.class)
                .directives(Command.class)
                .where("name", "bye")
                .elements();

        assertThat(methods).singleElement().hasFieldOrPropertyWithValue("name", "leave");
    }
}
