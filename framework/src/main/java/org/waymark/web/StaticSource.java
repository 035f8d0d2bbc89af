package org.waymark.web;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Where static files come from. Is asked for paths that {@link StaticNames} allow only. */
interface StaticSource {
    /** Returns a file, the known one if it has not changed, or null if there is none. */
    @Nullable
    StaticFile find(String path, @Nullable StaticFile known) throws IOException;
}
