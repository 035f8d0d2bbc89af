package org.waymark.samples.codehost.issues;

import java.util.List;
import java.util.Optional;

/** The issues in a state: the open ones, unless somebody asks for another one. */
public record IssueList(Optional<Issue.State> state, List<Issue> issues) {
    static IssueList of(Issue.State state) {
        return new IssueList(Optional.of(state), List.of());
    }

    static IssueList unfiltered() {
        return new IssueList(Optional.empty(), List.of());
    }

    Issue.State shown() {
        return state.orElse(Issue.State.OPEN);
    }
}
