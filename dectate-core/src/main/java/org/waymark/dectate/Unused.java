package org.waymark.dectate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Finds what has no effect, since nobody asked for the app type that it is for. */
final class Unused {
    private final Collection<Class<?>> appTypes;
    private final List<Problem> found = new ArrayList<>();

    Unused(Collection<Class<?>> appTypes) {
        this.appTypes = appTypes;
    }

    void add(Configuring configuring) {
        add(configuring.appType(), configuring.type().getName(), List.of());
    }

    void add(Declared declared) {
        add(declared.appType(), "A declaration in code", List.of(declared.source()));
    }

    private void add(Class<?> appType, String subject, List<Source> sources) {
        if (!appTypes.contains(appType)) {
            found.add(new Problem(
                    ProblemKind.UNUSED_DIRECTIVE,
                    appType,
                    subject + " configures " + appType.getSimpleName() + ", which is not committed.",
                    sources,
                    "Name " + appType.getSimpleName() + " or a subtype with app(...), or take it away.",
                    null));
        }
    }

    List<Problem> found() {
        return List.copyOf(found);
    }
}
