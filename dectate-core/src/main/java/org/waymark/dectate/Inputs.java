package org.waymark.dectate;

import java.util.List;
import java.util.Map;

/** What a builder was told. */
record Inputs(
        List<Class<?>> roots,
        Map<Class<?>, List<DirectiveSet>> used,
        List<Configuring> configuring,
        List<Declared> declared,
        List<PlanCheck> checks,
        ScanRules scanRules,
        Sources sources,
        String loggerPrefix,
        boolean strict) {

    Inputs {
        roots = List.copyOf(roots);
        used = Map.copyOf(used);
        configuring = List.copyOf(configuring);
        declared = List.copyOf(declared);
        checks = List.copyOf(checks);
    }

    boolean names(Class<?> appType) {
        return roots.contains(appType)
                || used.containsKey(appType)
                || declared.stream().anyMatch(one -> one.appType() == appType);
    }
}
