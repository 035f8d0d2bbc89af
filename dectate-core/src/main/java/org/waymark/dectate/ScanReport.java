package org.waymark.dectate;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * What a scan looked at, what it found, and what it left out and why.
 *
 * @param packages the packages that were scanned, with those below them
 * @param archives the folders, jars and modules that have classes in these packages
 * @param found the names of the classes that configure the app types, in order
 * @param skipped what was left out
 * @param duration how long it took to find all this when it was looked for; a later scan of the same packages in the
 *     same process does not look again
 */
public record ScanReport(
        List<String> packages, List<Scanned> archives, List<String> found, List<Skipped> skipped, Duration duration) {

    /**
     * Makes a report.
     *
     * @param packages the packages
     * @param archives the archives
     * @param found the classes
     * @param skipped what was left out
     * @param duration how long it took
     */
    public ScanReport {
        packages = List.copyOf(packages);
        archives = List.copyOf(archives);
        found = List.copyOf(found);
        skipped = List.copyOf(skipped);
    }

    /** How an archive was read. */
    public enum Reading {
        /** Its class files were read; it has no index. */
        CLASSES,
        /** Its index was read. */
        INDEX,
        /** It has an index that does not belong to its classes, so these were read. */
        STALE_INDEX
    }

    /**
     * A folder, a jar or a module that was scanned.
     *
     * @param location where it is
     * @param reading how it was read
     * @param classes the number of its class files in the scanned packages
     */
    public record Scanned(URI location, Reading reading, int classes) {

        /** Returns the archive as a line of a report. */
        @Override
        public String toString() {
            String how =
                    switch (reading) {
                        case CLASSES -> "";
                        case INDEX -> ", by its index";
                        case STALE_INDEX -> ", read because its index is stale";
                    };
            return location + " (" + classes + (classes == 1 ? " class" : " classes") + how + ")";
        }
    }

    /**
     * A class that was left out.
     *
     * @param className its name
     * @param location the archive that it is in
     * @param reason why
     * @param broken whether something is wrong with it, and it was not merely unwanted
     */
    public record Skipped(String className, URI location, String reason, boolean broken) {

        /** Returns the class as a line of a report. */
        @Override
        public String toString() {
            return className + " of " + location + ": " + reason;
        }
    }

    /** Returns the report as text: first the sums, then an archive, a class or an omission to a line. */
    @Override
    public String toString() {
        int classes = archives.stream().mapToInt(Scanned::classes).sum();
        StringBuilder text = new StringBuilder("Scanned " + classes + " classes of " + packages + " in "
                + archives.size() + " archives in " + duration.toMillis() + " ms.");
        archives.forEach(archive -> text.append("\n  read ").append(archive));
        found.forEach(name -> text.append("\n  found ").append(name));
        skipped.forEach(one -> text.append("\n  left out ").append(one));
        return text.toString();
    }
}
