package org.waymark.dectate;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.TimeUnit;

/**
 * What was found in packages, as class loaders see them. It is looked for once in a process: while a loader is there, it
 * does not come to see other classes. What is remembered is names; neither a loader nor a class is held by it.
 */
final class Scans {
    private static final Map<ClassLoader, Map<List<String>, Scans>> KNOWN = new WeakHashMap<>();

    private final List<Findings> findings;
    private final Duration duration;

    private Scans(List<Findings> findings, Duration duration) {
        this.findings = findings;
        this.duration = duration;
    }

    /** Returns what is found in packages; looks for it if that was not done before, or if it is to be done anew. */
    static Scans of(ScannedLoader loader, List<String> packages, boolean anew) {
        synchronized (KNOWN) {
            Map<List<String>, Scans> ofLoader = KNOWN.computeIfAbsent(loader.loader(), key -> new HashMap<>());
            if (anew) {
                ofLoader.remove(packages);
            }
            return ofLoader.computeIfAbsent(packages, key -> scan(loader, packages));
        }
    }

    private static Scans scan(ScannedLoader loader, List<String> packages) {
        long start = System.nanoTime();
        List<Findings> indexed = KnownClassPath.findings(loader.loader(), packages);
        List<Findings> found =
                indexed == null ? ClassGraphArchives.map(loader, packages, Findings::of) : List.copyOf(indexed);
        long nanoseconds = System.nanoTime() - start;
        return new Scans(found, Duration.ofMillis(TimeUnit.NANOSECONDS.toMillis(nanoseconds)));
    }

    List<Findings> findings() {
        return findings;
    }

    Duration duration() {
        return duration;
    }
}
