package org.waymark.dectate;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the directive sets of app types, makes each once, and merges them along the lineage. */
final class Vocabularies {
    private final Map<Class<?>, List<DirectiveSet>> used;
    private final Problems problems;
    private final Map<Class<?>, List<Defined>> ownByType = new HashMap<>();

    private record Defined(Class<?> set, DirectiveTable table) {}

    Vocabularies(Map<Class<?>, List<DirectiveSet>> used, Problems problems) {
        this.used = used;
        this.problems = problems;
    }

    Vocabulary of(Class<?> appType) {
        Vocabulary.Merger merger = new Vocabulary.Merger(appType, problems);
        for (Class<?> type : Lineage.of(appType)) {
            for (Defined defined : ownOnce(type)) {
                merger.add(type, defined.set(), defined.table());
            }
        }
        return merger.merged();
    }

    private List<Defined> ownOnce(Class<?> type) {
        List<Defined> own = ownByType.get(type);
        if (own == null) {
            own = own(type);
            ownByType.put(type, own);
        }
        return own;
    }

    private List<Defined> own(Class<?> type) {
        List<Defined> own = new ArrayList<>();
        UseDirectives annotation = type.getDeclaredAnnotation(UseDirectives.class);
        if (annotation != null) {
            for (Class<? extends DirectiveSet> set : annotation.value()) {
                define(type, set, () -> instance(set), own);
            }
        }
        for (DirectiveSet set : used.getOrDefault(type, List.of())) {
            define(type, set.getClass(), () -> set, own);
        }
        return own;
    }

    private interface SetSupplier {
        DirectiveSet get() throws ReflectiveOperationException;
    }

    private void define(Class<?> appType, Class<?> set, SetSupplier supplier, List<Defined> own) {
        DirectiveTable table = new DirectiveTable();
        own.add(new Defined(set, table));
        try {
            supplier.get().define(table);
        } catch (InvocationTargetException e) {
            report(appType, set, e.getCause() == null ? e : e.getCause());
        } catch (Exception | LinkageError | AssertionError e) {
            report(appType, set, e);
        }
    }

    private static DirectiveSet instance(Class<? extends DirectiveSet> set) throws ReflectiveOperationException {
        Constructor<? extends DirectiveSet> constructor = set.getDeclaredConstructor();
        constructor.trySetAccessible();
        return constructor.newInstance();
    }

    private void report(Class<?> appType, Class<?> set, Throwable cause) {
        boolean unreachable = cause instanceof NoSuchMethodException || cause instanceof IllegalAccessException;
        problems.add(
                ProblemKind.BAD_DIRECTIVE_SET,
                appType,
                unreachable
                        ? "The directive set " + set.getName() + " cannot be instantiated."
                        : "The directive set " + set.getName() + " failed: " + Failures.describe(cause),
                List.of(),
                unreachable
                        ? "Give it a constructor without parameters; in a named module, open its package to"
                                + " org.waymark.dectate or make class and constructor public."
                        : "Correct the set.",
                cause);
    }
}
