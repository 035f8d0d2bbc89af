package org.waymark.dectate;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Reads the directives of a class and its members, for one app type. */
final class DirectiveReader {
    private final Class<?> appType;
    private final Vocabulary vocabulary;
    private final Predicate<Class<? extends Annotation>> directives;
    private final Sources sources;
    private final Problems problems;
    private final List<Declared> declared = new ArrayList<>();
    private MemberDefaults defaults = MemberDefaults.NONE;

    /**
     * Makes a reader.
     *
     * @param directives all that are directives of any app type, so that those without meaning here are noticed
     */
    DirectiveReader(
            Class<?> appType,
            Vocabulary vocabulary,
            Predicate<Class<? extends Annotation>> directives,
            Sources sources,
            Problems problems) {
        this.appType = appType;
        this.vocabulary = vocabulary;
        this.directives = directives;
        this.sources = sources;
        this.problems = problems;
    }

    /** Reads a class, whose own annotations come first, so that its defaults are known when its members are read. */
    List<Declared> read(Class<?> type) {
        Elements.of(appType, type, sources, this::concerns).forEach(this::read);
        return declared;
    }

    private boolean concerns(AnnotatedElement element) {
        return !Annotations.of(element, this::concerns).isEmpty();
    }

    private boolean concerns(Class<? extends Annotation> annotation) {
        return directives.test(annotation) || annotation == Defaults.class || Intent.isMarker(annotation);
    }

    private void read(Target target) {
        Defaults given = target.element().getDeclaredAnnotation(Defaults.class);
        if (given != null) {
            readDefaults(given, target);
        }
        Set<Intent> intents = Intent.of(target.element());
        List<Annotations.Found> found = Annotations.of(target.element(), directives);
        defaults.apply(target, found).forEach(one -> read(one.annotation(), Source.of(one, intents, target), target));
        if (found.isEmpty()) {
            reportLoneMarkers(intents, target);
        }
    }

    private void readDefaults(Defaults given, Target target) {
        try {
            defaults = MemberDefaults.of(target.element(), given);
        } catch (DirectiveException | LinkageError e) {
            Annotations.Found found = new Annotations.Found(given, Defaults.class, 0);
            problems.addBadDirective(appType, Source.of(found, Set.of(), target), e);
        }
    }

    private void read(Annotation annotation, Source source, Target target) {
        if (target.declaringType() != appType && isInstanceMember(target.element())) {
            reportInstanceMember(source, target);
        } else if (!vocabulary.directives().containsKey(annotation.annotationType())) {
            reportUnknown(annotation, source);
        } else {
            declare(annotation, source, target);
        }
    }

    private void declare(Annotation annotation, Source source, Target target) {
        try {
            declared.add(new Declared(appType, source, vocabulary.declare(annotation, target)));
        } catch (Exception | LinkageError | AssertionError e) {
            problems.addBadDirective(appType, source, e);
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
                appType,
                target + " is an instance member, but nobody makes an instance of "
                        + target.declaringType().getSimpleName() + ".",
                List.of(source),
                "Make it static, or move it to " + appType.getSimpleName() + " itself.");
    }

    private void reportUnknown(Annotation annotation, Source source) {
        String name = "@" + annotation.annotationType().getSimpleName();
        problems.add(
                ProblemKind.UNKNOWN_DIRECTIVE,
                appType,
                name + " is a directive of other app types, but not of this one.",
                List.of(source),
                "Add @UseDirectives to " + appType.getSimpleName() + " with the set that defines " + name
                        + ", or move the directive to an app type that has it.");
    }

    private void reportLoneMarkers(Set<Intent> intents, Target target) {
        for (Intent intent : intents) {
            problems.add(
                    ProblemKind.LONE_MARKER,
                    appType,
                    intent + " stands on " + target + ", but no directive does.",
                    List.of(new Source("", intent::toString, Set.of(), null, target, target.location())),
                    "Put it beside the directive that it speaks of, or take it away.");
        }
    }
}
