package org.waymark.dectate;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which classes a scan looks at. */
record ScanRules(
        List<String> packages,
        Set<String> ignored,
        @Nullable ClassLoader loader) {

    /** A name is ignored if one of its segments, between dots or dollars, is exactly an ignored one. */
    boolean admit(String className) {
        for (String segment : className.split("[.$]", -1)) {
            if (ignored.contains(segment)) {
                return false;
            }
        }
        return true;
    }
}
