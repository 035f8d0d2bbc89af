package org.waymark.samples.codehost.issues;

import java.time.Clock;
import org.waymark.samples.codehost.project.Alone;

/** Runs an issue tracker by itself. */
public final class IssuesAlone extends IssuesApp implements Alone.InDevelopment {
    IssuesAlone(Tracker tracker) {
        super(tracker, new Alone());
    }

    public static void main(String[] args) {
        Tracker tracker = new Tracker(Clock.systemUTC());
        tracker.open(new Report("Try it", "An issue tracker by itself. This is #1."), "developer");
        run(new IssuesAlone(tracker), args);
    }
}
