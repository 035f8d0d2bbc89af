package org.waymark.dectate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Expands composites, and asks every action once for its group, its identity and its discriminators. */
final class Expansion {
    private static final int DEPTH_LIMIT = 100;

    private final Problems problems;
    private final Map<Class<?>, List<SourcedAction>> actions = new HashMap<>();

    private Expansion(Problems problems) {
        this.problems = problems;
    }

    /** Returns the actions that each app type declares itself, in order. */
    static Map<Class<?>, List<SourcedAction>> expand(Collected collected, Problems problems) {
        Expansion expansion = new Expansion(problems);
        collected.declared().forEach(expansion::expand);
        expansion.actions.replaceAll((appType, actions) -> List.copyOf(actions));
        return Map.copyOf(expansion.actions);
    }

    private void expand(Declared declared) {
        try {
            expand(declared, declared.declaration(), 0);
        } catch (Exception | LinkageError | AssertionError e) {
            problems.addBadDirective(declared.appType(), declared.source(), e);
        }
    }

    private void expand(Declared declared, Declaration declaration, int depth) {
        if (depth > DEPTH_LIMIT) {
            throw new DirectiveException(
                    "The composite is nested more than " + DEPTH_LIMIT + " deep: does it expand to itself?");
        }
        if (declaration instanceof Composite composite) {
            List<? extends Declaration> parts =
                    Failures.requireResult(composite.expand(), "The composite expanded to null.");
            parts.forEach(part -> expand(declared, part, depth + 1));
        } else if (declaration instanceof Action action) {
            addIfSound(declared, action);
        } else {
            throw new DirectiveException("The composite has a part that is null.");
        }
    }

    private void addIfSound(Declared declared, Action action) {
        ActionGroup group = Failures.requireResult(action.group(), "The action has no group: it is null.");
        Collection<?> given = action.discriminators();
        Set<?> discriminators = given.isEmpty() ? Set.of() : Collections.unmodifiableSet(new LinkedHashSet<>(given));
        Object identity = action.identity();
        String complaint = Identities.complaint(identity, action.identity());
        for (Object discriminator : discriminators) {
            complaint = complaint == null ? Identities.complaint(discriminator, discriminator) : complaint;
        }
        if (complaint != null) {
            problems.add(
                    ProblemKind.BAD_IDENTITY,
                    declared.appType(),
                    "The action " + complaint,
                    List.of(declared.source()),
                    "Use a string, an enum, a class, a record or an unmodifiable list of such.");
            return;
        }
        actions.computeIfAbsent(declared.appType(), key -> new ArrayList<>())
                .add(new SourcedAction(declared.appType(), declared.source(), action, group, identity, discriminators));
    }
}
