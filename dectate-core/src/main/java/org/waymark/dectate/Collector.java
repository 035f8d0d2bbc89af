package org.waymark.dectate;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects what is declared for app types: on themselves, in classes that configure them, and in code. */
final class Collector {
    private final Inputs inputs;
    private final Problems problems;
    private final Map<Class<?>, Vocabulary> vocabularies = new LinkedHashMap<>();
    private final Set<Class<? extends Annotation>> directives = new LinkedHashSet<>();
    private final List<Declared> declared = new ArrayList<>();

    Collector(Inputs inputs, Problems problems) {
        this.inputs = inputs;
        this.problems = problems;
    }

    Collected collect() {
        List<Class<?>> candidates = Lineage.of(inputs.roots());
        Vocabularies sets = new Vocabularies(inputs.used(), problems);
        for (Class<?> candidate : candidates) {
            Vocabulary vocabulary = sets.of(candidate);
            vocabularies.put(candidate, vocabulary);
            directives.addAll(vocabulary.directives().keySet());
        }
        List<Configuring> configuring = configuring();
        for (Class<?> candidate : candidates) {
            collectFor(candidate, configuring);
        }
        List<Class<?>> appTypes = candidates.stream().filter(this::isAppType).toList();
        return new Collected(appTypes, Map.copyOf(vocabularies), List.copyOf(declared), unused(appTypes));
    }

    /** A supertype that uses no directives and that nobody declares anything for is just a supertype. */
    private boolean isAppType(Class<?> type) {
        return !vocabulary(type).isEmpty() || inputs.names(type);
    }

    private Vocabulary vocabulary(Class<?> type) {
        return vocabularies.getOrDefault(type, Vocabulary.EMPTY);
    }

    private List<Configuring> configuring() {
        Set<Configuring> found = new LinkedHashSet<>(inputs.configuring());
        if (!inputs.scanRules().packages().isEmpty()) {
            found.addAll(new PackageScan(inputs.scanRules(), problems).find(vocabularies.keySet()));
        }
        return found.stream()
                .sorted(Comparator.comparing(one -> one.type().getName()))
                .toList();
    }

    /** Returns what is said of app types that are not configured here. */
    private List<Problem> unused(List<Class<?>> appTypes) {
        Unused unused = new Unused(appTypes);
        inputs.configuring().forEach(unused::add);
        inputs.declared().forEach(unused::add);
        return unused.found();
    }

    private void collectFor(Class<?> appType, List<Configuring> configuring) {
        collectFrom(appType, appType);
        for (Configuring one : configuring) {
            if (one.appType() == appType && one.type() != appType) {
                collectFrom(one.type(), appType);
            }
        }
        inputs.declared().stream().filter(one -> one.appType() == appType).forEach(declared::add);
    }

    private void collectFrom(Class<?> type, Class<?> appType) {
        try {
            declared.addAll(
                    new DirectiveReader(appType, vocabulary(appType), directives::contains, inputs.sources(), problems)
                            .read(type));
        } catch (LinkageError | TypeNotPresentException e) {
            reportBroken(type, appType, e);
        }
    }

    private void reportBroken(Class<?> type, Class<?> appType, Throwable cause) {
        if (isAppType(appType)) {
            problems.add(
                    ProblemKind.BROKEN_CLASS,
                    appType,
                    type.getName() + " cannot be read: " + cause,
                    List.of(),
                    "Put what it needs on the class path, or take it out of the configuration.",
                    cause);
        }
    }
}
