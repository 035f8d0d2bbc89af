package org.waymark.dectate;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a scan looks at, and what it leaves out.
 *
 * @param packages the packages to scan, with those below them
 * @param ownPackages whether the packages of the app types are scanned
 * @param ignored segments of names that are left out
 * @param tests whether test classes may configure app types that are none
 * @param broken what becomes of broken classes
 * @param loader whose classes to scan, or null for those that the app types see
 * @param anew whether what was found before is not good enough
 */
record ScanRules(
        Set<String> packages,
        boolean ownPackages,
        Set<String> ignored,
        boolean tests,
        BrokenClasses broken,
        @Nullable ClassLoader loader,
        boolean anew) {
    static final Set<String> TEST_SEGMENTS = Set.of("test", "tests");

    private static final Pattern SEPARATOR = Pattern.compile("[.$]");

    boolean isEmpty() {
        return packages.isEmpty() && !ownPackages;
    }

    /** Returns the names of the packages to scan for some app types, in order. */
    List<String> packages(Collection<Class<?>> appTypes) {
        Set<String> names = new TreeSet<>(packages);
        if (ownPackages) {
            appTypes.forEach(appType -> names.add(appType.getPackageName()));
        }
        return List.copyOf(names);
    }

    /**
     * Returns the segment, between dots or dollars, because of which a class is ignored, or null. The segments of a
     * package that is scanned by its name do not count.
     */
    @Nullable
    String ignoredSegment(String className, List<String> scanned) {
        return segment(className, scanned, ignored);
    }

    static @Nullable String segment(String className, List<String> scanned, Set<String> wanted) {
        String named = "";
        for (String name : scanned) {
            named = name.length() > named.length() && className.startsWith(name + ".") ? name : named;
        }
        for (String segment : SEPARATOR.split(className.substring(named.length()), -1)) {
            if (wanted.contains(segment)) {
                return segment;
            }
        }
        return null;
    }
}
