package org.waymark.dectate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.waymark.dectate.WikiDirectives.Page;
import org.waymark.dectate.WikiDirectives.PageAction;
import org.waymark.dectate.WikiDirectives.Setting;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class ToolTest {
    private static final String SHELL = "org.waymark.dectate.guide.Shell";
    private static final String CUSTOMER = "org.waymark.dectate.guide.CustomerShell";
    private static final String BROKEN = "org.waymark.dectate.guide.BrokenShell";
    private static final String WIKI = "org.waymark.dectate.ToolTest.Wiki";
    private static final String MAIN = "org.waymark.dectate.ToolTest.Main";

    @UseDirectives(WikiDirectives.class)
    static class Wiki {
        @Setting(name = "theme", value = "dark")
        @Page(name = "about", title = "About us")
        void about() {}

        @Page(name = "help")
        void help() {}
    }

    static class LeanWiki extends Wiki {
        @Removes
        @Page(name = "help")
        void noHelp() {}
    }

    static class OtherWiki extends Wiki {}

    static final class Main {
        static final Plan PLAN =
                Configuration.builder().app(LeanWiki.class).build().plan();

        static final @Nullable Plan NOTHING = null;

        private Main() {}

        static Configuration configuration() {
            return Configuration.builder().app(Wiki.class).build();
        }

        static Configuration several() {
            return Configuration.builder()
                    .app(LeanWiki.class, OtherWiki.class)
                    .declare(
                            OtherWiki.class,
                            new PageAction("news", "in code"),
                            new Location("Main", null, null, 0, true))
                    .build();
        }

        static Configuration failing() {
            throw new UnsupportedOperationException("not today");
        }
    }

    /** What the tool wrote and returned. */
    private record Run(int status, String out, String err) {
        static Run of(String... arguments) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            int status = Tool.run(arguments, print(out), print(err));
            return new Run(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        }

        private static PrintStream print(ByteArrayOutputStream bytes) {
            return new PrintStream(bytes, false, StandardCharsets.UTF_8);
        }

        JsonNode json() {
            return new ObjectMapper().readTree(out);
        }
    }

    private static void assertAnswer(Run run, int status, String text) {
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo(text);
        assertThat(run.status()).isEqualTo(status);
    }

    private static void assertMisunderstood(String complaint, String... arguments) {
        Run run = Run.of(arguments);
        assertThat(run.err()).isEqualTo(complaint + "\nAll commands and options are told by --help.\n");
        assertThat(run.out()).isEmpty();
        assertThat(run.status()).isEqualTo(2);
    }

    @Nested
    class Listing {

        @Test
        void showsWhatIsInForce() {
            assertAnswer(Run.of("list", CUSTOMER), 0, """
                    2 actions of CustomerShell

                    bye of group commands
                        @Command("bye") on Shell.leave
                            at org.waymark.dectate.guide.Shell.leave(Shell.java:16)
                    greet of group commands
                        @Command("greet") on CustomerShell.welcome
                            at org.waymark.dectate.guide.CustomerShell.welcome(CustomerShell.java:6)
                    """);
        }

        @Test
        void isNarrowedByGroupDirectiveAndAttributes() {
            assertThat(identities("list", WIKI)).containsExactly("theme", "about", "help");
            assertThat(identities("list", WIKI, "pages")).containsExactly("about", "help");
            assertThat(identities("list", WIKI, "setting")).containsExactly("theme");
            assertThat(identities("list", WIKI, "page", "title=About us")).containsExactly("about");
            assertThat(identities("list", WIKI, "name=theme", "value=dark")).containsExactly("theme");
        }

        @Test
        void mayFindNothing() {
            assertAnswer(Run.of("list", WIKI, "name=theme", "value=light"), 1, "0 actions of Wiki\n");
        }

        @Test
        void namesWhatMayBeMeant() {
            assertMisunderstood("Wiki has no group or directive pgae. The nearest is page.", "list", WIKI, "pgae");
            assertMisunderstood(
                    "No action here has an attribute titel. The nearest is title.", "list", WIKI, "titel=About");
            assertMisunderstood(
                    "No action here has an attribute colour. There is: name, value.",
                    "list",
                    WIKI,
                    "settings",
                    "colour=red");
            assertMisunderstood(
                    "\"=x\" is no filter. Write the name of an attribute, =, and a value.", "list", WIKI, "=x");
            assertMisunderstood(
                    "\"b\" is no filter. Write the name of an attribute, =, and a value.", "list", WIKI, "page", "b");
            assertMisunderstood(
                    "method cannot be asked for \"x\": no", "list", "org.waymark.dectate.ToolTest.Picky", "method=x");
        }

        @Test
        void scansOnRequest() {
            assertThat(identities("list", SHELL)).containsExactly("greet", "bye");
            assertThat(identities("list", SHELL, "--scan", ".")).containsExactly("greet", "bye", "shout");
            assertThat(identities("list", SHELL, "--scan=org.waymark.dectate.guide"))
                    .contains("shout");
            assertThat(identities("list", SHELL, "--scan", "org.waymark.dectate.scanned"))
                    .containsExactly("greet", "bye");
        }

        @Test
        void answersInJson() {
            assertAnswer(Run.of("list", CUSTOMER, "name=greet", "--json"), 0, """
                    {
                      "app": "org.waymark.dectate.guide.CustomerShell",
                      "actions": [
                        {
                          "group": "commands",
                          "identity": "greet",
                          "declaredBy": "org.waymark.dectate.guide.CustomerShell",
                          "directive": "command",
                          "text": "@Command(\\"greet\\")",
                          "intents": [],
                          "on": "CustomerShell.welcome",
                          "place": {
                            "class": "org.waymark.dectate.guide.CustomerShell",
                            "member": "welcome",
                            "file": "CustomerShell.java",
                            "line": 6,
                            "approximate": false
                          },
                          "attributes": {
                            "value": "greet",
                            "name": "greet",
                            "method": "java.lang.String org.waymark.dectate.guide.CustomerShell.welcome(java.lang.String)"
                          }
                        }
                      ]
                    }
                    """);
        }

        private List<String> identities(String... arguments) {
            return Run.of(arguments)
                    .out()
                    .lines()
                    .filter(line -> line.contains(" of group "))
                    .map(line -> line.substring(0, line.indexOf(" of group ")))
                    .toList();
        }
    }

    record PickyAction(String method) implements Action {
        @Override
        public ActionGroup group() {
            return WikiDirectives.PAGE;
        }

        @Override
        public Object identity() {
            return List.class;
        }

        @Override
        public void perform(Registries registries) {}

        @Override
        public Attributes attributes() {
            return Attributes.of(this).convert("method", text -> {
                throw new IllegalArgumentException("no");
            });
        }
    }

    static final class PickySet implements DirectiveSet {
        @Override
        public void define(DirectiveTable table) {
            table.directive(Page.class, (page, target) -> new PickyAction(page.name()));
        }
    }

    @UseDirectives(PickySet.class)
    static class Picky {
        @Page
        void page() {}
    }

    @Nested
    class Why {

        @Test
        void tellsTheProvenance() {
            assertAnswer(Run.of("why", CUSTOMER, "commands", "greet"), 0, """
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
        void takesTheNameOfAClassForAnIdentity() {
            Run run = Run.of("why", "org.waymark.dectate.ToolTest.Picky", "pages", "java.util.List");

            assertThat(run.out()).startsWith("interface java.util.List of group pages in Picky\n");
            assertThat(run.status()).isZero();
        }

        @Test
        void namesWhatMayBeMeant() {
            assertAnswer(
                    Run.of("why", CUSTOMER, "commands", "great"),
                    1,
                    "CustomerShell has no great in group commands. The nearest is greet.\n");
            assertAnswer(
                    Run.of("why", CUSTOMER, "commands", "something else"),
                    1,
                    "CustomerShell has no something else in group commands.\n");
            assertMisunderstood(
                    "There is no group command. The nearest is commands.", "why", CUSTOMER, "command", "greet");
            assertMisunderstood("There is no group x. There is: settings, pages.", "why", WIKI, "x", "greet");
        }

        @Test
        void answersInJson() {
            JsonNode removed =
                    Run.of("why", MAIN + "::PLAN", "pages", "help", "--json").json();

            assertThat(removed.at("/why/0/inForce").isNull()).isTrue();
            assertThat(removed.at("/why/0/history/0/removed").asBoolean()).isTrue();
            assertThat(removed.at("/why/0/history/0/winner/intents/0").asString())
                    .isEqualTo("@Removes");
            assertThat(removed.at("/why/0/history/0/losers/0/on").asString()).isEqualTo("Wiki.help");
            assertThat(Run.of("why", WIKI, "pages", "no", "--json")
                            .json()
                            .at("/why")
                            .isEmpty())
                    .isTrue();
        }
    }

    @Nested
    class Overriddens {

        @Test
        void areTheLedger() {
            assertAnswer(
                    Run.of("overrides", CUSTOMER),
                    0,
                    Run.of("why", CUSTOMER, "commands", "greet").out());
            assertThat(Run.of("overrides", MAIN + "::PLAN").out()).isEqualTo("""
                    help of group pages in LeanWiki
                      removed for LeanWiki:
                        @Removes @Page(name = "help") on LeanWiki.noHelp
                            at org.waymark.dectate.ToolTest$LeanWiki.noHelp(ToolTest.java:38)
                      displaced for LeanWiki, declared by Wiki:
                        @Page(name = "help") on Wiki.help
                            at org.waymark.dectate.ToolTest$Wiki.help(ToolTest.java:32)
                    """);
        }

        @Test
        void mayBeNone() {
            assertAnswer(Run.of("overrides", SHELL), 1, "Shell overrides nothing.\n");
        }

        @Test
        void areAnsweredInJson() {
            JsonNode json = Run.of("overrides", CUSTOMER, "--json").json();

            assertThat(json.at("/overrides/0/identity").asString()).isEqualTo("greet");
            assertThat(json.at("/overrides/0/losers/0/place/line").asInt()).isEqualTo(11);
        }
    }

    @Nested
    class Order {

        @Test
        void isThatOfPerforming() {
            assertAnswer(Run.of("order", WIKI), 0, """
                    Wiki

                    1) settings
                      theme
                        @Setting(name = "theme", value = "dark") on Wiki.about
                            at org.waymark.dectate.ToolTest$Wiki.about(ToolTest.java:29)

                    2) pages, after settings
                      about
                        @Page(name = "about", title = "About us") on Wiki.about
                            at org.waymark.dectate.ToolTest$Wiki.about(ToolTest.java:29)
                      help
                        @Page(name = "help") on Wiki.help
                            at org.waymark.dectate.ToolTest$Wiki.help(ToolTest.java:32)
                    """);
        }

        @Test
        void tellsOfHooks() {
            Run run = Run.of("order", "org.waymark.dectate.ToolTest.Hooked");

            assertAnswer(run, 0, "Hooked\n\n1) hooked, hook before, hook after\n");
        }

        @Test
        void isAnsweredInJson() {
            JsonNode json = Run.of("order", WIKI, "--json").json();

            assertThat(json.at("/groups/1/group").asString()).isEqualTo("pages");
            assertThat(json.at("/groups/1/after/0").asString()).isEqualTo("settings");
            assertThat(json.at("/groups/1/actions/1/identity").asString()).isEqualTo("help");
        }
    }

    static final class Hooks implements DirectiveSet {
        @Override
        public void define(DirectiveTable table) {
            table.group(ActionGroup.of("hooked").before(registries -> {}).after(registries -> {}));
        }
    }

    @UseDirectives(Hooks.class)
    static class Hooked {}

    @Nested
    class Diff {

        @Test
        void tellsWhatIsReplaced() {
            assertAnswer(Run.of("diff", SHELL, CUSTOMER), 1, """
                    Shell to CustomerShell: 0 added, 0 left out, 1 replaced

                    replaced: greet of group commands
                        @Command("greet") on Shell.greet
                            at org.waymark.dectate.guide.Shell.greet(Shell.java:11)
                      by
                        @Command("greet") on CustomerShell.welcome
                            at org.waymark.dectate.guide.CustomerShell.welcome(CustomerShell.java:6)
                    """);
        }

        @Test
        void tellsWhatIsAddedAndLeftOut() {
            assertAnswer(Run.of("diff", MAIN + "::PLAN", MAIN + "::several::OtherWiki"), 1, """
                    LeanWiki to OtherWiki: 2 added, 0 left out, 0 replaced

                    added: help of group pages
                        @Page(name = "help") on Wiki.help
                            at org.waymark.dectate.ToolTest$Wiki.help(ToolTest.java:32)

                    added: news of group pages
                        PageAction[name=news, value=in code]
                            near Main(Unknown Source)
                    """);
            assertThat(Run.of("diff", WIKI, MAIN + "::PLAN").out())
                    .startsWith("Wiki to LeanWiki: 0 added, 1 left out, 0 replaced\n\nleft out: help of group pages\n");
        }

        @Test
        void findsNoneBetweenTwoPlansOfTheSame() {
            assertAnswer(
                    Run.of("diff", WIKI, MAIN + "::configuration"),
                    0,
                    "Wiki to Wiki: 0 added, 0 left out, 0 replaced\n");
        }

        @Test
        void isAnsweredInJson() {
            JsonNode json = Run.of("diff", SHELL, CUSTOMER, "--json").json();

            assertThat(json.at("/replaced/0/before/declaredBy").asString()).isEqualTo(SHELL);
            assertThat(json.at("/replaced/0/now/declaredBy").asString()).isEqualTo(CUSTOMER);
        }
    }

    @Nested
    class LintFindings {

        @Test
        void areThoseOfLint() {
            assertAnswer(Run.of("lint", CUSTOMER), 1, """
                    1 finding in the configuration.

                    1) [dectate-silent-override] CustomerShell: greet of group commands is overridden, and does not say so.
                        @Command("greet") on CustomerShell.welcome
                            at org.waymark.dectate.guide.CustomerShell.welcome(CustomerShell.java:6)
                        @Command("greet") on Shell.greet
                            at org.waymark.dectate.guide.Shell.greet(Shell.java:11)
                      Fix: Put @Overrides beside the directive, in code Intent.OVERRIDE, if that is meant; otherwise \
                    change its identity.
                    """);
        }

        @Test
        void mayBeNone() {
            assertAnswer(Run.of("lint", MAIN + "::several"), 0, "0 findings in the configuration.\n");
        }

        @Test
        void areAnsweredInJson() {
            JsonNode json = Run.of("lint", CUSTOMER, "--json").json();

            assertThat(json.at("/findings/0/id").asString()).isEqualTo("dectate-silent-override");
            assertThat(json.at("/findings/0/sources/1/place/file").asString()).isEqualTo("Shell.java");
        }
    }

    @Nested
    class AnApplication {

        @Test
        void isAMemberOfAnyClass() {
            assertThat(Run.of("list", MAIN + "::configuration").out()).startsWith("3 actions of Wiki\n");
            assertThat(Run.of("list", MAIN + "::PLAN").out()).startsWith("2 actions of LeanWiki\n");
            assertThat(Run.of("list", MAIN + "::PLAN::Wiki").out()).startsWith("3 actions of Wiki\n");
            assertThat(Run.of("list", MAIN + "::PLAN::" + Wiki.class.getName()).out())
                    .startsWith("3 actions of Wiki\n");
        }

        @Test
        void isNamedAsItIs() {
            assertMisunderstood(
                    "There is no class org.example.None on the class path. Write its name in full, and see that -cp has all"
                            + " of the application.",
                    "list",
                    "org.example.None");
            assertMisunderstood(
                    MAIN.replace("ToolTest.", "ToolTest$")
                            + " has no configuration configurations. The nearest is configuration.",
                    "list",
                    MAIN + "::configurations");
            assertMisunderstood(
                    SHELL
                            + " has no static field, and no static method without parameters, that is a Configuration or a"
                            + " Plan.",
                    "list",
                    SHELL + "::main");
            assertMisunderstood(
                    "There is no app type LeanWikis. The nearest is LeanWiki.", "list", MAIN + "::PLAN::LeanWikis");
            assertMisunderstood(
                    MAIN + "::several has no app type that extends all others. Name one: " + MAIN
                            + "::several::LeanWiki, " + MAIN + "::several::OtherWiki.",
                    "list",
                    MAIN + "::several");
            assertMisunderstood(
                    "--scan is for app types; " + MAIN + "::PLAN has its own way of scanning.",
                    "list",
                    MAIN + "::PLAN",
                    "--scan",
                    ".");
        }

        @Test
        void mayFail() {
            String main = MAIN.replace("ToolTest.", "ToolTest$");
            assertThat(Run.of("list", MAIN + "::failing"))
                    .isEqualTo(new Run(
                            1, "", main + "::failing failed: java.lang.UnsupportedOperationException: not today\n"));
            assertThat(Run.of("list", MAIN + "::NOTHING")).isEqualTo(new Run(1, "", main + "::NOTHING is null.\n"));
        }

        @Test
        void mayHaveProblems() {
            Run text = Run.of("list", BROKEN);
            Run json = Run.of("list", BROKEN, "--json");

            assertThat(text.err())
                    .startsWith("1 problem in the configuration.\n\n1) [dectate-conflict] BrokenShell: Group commands");
            assertThat(text.status()).isEqualTo(1);
            assertThat(json.json().at("/problems/0/id").asString()).isEqualTo("dectate-conflict");
            assertThat(json.err()).isEmpty();
            assertThat(json.status()).isEqualTo(1);
        }
    }

    @Nested
    class ACommandLine {

        @Test
        void isExplained() {
            String help = """
                    Answers questions about the configuration of an application. Nothing is performed.

                      java -cp ... org.waymark.dectate.Tool COMMAND APP ... [OPTION ...]

                    Commands:
                      list APP [NAME] [ATTRIBUTE=VALUE ...]  the actions in force, of a group or directive, and with attributes
                      why APP GROUP IDENTITY                 where an action comes from, and all that it displaced
                      overrides APP                          which actions displaced which
                      order APP                              groups and actions in the order in which they are performed
                      diff APP APP                           what the second adds, leaves out and replaces
                      graph APP                              a drawing of app types, groups and overrides, as an HTML page
                      lint APP                               what is legal but may be a mistake

                    APP is one of:
                      com.example.Shop                       an app type
                      com.example.Main::configuration        a static field, or a static method without parameters,
                                                             that is a Configuration or a Plan
                      com.example.Main::configuration::Shop  the same, and an app type of it

                    Options:
                      --json          answer in JSON
                      --dot           draw the graph for Graphviz; otherwise it is an HTML page
                      --scan PACKAGE  scan a package for classes that configure the app type; may be repeated;
                                      "--scan ." scans the packages of the app types
                      --help          show this
                      --              what follows is no option

                    Exit codes:
                      0  found; for lint: no findings; for diff: no differences
                      1  nothing found, findings or differences; or something is wrong with the configuration
                      2  the question is not understood
                    """;
            assertAnswer(Run.of("--help"), 0, help);
            assertAnswer(Run.of("list", "-h"), 0, help);
            assertAnswer(Run.of(), 0, help);
        }

        @Test
        void isReadStrictly() {
            assertMisunderstood("There is no command lits. The nearest is list.", "lits", SHELL);
            assertMisunderstood(
                    "There is no command frobnicate. There is: list, why, overrides, order, diff, graph, lint.",
                    "frobnicate",
                    SHELL);
            assertMisunderstood("There is no option --jsn. The nearest is --json.", "list", SHELL, "--jsn");
            assertMisunderstood("It is: why APP GROUP IDENTITY", "why", SHELL, "commands");
            assertMisunderstood("It is: overrides APP", "overrides", SHELL, CUSTOMER);
            assertMisunderstood("--dot is for graph; list draws nothing.", "list", SHELL, "--dot");
            assertMisunderstood(
                    "--scan needs the name of a package after it, or a dot for those of the app types.",
                    "list",
                    SHELL,
                    "--scan");
        }

        @Test
        void mayHaveWordsThatLookLikeOptions() {
            assertAnswer(
                    Run.of("why", SHELL, "commands", "--", "--json"), 1, "Shell has no --json in group commands.\n");
        }
    }
}
