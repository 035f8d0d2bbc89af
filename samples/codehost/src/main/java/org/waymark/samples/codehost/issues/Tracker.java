package org.waymark.samples.codehost.issues;

import java.time.Clock;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waymark.samples.codehost.project.Check;
import org.waymark.samples.codehost.project.InvalidInput;

/** The issues of a project. */
public final class Tracker {
    /** The most issues that there may be. */
    static final int MOST_ISSUES = 1_000;

    /** The most comments on one issue. */
    static final int MOST_COMMENTS = 200;

    private final SortedMap<Integer, Issue> issues = new TreeMap<>();
    private final Clock clock;

    public Tracker(Clock clock) {
        this.clock = clock;
    }

    /** Returns the issue of a number, or null if there is none. */
    public synchronized @Nullable Issue find(int number) {
        return issues.get(number);
    }

    /** Returns the issues in a state, in the order of their numbers. */
    public synchronized List<Issue> in(Issue.State state) {
        return issues.values().stream().filter(issue -> issue.state() == state).toList();
    }

    /**
     * Adds an issue.
     *
     * @throws InvalidInput if there is something wrong with it
     */
    public synchronized Issue open(Report report, String author) {
        new Check()
                .filled(report.title(), "title", Check.MOST_OF_A_LINE)
                .filled(report.text(), "text", Check.MOST_OF_A_TEXT)
                .that(issues.size() < MOST_ISSUES, "title", "There are too many issues: " + MOST_ISSUES + ".")
                .pass();
        int number = issues.size() + 1;
        return put(new Issue(
                number, report.title().strip(), report.text(), author, clock.instant(), Issue.State.OPEN, List.of()));
    }

    /**
     * Adds a comment to an issue.
     *
     * @throws InvalidInput if there is something wrong with it
     */
    public synchronized Issue comment(Issue issue, String text, String author) {
        Issue now = now(issue);
        new Check()
                .filled(text, "comment", Check.MOST_OF_A_TEXT)
                .that(now.comments().size() < MOST_COMMENTS, "comment", "Enough was said: " + MOST_COMMENTS + " times.")
                .pass();
        return put(now.with(new Issue.Comment(author, text, clock.instant())));
    }

    /** Closes an issue, or opens it again. */
    public synchronized Issue move(Issue issue, Issue.State state) {
        return put(now(issue).in(state));
    }

    private Issue now(Issue issue) {
        return issues.getOrDefault(issue.number(), issue);
    }

    private Issue put(Issue issue) {
        issues.put(issue.number(), issue);
        return issue;
    }
}
