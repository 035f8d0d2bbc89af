package org.waymark.dectate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts the actions that each app type declares or inherits into their groups, in the order of the lineage. */
final class Grouping {
    private Grouping() {}

    static Map<Class<?>, Map<ActionGroup, List<SourcedAction>>> group(
            Collected collected, Map<Class<?>, List<SourcedAction>> actions) {
        Map<Class<?>, Map<ActionGroup, List<SourcedAction>>> groups = new LinkedHashMap<>();
        for (Class<?> appType : collected.appTypes()) {
            Map<ActionGroup, List<SourcedAction>> ofType = new LinkedHashMap<>();
            for (Class<?> base : collected.lineage(appType)) {
                for (SourcedAction action : actions.getOrDefault(base, List.of())) {
                    ofType.computeIfAbsent(action.group(), key -> new ArrayList<>())
                            .add(action);
                }
            }
            ofType.replaceAll((group, members) -> List.copyOf(members));
            groups.put(appType, Collections.unmodifiableMap(ofType));
        }
        return Collections.unmodifiableMap(groups);
    }
}
