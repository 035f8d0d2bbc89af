package org.waymark.dectate;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
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
        return new Collected(appTypes, Map.copyOf(vocabularies), List.copyOf(declared));
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
            for (Target target : Elements.of(appType, type, this::carriesDirective)) {
                for (Annotation annotation : Annotations.of(target.element(), directives::contains)) {
                    collect(annotation, target);
                }
            }
        } catch (LinkageError | TypeNotPresentException e) {
            reportBroken(type, appType, e);
        }
    }

    private boolean carriesDirective(AnnotatedElement element) {
        return !Annotations.of(element, directives::contains).isEmpty();
    }

    private void collect(Annotation annotation, Target target) {
        Class<?> appType = target.appType();
        Source source =
                new Source(AnnotationText.name(annotation), AnnotationText.of(annotation), target, target.location());
        if (target.declaringType() != appType && isInstanceMember(target.element())) {
            reportInstanceMember(source, target);
            return;
        }
        try {
            Declaration declaration = vocabulary(appType).declare(annotation, target);
            if (declaration == null) {
                reportUnknown(annotation, source, appType);
            } else {
                declared.add(new Declared(appType, source, declaration));
            }
        } catch (RuntimeException | LinkageError e) {
            reportBadDirective(problems, appType, source, e);
        }
    }

    private static boolean isInstanceMember(AnnotatedElement element) {
        return element instanceof Member member
                && !(element instanceof Constructor<?>)
                && !Modifier.isStatic(member.getModifiers());
    }

    private void reportInstanceMember(Source source, Target target) {
        problems.add(
                ProblemKind.NOT_STATIC,
                target.appType(),
                target + " is an instance member, but nobody makes an instance of "
                        + target.declaringType().getSimpleName() + ".",
                List.of(source),
                "Make it static, or move it to " + target.appType().getSimpleName() + " itself.");
    }

    private void reportUnknown(Annotation annotation, Source source, Class<?> appType) {
        String name = "@" + annotation.annotationType().getSimpleName();
        problems.add(
                ProblemKind.UNKNOWN_DIRECTIVE,
                appType,
                name + " is a directive of other app types, but not of this one.",
                List.of(source),
                "Add @UseDirectives to " + appType.getSimpleName() + " with the set that defines " + name
                        + ", or move the directive to an app type that has it.");
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

    static void reportBadDirective(Problems problems, Class<?> appType, Source source, Throwable cause) {
        problems.add(
                ProblemKind.BAD_DIRECTIVE,
                appType,
                Failures.describe(cause),
                List.of(source),
                "Correct the directive.",
                cause);
    }
}
