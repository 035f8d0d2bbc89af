package org.waymark.reg;

import java.util.HashMap;
import java.util.Map;

/** What was found of the classes that a build generated for an interface. Each is looked for once. */
final class Built {
    private final Map<BuildClass, BuildClass.Found> found = new HashMap<>();

    synchronized BuildClass.Found find(BuildClass target, FunctionType<?> type) {
        BuildClass.Found known = found.get(target);
        if (known == null) {
            known = target.find(type.lookup());
            found.put(target, known);
        }
        return known;
    }
}
