package org.waymark.reg;

import java.util.HashMap;
import java.util.Map;

/** What was found of the classes that a build generated for an interface. Each is looked for once. */
final class Built {
    private final Map<String, BuildClass.Found> found = new HashMap<>();

    synchronized BuildClass.Found find(BuildClass target, FunctionType<?> type) {
        BuildClass.Found known = found.get(target.name());
        if (known == null) {
            known = target.find(type.lookup());
            found.put(target.name(), known);
        }
        return known;
    }
}
