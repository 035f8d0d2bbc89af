package org.waymark.dectate;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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
        List<Class<?>> candidates = readVocabularies();
        List<Configuring> configuring = configuring();
        for (Class<?> candidate : candidates) {
            collectFor(candidate, configuring);
        }
        List<Class<?>> appTypes = candidates.stream().filter(this::isAppType).toList();
        return new Collected(appTypes, Map.copyOf(vocabularies), List.copyOf(declared), unused(appTypes));
    }

    /** Returns what a scan would look at. */
    ScanPlan scanPlan() {
        readVocabularies();
        return packageScan().plan();
    }

    /** Returns what a scan finds. */
    ScanReport scanReport() {
        readVocabularies();
        return packageScan().scan().report();
    }

    private List<Class<?>> readVocabularies() {
        List<Class<?>> candidates = Lineage.of(inputs.roots());
        Vocabularies sets = new Vocabularies(inputs.used(), problems);
        for (Class<?> candidate : candidates) {
            Vocabulary vocabulary = sets.of(candidate);
            vocabularies.put(candidate, vocabulary);
            directives.addAll(vocabulary.directives().keySet());
        }
        return candidates;
    }

    /** A supertype that uses no directives and that nobody declares anything for is just a supertype. */
    private boolean isAppType(Class<?> type) {
        return !vocabulary(type).isEmpty() || inputs.names(type);
    }

    private Vocabulary vocabulary(Class<?> type) {
        return vocabularies.getOrDefault(type, Vocabulary.EMPTY);
    }

    private List<Configuring> configuring() {
        // By class, since the hash code of a record is costly the first time, and this is on the way of every start.
        Map<Class<?>, Configuring> found = new LinkedHashMap<>();
        add(inputs.configuring(), found);
        if (!inputs.scanRules().isEmpty()) {
            PackageScan.Result result = packageScan().scan();
            result.problems().forEach(problems::add);
            add(result.found(), found);
            log(result.report());
        }
        return found.values().stream()
                .sorted(Comparator.comparing(one -> one.type().getName()))
                .toList();
    }

    private static void add(List<Configuring> some, Map<Class<?>, Configuring> found) {
        for (Configuring one : some) {
            found.put(one.type(), one);
        }
    }

    private PackageScan packageScan() {
        ScanRules rules = inputs.scanRules();
        List<Class<?>> appTypes =
                vocabularies.keySet().stream().filter(this::isAppType).toList();
        return new PackageScan(rules, vocabularies.keySet(), rules.packages(appTypes));
    }

    private void log(ScanReport report) {
        Logger log = LoggerFactory.getLogger(inputs.loggerPrefix() + ".scan");
        log.debug("{}", report);
        report.archives().stream()
                .filter(archive -> archive.reading() == ScanReport.Reading.STALE_INDEX)
                .forEach(archive -> log.warn("The index of {} is stale; its classes were read.", archive.location()));
        report.skipped().stream().filter(ScanReport.Skipped::broken).forEach(one -> log.warn("Left out {}", one));
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
