package org.waymark.samples.codehost.project;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.samples.codehost.html.Frame;
import org.waymark.web.App;

/** Whoever mounts a tool: all that the tool knows of the world around it. {@link Alone} is one for a tool by itself. */
public interface Host extends Frame {
    /** Returns what somebody is to the project. Who is not signed in has no name. */
    Role roleOf(Optional<String> name);

    /** Returns the app that has a path for each {@link Profile}, or null if there is none. */
    default @Nullable App people() {
        return null;
    }

    /** Returns the app that has a path for each {@link IssueReference}, or null if there is none. */
    default @Nullable App issues() {
        return null;
    }
}
