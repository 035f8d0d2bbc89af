package org.waymark.reg;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what compiled calls of one state of a function do. They know the combinations of classes that were called
 * before, and all keys that matter for these. No class is taken in that the state does not keep loaded anyway.
 */
final class CallTreeBuilder<F> {
    private static final int MOST_COMBINATIONS = 512;
    /** The code for more would be more than the just-in-time compiler takes in one method. */
    private static final int MOST_ARGUMENTS = 12;

    private static final int MOST_KEYS = 12;
    private static final int MOST_CODE_BY_KEY = 48;

    private final Snapshot<F> snapshot;
    private final Shape<F> shape;
    private final List<Integer> tested = new ArrayList<>();
    private final Set<@Nullable ClassLoader> loaders = new HashSet<>();

    CallTreeBuilder(Snapshot<F> snapshot) {
        this.snapshot = snapshot;
        this.shape = snapshot.shape();
        for (int predicate : shape.eagerPredicates()) {
            if (shape.predicates().get(predicate).order() instanceof SubtypeOrder order && matters(predicate, order)) {
                tested.add(predicate);
            }
        }
        loaders.add(null);
        addLoader(shape.type().type());
        for (Registration<F> registration : snapshot.matcher().registrations()) {
            addLoader(registration.implementation().getClass());
            registration.values().stream()
                    .filter(Class.class::isInstance)
                    .forEach(value -> addLoader((Class<?>) value));
        }
    }

    CallTree<F> tree() {
        List<@Nullable Object[]> seen = snapshot.seen().stream()
                .filter(this::isKept)
                .limit(MOST_COMBINATIONS)
                .toList();
        boolean known = !seen.isEmpty() && shape.type().method().getParameterCount() <= MOST_ARGUMENTS;
        return known ? classes(seen, 0) : new CallTree.Unknown<>();
    }

    /** An argument whose type is primitive has one class only; all classes are one to registrations for the top type. */
    private boolean matters(int predicate, SubtypeOrder order) {
        return !order.ofInstances()
                || (!argumentType(predicate).isPrimitive()
                        && snapshot.matcher().registrations().stream()
                                .map(registration -> registration.values().get(predicate))
                                .anyMatch(value -> value != Object.class && value != order.top()));
    }

    private Class<?> argumentType(int predicate) {
        return shape.type()
                .method()
                .getParameterTypes()[shape.predicates().get(predicate).argument()];
    }

    private void addLoader(Class<?> type) {
        ClassLoader loader = type.getClassLoader();
        while (loader != null && loaders.add(loader)) {
            loader = loader.getParent();
        }
    }

    private boolean isKept(@Nullable Object[] values) {
        return tested.stream()
                .allMatch(predicate ->
                        values[predicate] instanceof Class<?> type && loaders.contains(type.getClassLoader()));
    }

    private CallTree<F> classes(List<@Nullable Object[]> seen, int level) {
        if (level == tested.size()) {
            @Nullable Object[] values = seen.get(0);
            CallTree<F> tree = keys(snapshot.matcher().decide(values), values.clone());
            return tree.weight() > MOST_CODE_BY_KEY ? new CallTree.Unknown<>() : tree;
        }
        int predicate = tested.get(level);
        Map<Class<?>, List<@Nullable Object[]>> groups = new LinkedHashMap<>();
        for (@Nullable Object[] values : seen) {
            if (values[predicate] instanceof Class<?> type) {
                groups.computeIfAbsent(type, any -> new ArrayList<>()).add(values);
            }
        }
        Map<Class<?>, CallTree<F>> children = new LinkedHashMap<>();
        groups.forEach((type, group) -> children.put(type, classes(group, level + 1)));
        return CallTree.Classes.of(predicate, 0, children);
    }

    private CallTree<F> keys(Decision<F> decision, @Nullable Object[] values) {
        if (decision instanceof Outcome<F> outcome) {
            F target = outcome.target();
            return target == null ? new CallTree.Unknown<>() : new CallTree.Run<>(target);
        }
        Question<F> question = (Question<F>) decision;
        int predicate = question.predicate();
        boolean lazy = shape.predicates().get(predicate).isLazy();
        if (!(question.answers() instanceof Answers.ByKey<F> answers)) {
            return new CallTree.Unknown<>();
        }
        List<@Nullable Object> registered = answers.keys();
        KeyTest test = KeyTest.of(lazy ? Object.class : argumentType(predicate), registered);
        if (test == null || registered.size() > MOST_KEYS || (lazy && isEagerKeyUnknown(values))) {
            return new CallTree.Unknown<>();
        }
        Map<@Nullable Object, CallTree<F>> children = new LinkedHashMap<>();
        for (Object key : registered) {
            children.put(key, keys(question.answer(key), with(values, predicate, key)));
        }
        Object other = KeyTable.UNREGISTERED;
        return CallTree.Keys.of(
                predicate, test, children, keys(question.answer(other), with(values, predicate, other)));
    }

    /** Other calls know all keys that are arguments before they compute any. So that is not done in another order. */
    private boolean isEagerKeyUnknown(@Nullable Object[] values) {
        return shape.eagerPredicates().stream().anyMatch(predicate -> values[predicate] == Shape.NOT_YET);
    }

    private static @Nullable Object[] with(@Nullable Object[] values, int predicate, @Nullable Object value) {
        @Nullable Object[] changed = values.clone();
        changed[predicate] = value;
        return changed;
    }
}
