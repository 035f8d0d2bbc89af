package org.waymark.dectate;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the directives of one app type mean, and which groups it has in any case. */
record Vocabulary(Map<Class<? extends Annotation>, DirectiveFactory<?>> directives, List<ActionGroup> groups) {
    static final Vocabulary EMPTY = new Vocabulary(Map.of(), List.of());

    boolean isEmpty() {
        return directives.isEmpty() && groups.isEmpty();
    }

    @SuppressWarnings("unchecked") // the table pairs an annotation with a factory of its own type only
    Declaration declare(Annotation annotation, Target target) {
        DirectiveFactory<?> factory = Objects.requireNonNull(directives.get(annotation.annotationType()));
        Declaration declaration = ((DirectiveFactory<Annotation>) factory).declare(annotation, target);
        return Failures.requireResult(declaration, "The factory of the directive returned null.");
    }

    /** Merges what the types of a lineage define; the definition of a subtype replaces that of its supertypes. */
    static final class Merger {
        private final Class<?> appType;
        private final Problems problems;
        private final Map<Class<? extends Annotation>, List<Definition>> definitions = new LinkedHashMap<>();
        private final List<ActionGroup> groups = new ArrayList<>();

        private record Definition(Class<?> owner, Class<?> set, DirectiveFactory<?> factory) {

            boolean isReplacedBy(Definition other) {
                return set == other.set || (owner != other.owner && owner.isAssignableFrom(other.owner));
            }
        }

        Merger(Class<?> appType, Problems problems) {
            this.appType = appType;
            this.problems = problems;
        }

        void add(Class<?> owner, Class<?> set, DirectiveTable table) {
            groups.addAll(table.groups());
            for (Map.Entry<Class<? extends Annotation>, DirectiveFactory<?>> entry :
                    table.factories().entrySet()) {
                add(entry.getKey(), new Definition(owner, set, entry.getValue()));
            }
        }

        private void add(Class<? extends Annotation> annotation, Definition definition) {
            List<Definition> known = definitions.getOrDefault(annotation, new ArrayList<>());
            known.removeIf(earlier -> earlier.isReplacedBy(definition));
            known.add(definition);
            definitions.put(annotation, known);
        }

        Vocabulary merged() {
            Map<Class<? extends Annotation>, DirectiveFactory<?>> directives = new LinkedHashMap<>();
            for (Map.Entry<Class<? extends Annotation>, List<Definition>> entry : definitions.entrySet()) {
                List<Definition> known = entry.getValue();
                directives.put(entry.getKey(), known.get(0).factory());
                if (known.size() > 1) {
                    reportAmbiguity(entry.getKey(), known.get(0), known.get(1));
                }
            }
            return new Vocabulary(directives, List.copyOf(groups));
        }

        private void reportAmbiguity(Class<?> annotation, Definition one, Definition other) {
            String name = "@" + annotation.getSimpleName();
            problems.add(
                    ProblemKind.BAD_DIRECTIVE_SET,
                    appType,
                    name + " is defined by " + one.set().getName() + " for "
                            + one.owner().getName() + " and by " + other.set().getName() + " for "
                            + other.owner().getName() + ", and neither takes precedence.",
                    List.of(),
                    "Give " + appType.getSimpleName() + " a directive set of its own that defines " + name + ".");
        }
    }
}
