package org.waymark.samples.codehost;

import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.waymark.samples.codehost.issues.Issue;
import org.waymark.samples.codehost.issues.Report;
import org.waymark.samples.codehost.issues.Tracker;
import org.waymark.samples.codehost.repositories.Repository;
import org.waymark.samples.codehost.settings.ProjectSettings;
import org.waymark.samples.codehost.users.User;
import org.waymark.samples.codehost.users.Users;
import org.waymark.samples.codehost.wiki.Draft;
import org.waymark.samples.codehost.wiki.Wiki;
import org.waymark.web.Markup;

/** What is there at the beginning, so that there is something to see. It is all in memory, and gone with the process. */
public record Seed(Users users, Projects projects) {
    /** The password of everybody. */
    static final String PASSWORD = "open sesame";

    private static final Clock CLOCK = Clock.systemUTC();

    /**
     * Returns it.
     *
     * @param rounds how much work it is to try a password
     */
    public static Seed planted(int rounds) {
        Users users = new Users(rounds);
        users.add(new User("ann", "Ann", "Writes compilers, and keeps the books."), PASSWORD);
        users.add(new User("bob", "Bob", "Helps Ann."), PASSWORD);
        users.add(new User("cleo", "Cleo", "Cooks, and asks questions."), PASSWORD);
        Projects projects = new Projects();
        projects.add(compiler());
        projects.add(budget());
        projects.add(recipes());
        return new Seed(users, projects);
    }

    /** Returns how to sign in: nobody could guess it. */
    static Markup invitation() {
        return Markup.html("""
                <p class="notice">There is more to see for <strong>ann</strong>, who owns two projects, <strong>bob</strong>, who
                works on them, and <strong>cleo</strong>. The password of each is <strong>{}</strong>.</p>
                """, PASSWORD);
    }

    private static Project compiler() {
        ProjectSettings settings = new ProjectSettings("A compiler for sums", false);
        settings.add("bob");
        Map<String, String> files = Map.of(
                "README", "Compiles sums, such as 1 + 2, to numbers, such as 3.",
                "src/Lexer.java", "enum Token {\n    NUMBER,\n    PLUS\n}",
                "src/Parser.java", "final class Parser {\n    // to be written\n}");
        Tracker issues = new Tracker(CLOCK);
        Issue minus = issues.open(
                new Report("There is no minus", "1 - 2 is refused. The wiki says that it is planned."), "cleo");
        issues.comment(minus, "It is on its way. See also #2.", "ann");
        Issue parser = issues.open(new Report("Write the parser", "Without it, #1 has to wait."), "ann");
        issues.comment(parser, "I have begun.", "bob");
        issues.move(issues.open(new Report("Find a name", "Sum? Summa? Total?"), "bob"), Issue.State.CLOSED);
        Wiki wiki = new Wiki(CLOCK);
        wiki.create(
                new Draft("Plan", "## First\n\n- the parser, see #2\n- minus, see #1\n\n## Then\n\nTimes.", 0), "ann");
        wiki.create(
                new Draft("Start", "A compiler has a lexer and a parser. What comes next is in the [[Plan]].", 0),
                "bob");
        return new Project(new Repository("ann", "compiler", settings, new TreeMap<>(files)), issues, wiki);
    }

    private static Project budget() {
        ProjectSettings settings = new ProjectSettings("What the compiler costs", true);
        settings.add("bob");
        Tracker issues = new Tracker(CLOCK);
        issues.open(new Report("Coffee is expensive", "It is half of all that we spend."), "bob");
        Wiki wiki = new Wiki(CLOCK);
        wiki.create(new Draft("Savings", "Drink tea. This would settle #1.", 0), "ann");
        Map<String, String> files = Map.of("budget.csv", "coffee,50\nall else,50\n");
        return new Project(new Repository("ann", "budget", settings, new TreeMap<>(files)), issues, wiki);
    }

    private static Project recipes() {
        Map<String, String> files = Map.of("soup/onion", "Onions, butter, broth, bread, cheese.");
        ProjectSettings settings = new ProjectSettings("What to cook", false);
        return new Project(
                new Repository("cleo", "recipes", settings, new TreeMap<>(files)), new Tracker(CLOCK), new Wiki(CLOCK));
    }
}
