package org.waymark.web;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Where static files come from. Is asked for paths that {@link StaticNames} allow only. */
interface StaticSource {
    /** Returns a file as it is now, or null if there is none. What is found once is remembered, by what it is called there. */
    @Nullable
    StaticFile find(String path) throws IOException;
}
