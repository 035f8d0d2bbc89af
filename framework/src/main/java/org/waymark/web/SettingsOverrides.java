package org.waymark.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.web.SettingsSection.Setting;

/** What overrides single settings from outside: files in their order, then the environment. */
final class SettingsOverrides {
    private final List<Entry> entries;
    private final Map<String, String> environment;

    /** A setting in a file. */
    record Entry(String section, String setting, Text text) {}

    /** A value as it was written, the parts that it has as a list, and where it was written. */
    record Text(String whole, List<String> parts, String place) {
        /** Returns a value whose parts have commas between. */
        static Text of(String whole, String place) {
            return new Text(whole, SettingsOverrides.parts(whole), place);
        }
    }

    static List<String> parts(String value) {
        return value.isBlank()
                ? List.of()
                : Stream.of(value.split(",")).map(String::strip).toList();
    }

    SettingsOverrides(List<Entry> entries, Map<String, String> environment) {
        this.entries = List.copyOf(entries);
        this.environment = Map.copyOf(environment);
    }

    /** Returns the values that override those of a section, by the names of the settings. */
    Map<String, Text> of(SettingsSection section) {
        Map<String, Text> texts = new LinkedHashMap<>();
        entries.stream()
                .filter(entry -> entry.section().equals(section.name()))
                .forEach(entry -> texts.put(entry.setting(), entry.text()));
        for (Setting setting : section.components()) {
            String variable = section.variable(setting);
            String value = environment.get(variable);
            if (value != null) {
                texts.put(setting.name(), Text.of(value, variable));
            }
        }
        return texts;
    }

    /**
     * Refuses what no section has, and values that are none.
     *
     * @throws IllegalArgumentException with all that is wrong
     */
    void check(Collection<Parts> apps) {
        List<String> problems = new ArrayList<>();
        Map<String, SettingsSection> byName = new TreeMap<>();
        for (Parts app : apps) {
            for (SettingsAction settings : app.provisions().sections()) {
                byName.put(settings.section().name(), settings.section());
                checkValues(settings.section(), app.conversions(), problems);
            }
        }
        for (Entry entry : entries) {
            SettingsSection section = byName.get(entry.section());
            String place = entry.text().place();
            if (section == null) {
                problems.add(place + ": there are no settings \"" + entry.section() + "\"."
                        + nearest(entry.section(), byName.keySet()));
            } else if (!section.names().contains(entry.setting())) {
                problems.add(place + ": the settings \"" + section.name() + "\" have no \"" + entry.setting() + "\"."
                        + nearest(entry.setting(), section.names()));
            }
        }
        checkEnvironment(byName.values(), problems);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems.stream().distinct().collect(Collectors.joining("\n")));
        }
    }

    private static String nearest(String wanted, Collection<String> names) {
        return Nearest.to(wanted, names)
                .map(name -> " The nearest is \"" + name + "\".")
                .orElse(" There are " + names.stream().sorted().toList() + ".");
    }

    /** Names may begin like those of several sections: the longest one is that of the section which is meant. */
    private void checkEnvironment(Collection<SettingsSection> sections, List<String> problems) {
        Set<String> known = sections.stream()
                .flatMap(section -> section.variables().stream())
                .collect(Collectors.toSet());
        environment.keySet().stream()
                .filter(name -> !known.contains(name) && !LaunchArguments.isVariable(name))
                .sorted()
                .forEach(name -> sections.stream()
                        .filter(section -> name.startsWith(section.inEnvironment()))
                        .max(Comparator.comparing(
                                section -> section.inEnvironment().length()))
                        .ifPresent(section -> problems.add(name + ": the settings \"" + section.name()
                                + "\" have no such variable." + nearest(name, section.variables()))));
    }

    private void checkValues(SettingsSection section, Conversions conversions, List<String> problems) {
        of(section).forEach((name, text) -> section.components().stream()
                .filter(setting -> setting.name().equals(name))
                .forEach(setting -> {
                    try {
                        section.value(setting, text, conversions);
                    } catch (IllegalArgumentException e) {
                        problems.add(e.getMessage());
                    }
                }));
    }
}
