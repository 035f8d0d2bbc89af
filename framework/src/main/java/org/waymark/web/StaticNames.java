package org.waymark.web;

import java.util.regex.Pattern;

/** Which paths may name a file at all: those that every system takes for what they say. */
final class StaticNames {
    private static final int LONGEST = 255;
    /** What is a device on some system, whatever its extension. */
    private static final Pattern DEVICE = Pattern.compile(
            "(?i)(con|prn|aux|nul|clock\\$|conin\\$|conout\\$|(com|lpt)[0-9\u00b9\u00b2\u00b3])(\\..*)?");

    private static final String MARKS_OF_PATHS = "\\/:*?\"<>|";

    private StaticNames() {}

    static boolean allow(String path) {
        for (String segment : path.split("/", -1)) {
            if (!allowSegment(segment)) {
                return false;
            }
        }
        return true;
    }

    private static boolean allowSegment(String segment) {
        return !segment.isEmpty()
                && segment.length() <= LONGEST
                && segment.charAt(0) != '.'
                && !segment.endsWith(".")
                && !segment.endsWith(" ")
                && segment.chars().noneMatch(c -> Character.isISOControl(c) || MARKS_OF_PATHS.indexOf(c) >= 0)
                && !DEVICE.matcher(segment.replace(" ", "")).matches();
    }
}
