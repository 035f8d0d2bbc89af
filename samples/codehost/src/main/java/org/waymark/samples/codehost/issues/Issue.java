package org.waymark.samples.codehost.issues;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.waymark.samples.codehost.project.IssueReference;

/** Something to be done, and what was said about it. */
public record Issue(
        int number, String title, String text, String author, Instant opened, State state, List<Comment> comments)
        implements IssueReference {
    /** Whether there is something left to do. */
    public enum State {
        OPEN,
        CLOSED
    }

    /** What somebody said. */
    public record Comment(String author, String text, Instant written) {}

    Issue in(State other) {
        return new Issue(number, title, text, author, opened, other, comments);
    }

    Issue with(Comment comment) {
        List<Comment> more = new ArrayList<>(comments);
        more.add(comment);
        return new Issue(number, title, text, author, opened, state, List.copyOf(more));
    }
}
