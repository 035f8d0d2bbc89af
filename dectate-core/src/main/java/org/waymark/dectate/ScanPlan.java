package org.waymark.dectate;

import java.util.List;
import java.util.Set;

/**
 * What a scan would look at. No class was read for it, and none was loaded but the app types.
 *
 * @param packages the packages, with those below them
 * @param ignored the segments of names that are left out
 * @param tests whether test classes are taken for app types that are none
 * @param broken what becomes of broken classes
 * @param archives the folders, jars and modules that have classes in these packages, and how each would be read
 */
public record ScanPlan(
        List<String> packages,
        Set<String> ignored,
        boolean tests,
        BrokenClasses broken,
        List<ScanReport.Scanned> archives) {

    /**
     * Makes a plan.
     *
     * @param packages the packages
     * @param ignored the segments
     * @param tests whether test classes are taken
     * @param broken what becomes of broken classes
     * @param archives the archives
     */
    public ScanPlan {
        packages = List.copyOf(packages);
        ignored = Set.copyOf(ignored);
        archives = List.copyOf(archives);
    }

    /** Returns the plan as text, with an archive to a line. */
    @Override
    public String toString() {
        StringBuilder text =
                new StringBuilder("Scan of " + packages + ", test classes " + (tests ? "included" : "left out")
                        + ", ignored " + ignored.stream().sorted().toList() + ".");
        archives.forEach(archive -> text.append("\n  read ").append(archive));
        return text.toString();
    }
}
