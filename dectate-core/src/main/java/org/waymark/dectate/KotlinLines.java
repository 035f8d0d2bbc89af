package org.waymark.dectate;

import org.jspecify.annotations.Nullable;

/**
 * Which lines of a class that was compiled by Kotlin are lines of its file. The code of inlined functions has lines
 * beyond the end of the file, which the source map (JSR 45) of the class leads back to other files.
 *
 * @param last the last line that is the file's own
 */
record KotlinLines(int last) {
    private static final KotlinLines ALL = new KotlinLines(Integer.MAX_VALUE);

    static KotlinLines of(@Nullable String sourceMap) {
        int stratum = sourceMap == null ? -1 : sourceMap.indexOf("*S Kotlin\n");
        if (sourceMap == null || stratum < 0) {
            return ALL;
        }
        int lines = sourceMap.indexOf("*L\n", stratum);
        int last = lines < 0 ? 0 : lastOfIdentity(sourceMap.substring(lines + 3));
        return new KotlinLines(last);
    }

    int own(int line) {
        return line <= last ? line : 0;
    }

    /** The first entry, {@code 1#1,42:1}, says that the lines 1 to 42 of file 1 are what they seem. */
    private static int lastOfIdentity(String section) {
        String entry = section.lines().findFirst().orElse("");
        if (!entry.matches("1#1,\\d{1,9}:1")) {
            return 0;
        }
        return Integer.parseInt(entry.substring(4, entry.indexOf(':')));
    }
}
