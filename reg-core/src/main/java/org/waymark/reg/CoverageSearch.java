package org.waymark.reg;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks for the classes of sealed hierarchies that one state of a function has no implementation for. */
final class CoverageSearch<F> {
    private static final int MOST = 10_000;

    private final Shape<F> shape;
    private final List<Registration<F>> registrations;
    private final List<Column> columns = new ArrayList<>();
    private final List<Signature> gaps = new ArrayList<>();
    private int examined;

    CoverageSearch(Matcher<F> matcher) {
        this.shape = matcher.shape();
        this.registrations = matcher.primaries();
        for (int i = 0; i < shape.size(); i++) {
            if (shape.predicates().get(i).order() instanceof SubtypeOrder order) {
                List<Class<?>> classes = classes(i, order);
                if (!classes.isEmpty()) {
                    columns.add(new Column(i, shape.predicates().get(i).name(), classes));
                }
            }
        }
    }

    Coverage coverage() {
        long combinations = columns.isEmpty() ? 0 : 1;
        for (Column column : columns) {
            long size = column.classes().size();
            combinations = combinations > Long.MAX_VALUE / size ? Long.MAX_VALUE : combinations * size;
        }
        if (!columns.isEmpty()) {
            examine(List.of(), registrations);
        }
        return new Coverage(shape.type().title(), combinations, examined, gaps);
    }

    private void examine(List<Class<?>> combination, List<Registration<F>> candidates) {
        if (combination.size() == columns.size()) {
            examined++;
            if (candidates.isEmpty()) {
                gaps.add(new Signature(columns.stream().map(Column::name).toList(), List.copyOf(combination)));
            }
            return;
        }
        Column column = columns.get(combination.size());
        for (Class<?> type : column.classes()) {
            if (examined < MOST) {
                List<Class<?>> longer = new ArrayList<>(combination);
                longer.add(type);
                examine(longer, column.matching(type, candidates));
            }
        }
    }

    private List<Class<?>> classes(int predicate, SubtypeOrder order) {
        Set<Class<?>> known = new LinkedHashSet<>();
        if (Overlap.isSealed(order.top())) {
            addPermitted(order.top(), known);
        } else {
            for (Registration<F> registration : registrations) {
                if (registration.values().get(predicate) instanceof Class<?> type) {
                    sealedAbove(type).forEach(root -> addPermitted(root, known));
                }
            }
        }
        return known.stream()
                .filter(CoverageSearch::isLeaf)
                .filter(type -> !Overlap.of(List.of(type, order.top()), false).isEmpty())
                .toList();
    }

    /** Returns the sealed types that a type belongs to, the widest first. */
    private static List<Class<?>> sealedAbove(Class<?> type) {
        List<Class<?>> roots = new ArrayList<>();
        for (Class<?> supertype : Linearization.consistent(type)) {
            if (Overlap.isSealed(supertype) && (supertype == type || supertype.getClassLoader() != null)) {
                roots.add(0, supertype);
            }
        }
        return roots;
    }

    /** Adds a type and all that it permits, as far as types are sealed. */
    private static void addPermitted(Class<?> type, Set<Class<?>> known) {
        if (known.add(type) && !type.isEnum()) {
            for (Class<?> permitted : Overlap.permitted(type)) {
                addPermitted(permitted, known);
            }
        }
    }

    private static boolean isLeaf(Class<?> type) {
        return !Overlap.isSealed(type) || type.isEnum() || !Modifier.isAbstract(type.getModifiers());
    }

    /** A predicate that takes part, and the classes that its hierarchies allow. */
    private record Column(int predicate, String name, List<Class<?>> classes) {
        <F> List<Registration<F>> matching(Class<?> type, List<Registration<F>> candidates) {
            return candidates.stream()
                    .filter(candidate -> isAbove(type, candidate.values().get(predicate)))
                    .toList();
        }

        private static boolean isAbove(Class<?> type, @Nullable Object value) {
            return value instanceof Class<?> supertype && Overlap.isSubtype(type, supertype);
        }
    }
}
