package org.waymark.reg;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes one function of all registrations that match a call: what CLOS calls the effective method. It is made once for
 * the same registrations in the same state of the function, so that calling it costs no more than what it calls.
 */
final class Effective<F> {
    private final Shape<F> shape;
    private final Ranking<F> ranking;
    private final Map<List<Registration<F>>, F> made = new ConcurrentHashMap<>();

    Effective(Shape<F> shape) {
        this.shape = shape;
        this.ranking = new Ranking<>(shape);
    }

    /**
     * Returns what a call does that these match.
     *
     * @param primaries the implementations, most specific first, one at least
     * @param advice the rest, most specific first within each role
     */
    Outcome<F> outcome(List<Registration<F>> primaries, List<Registration<F>> advice) {
        List<Registration<F>> arounds = of(Role.AROUND, advice);
        List<Registration<F>> befores = of(Role.BEFORE, advice);
        List<Registration<F>> afters = of(Role.AFTER, advice);
        Ranking.Clash<F> clash =
                shape.combination() == null ? ranking.clashOfFirst(primaries) : ranking.clashOfAll(primaries);
        for (List<Registration<F>> role : List.of(arounds, befores, afters)) {
            clash = clash == null ? ranking.clashOfAll(role) : clash;
        }
        List<Registration<F>> running = new ArrayList<>(arounds);
        running.addAll(befores);
        for (Registration<F> after : afters) {
            running.add(arounds.size() + befores.size(), after);
        }
        F target = clash == null ? target(primaries, running) : null;
        return new Outcome<>(target, List.copyOf(primaries), List.copyOf(running), clash, null);
    }

    private static <F> List<Registration<F>> of(Role role, List<Registration<F>> registrations) {
        List<Registration<F>> chosen = new ArrayList<>();
        for (Registration<F> registration : registrations) {
            if (registration.role() == role) {
                chosen.add(registration);
            }
        }
        return chosen;
    }

    private F target(List<Registration<F>> primaries, List<Registration<F>> advice) {
        List<Registration<F>> all = new ArrayList<>(advice);
        all.addAll(shape.combination() == null ? primaries.subList(0, 1) : primaries);
        Registration<F> outermost = all.get(0);
        if (all.size() == 1 || outermost.role() == Role.AROUND) {
            return outermost.implementation();
        }
        F known = made.get(all);
        if (known == null) {
            // Two threads may both do this; the results are alike.
            known = shape.type().implementedBy(advised(all), shape.type().title(), shape.generation());
            made.put(all, known);
        }
        return known;
    }

    private MethodHandle advised(List<Registration<F>> running) {
        List<MethodHandle> primaries =
                of(Role.PRIMARY, running).stream().map(this::handle).toList();
        Combination combination = shape.combination();
        MethodHandle whole = combination == null ? primaries.get(0) : combination.combined(primaries);
        List<Registration<F>> befores = of(Role.BEFORE, running);
        for (int i = befores.size() - 1; i >= 0; i--) {
            whole = MethodHandles.foldArguments(whole, forgetting(befores.get(i)));
        }
        for (Registration<F> after : of(Role.AFTER, running)) {
            whole = followed(whole, forgetting(after));
        }
        return whole;
    }

    /** Returns a handle that calls one handle and then another one, and returns what the first one returned. */
    private static MethodHandle followed(MethodHandle first, MethodHandle second) {
        Class<?> result = first.type().returnType();
        if (result == void.class) {
            return MethodHandles.foldArguments(second, first);
        }
        MethodHandle returning = MethodHandles.dropArguments(
                MethodHandles.identity(result), 1, first.type().parameterList());
        return MethodHandles.foldArguments(MethodHandles.foldArguments(returning, 1, second), first);
    }

    private MethodHandle handle(Registration<F> registration) {
        return shape.type().handle().bindTo(registration.implementation());
    }

    /** Returns a handle without result. */
    private MethodHandle forgetting(Registration<F> registration) {
        MethodHandle handle = handle(registration);
        return handle.asType(handle.type().changeReturnType(void.class));
    }
}
