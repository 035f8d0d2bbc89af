package org.waymark.dectate.scanned;

import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** Remembers which classes of this package were initialised. */
public final class Initialised {
    private static final Set<String> NAMES = new ConcurrentSkipListSet<>();

    private Initialised() {}

    static void add(Class<?> type) {
        NAMES.add(type.getSimpleName());
    }

    public static Set<String> names() {
        return NAMES;
    }
}
