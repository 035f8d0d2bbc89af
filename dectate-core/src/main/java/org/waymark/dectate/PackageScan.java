package org.waymark.dectate;

import java.lang.reflect.Member;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the classes that configure app types in packages and their subpackages. Classes that configure one of the wanted
 * app types are loaded, but not initialised; no other class is.
 */
final class PackageScan {
    private final ScanRules rules;
    private final List<Class<?>> appTypes;
    private final List<String> packages;
    private final Map<String, Class<?>> wanted = new HashMap<>();
    private final Map<String, URI> seen = new HashMap<>();
    private final Map<URI, Boolean> forTests = new HashMap<>();
    private final Map<String, Configuring> found = new LinkedHashMap<>();
    private final List<ScanReport.Skipped> skipped = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    /**
     * Makes a scan.
     *
     * @param appTypes the types that are wanted, bases first
     * @param packages where to look
     */
    PackageScan(ScanRules rules, Collection<Class<?>> appTypes, List<String> packages) {
        this.rules = rules;
        this.appTypes = List.copyOf(appTypes);
        this.packages = packages;
        for (Class<?> appType : appTypes) {
            wanted.put(appType.getName(), appType);
        }
    }

    /** What a scan found, and what it has to say about it. */
    record Result(List<Configuring> found, List<Problem> problems, ScanReport report) {}

    ScanPlan plan() {
        Set<ScanReport.Scanned> archives = new LinkedHashSet<>();
        for (ScannedLoader loader : loaders()) {
            archives.addAll(ClassGraphArchives.map(loader, packages, PackageScan::planned));
        }
        return new ScanPlan(packages, rules.ignored(), rules.tests(), rules.broken(), sorted(archives));
    }

    private static ScanReport.Scanned planned(Archive archive) {
        boolean fresh = Findings.ofFreshIndex(archive) != null;
        ScanReport.Reading reading = fresh
                ? ScanReport.Reading.INDEX
                : archive.index() == null ? ScanReport.Reading.CLASSES : ScanReport.Reading.STALE_INDEX;
        return new ScanReport.Scanned(
                archive.location(), reading, archive.classes().size());
    }

    Result scan() {
        Map<URI, ScanReport.Scanned> archives = new LinkedHashMap<>();
        Duration duration = Duration.ZERO;
        for (ScannedLoader loader : loaders()) {
            Scans scans = Scans.of(loader, packages, rules.anew());
            duration = duration.plus(scans.duration());
            seen.clear();
            for (Findings findings : scans.findings()) {
                URI location = findings.location();
                archives.put(location, new ScanReport.Scanned(location, findings.reading(), findings.classes()));
                for (Findings.Unreadable one : findings.broken()) {
                    reportUnreadable(one, location);
                }
                for (Findings.Finding one : findings.found()) {
                    consider(one, location, loader.loader());
                }
            }
        }
        List<ScanReport.Skipped> omissions = skipped.stream()
                .distinct()
                .sorted(Comparator.comparing(ScanReport.Skipped::toString))
                .toList();
        List<String> names = List.copyOf(new TreeSet<>(found.keySet()));
        ScanReport report = new ScanReport(packages, sorted(archives.values()), names, omissions, duration);
        return new Result(List.copyOf(found.values()), List.copyOf(problems), report);
    }

    private static List<ScanReport.Scanned> sorted(Collection<ScanReport.Scanned> archives) {
        return archives.stream()
                .sorted(Comparator.comparing(ScanReport.Scanned::location))
                .toList();
    }

    /** Those of the app types see whatever configures them, unless it is loaded by a loader that was named. */
    private Set<ScannedLoader> loaders() {
        Set<ScannedLoader> loaders = new LinkedHashSet<>();
        if (!packages.isEmpty()) {
            appTypes.forEach(appType -> loaders.addAll(ScannedLoader.of(appType)));
        }
        ClassLoader named = rules.loader();
        if (named == null || loaders.isEmpty()) {
            return loaders;
        }
        return Set.of(loaders.stream()
                .filter(one -> one.loader() == named)
                .findFirst()
                .orElse(new ScannedLoader(named, null)));
    }

    private void consider(Findings.Finding finding, URI location, ClassLoader loader) {
        Class<?> appType = wanted.get(finding.appType());
        if (appType == null) {
            return;
        }
        String reason = reasonToSkip(finding.className(), location, appType);
        if (reason == null) {
            load(finding, location, appType, loader);
        } else {
            skip(finding.className(), location, reason, false);
        }
    }

    private @Nullable String reasonToSkip(String className, URI location, Class<?> appType) {
        String ignored = rules.ignoredSegment(className, packages);
        if (ignored != null) {
            return "\"" + ignored + "\" is ignored";
        }
        if (!rules.tests() && isTest(className, location) && !isTest(appType)) {
            return "it is a test class, and " + appType.getSimpleName() + " is none";
        }
        URI first = seen.putIfAbsent(className, location);
        return first == null ? null : "the same class is in " + first + ", which comes first";
    }

    private boolean isTest(String className, @Nullable URI location) {
        return (location != null && forTests.computeIfAbsent(location, Archive::isForTests))
                || ScanRules.segment(className, packages, ScanRules.TEST_SEGMENTS) != null;
    }

    private boolean isTest(Class<?> type) {
        return isTest(type.getName(), locationOf(type));
    }

    private static @Nullable URI locationOf(Class<?> type) {
        var source = type.getProtectionDomain().getCodeSource();
        URL url = source == null ? null : source.getLocation();
        try {
            return url == null ? null : url.toURI();
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private void load(Findings.Finding finding, URI location, Class<?> appType, ClassLoader loader) {
        String className = finding.className();
        try {
            Class<?> type = Class.forName(className, false, loader);
            touchMembers(type);
            Configuring configuring = Configuring.of(type);
            if (configuring == null || configuring.appType() != appType) {
                skip(className, location, "the class of this name that is loaded does not configure it", false);
            } else {
                found.put(className, configuring);
                reportMissingAnnotations(finding, location, type.getClassLoader());
            }
        } catch (ClassNotFoundException | LinkageError | TypeNotPresentException e) {
            reportBroken(className, location, appType, e);
        }
    }

    /** A class whose members name types that are missing is loaded without complaint, and cannot be used. */
    private static void touchMembers(Class<?> type) {
        List<Member[]> unused =
                List.of(type.getDeclaredFields(), type.getDeclaredConstructors(), type.getDeclaredMethods());
    }

    /** Java leaves out in silence annotations whose types are missing. They may have stood for directives. */
    private void reportMissingAnnotations(Findings.Finding finding, URI location, ClassLoader loader) {
        for (String name : finding.annotations()) {
            try {
                Class<?> unused = Class.forName(name, false, loader);
            } catch (ClassNotFoundException | LinkageError e) {
                skip(finding.className(), location, "its annotation @" + name + " has no effect: " + e, true);
            }
        }
    }

    private void reportUnreadable(Findings.Unreadable broken, URI location) {
        if (rules.ignoredSegment(broken.className(), packages) != null) {
            return;
        }
        if (rules.broken() == BrokenClasses.REPORT || !broken.mayConfigure()) {
            skip(broken.className(), location, "it cannot be read: " + broken.cause(), true);
            return;
        }
        problems.add(new Problem(
                ProblemKind.BROKEN_CLASS,
                appTypes.get(appTypes.size() - 1),
                broken.className() + " of " + location + " cannot be read: " + broken.cause()
                        + ". It may carry directives.",
                List.of(),
                "Build it again, or leave it out: by ignore(...), or with all that is broken by"
                        + " onBroken(BrokenClasses.REPORT).",
                null));
    }

    private void reportBroken(String className, URI location, Class<?> appType, Throwable cause) {
        if (rules.broken() == BrokenClasses.REPORT) {
            skip(className, location, "it cannot be loaded: " + cause, true);
            return;
        }
        problems.add(new Problem(
                ProblemKind.BROKEN_CLASS,
                appType,
                className + " of " + location + " cannot be loaded: " + cause,
                List.of(),
                "Put what it needs on the class path, or leave it out of the scan.",
                cause));
    }

    private void skip(String className, URI location, String reason, boolean broken) {
        skipped.add(new ScanReport.Skipped(className, location, reason, broken));
    }
}
