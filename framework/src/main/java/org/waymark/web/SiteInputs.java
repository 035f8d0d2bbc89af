package org.waymark.web;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waymark.dectate.Configuration;
import org.waymark.dectate.Plan;

/** What a site is made from besides the annotations of its apps, and how it is made. */
final class SiteInputs {
    private static final WebDirectives DIRECTIVES = new WebDirectives();

    private final List<Declarations<?>> declared = new ArrayList<>();
    private final List<Class<?>> configuring = new ArrayList<>();
    private final List<SettingsOverrides.Entry> settings = new ArrayList<>();
    private final Map<String, String> environment = new HashMap<>();

    void add(Declarations<?> declarations) {
        declared.add(declarations);
    }

    /** Adds classes that configure apps, and refuses others at once. */
    void add(Class<?>... types) {
        Configuration.builder().classes(types);
        configuring.addAll(List.of(types));
    }

    void addSettings(Path file) {
        settings.addAll(SettingsFile.read(file));
    }

    void addEnvironment(Map<String, String> variables) {
        environment.putAll(variables);
    }

    Site commit(Class<? extends App> root) {
        Set<Class<?>> appTypes = new LinkedHashSet<>(List.of(root));
        Configuration configuration;
        // What an app mounts is known when its directives are, which may bring in further apps.
        do {
            List<Class<?>> known = List.copyOf(appTypes);
            configuration = builder(appTypes)
                    .check(plan -> SiteChecks.problems(plan, known))
                    .build();
        } while (appTypes.addAll(mounted(configuration.plan(), appTypes)));
        refuseStrangers(appTypes);
        return new Site(root, configuration.commit(), appTypes, new SettingsOverrides(settings, environment));
    }

    private Configuration.Builder builder(Set<Class<?>> appTypes) {
        Configuration.Builder builder = Configuration.builder()
                .app(appTypes.toArray(Class<?>[]::new))
                .classes(configuring.toArray(Class<?>[]::new));
        Lineage lineage = Lineage.of(appTypes);
        builder.classes(lineage.classes());
        String[] packages = lineage.packages();
        if (packages.length > 0) {
            builder.scan(packages);
        }
        Set<Class<?>> extensions = new LinkedHashSet<>(lineage.extensions());
        declared.forEach(declarations -> declarations.addTo(builder));
        declared.stream().map(Declarations::appType).filter(Class::isInterface).forEach(extensions::add);
        extensions.forEach(extension -> builder.use(extension, DIRECTIVES));
        return builder;
    }

    /** What is declared for an app that is no part of the site would be lost without a word. */
    private void refuseStrangers(Set<Class<?>> appTypes) {
        Lineage lineage = Lineage.of(appTypes);
        if (declared.stream().allMatch(one -> lineage.contains(one.appType()))) {
            return;
        }
        Lineage known = Lineage.of(withReplaced(appTypes));
        for (Declarations<?> declarations : declared) {
            if (!known.contains(declarations.appType())) {
                throw new IllegalArgumentException("Directives are declared for "
                        + declarations.appType().getName() + ", which is no part of the site of "
                        + appTypes.iterator().next().getName() + ". Mount it, or let one of its apps extend it.");
            }
        }
    }

    /** Returns apps together with all that would be mounted if nothing overrode it: who declares them cannot know. */
    private Set<Class<?>> withReplaced(Set<Class<?>> appTypes) {
        Set<Class<?>> all = new LinkedHashSet<>(appTypes);
        boolean more = true;
        while (more) {
            Plan plan = builder(all).build().plan();
            Set<Class<?>> found = new LinkedHashSet<>(mounted(plan, all));
            all.forEach(type -> found.addAll(SiteChecks.replaced(plan, type)));
            more = all.addAll(found);
        }
        return all;
    }

    private static List<Class<?>> mounted(Plan plan, Set<Class<?>> appTypes) {
        return appTypes.stream()
                .flatMap(type -> SiteChecks.mounted(plan, type).stream())
                .toList();
    }
}
