package org.waymark.traject;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.waymark.traject.Registered.Kind;
import org.waymark.traject.TraversalException.Reason;

/** Finds what is registered for a class: for each kind, that of the nearest supertype. Remembers the answers. */
final class Plans {
    private final List<Registered> registrations;
    private final Set<Class<?>> published;
    private final ClassValue<Plan> plans = new ClassValue<>() {
        @Override
        protected Plan computeValue(Class<?> type) {
            return plan(type);
        }
    };

    /** Creates plans, and refuses what is ambiguous for one of the types that something is registered for. */
    Plans(List<Registered> registrations, Set<Class<?>> published) {
        this.registrations = List.copyOf(registrations);
        this.published = Set.copyOf(published);
        Set<String> conflicts = new LinkedHashSet<>();
        published.forEach(type -> byKind(type).forEach((kind, candidates) -> {
            if (candidates.size() > 1) {
                conflicts.add(conflict(type, kind, candidates));
            }
        }));
        if (!conflicts.isEmpty()) {
            throw TraversalException.conflicts(conflicts.stream().sorted().toList());
        }
    }

    Plan of(Class<?> type) {
        return plans.get(type);
    }

    private Plan plan(Class<?> type) {
        Map<Kind, Registered> nearest = new HashMap<>();
        byKind(type).forEach((kind, candidates) -> {
            if (candidates.size() > 1) {
                throw new TraversalException(Reason.AMBIGUOUS, conflict(type, kind, candidates));
            }
            nearest.put(kind, candidates.get(0));
        });
        return Plan.of(nearest, published.stream().anyMatch(each -> each.isAssignableFrom(type)));
    }

    /** Returns the nearest registrations of each kind: those whose type is not a supertype of that of another. */
    private Map<Kind, List<Registered>> byKind(Class<?> type) {
        Map<Kind, List<Registered>> nearest = new HashMap<>();
        for (Registered each : registrations) {
            if (each.type().isAssignableFrom(type)) {
                List<Registered> candidates = nearest.computeIfAbsent(each.kind(), kind -> new ArrayList<>());
                if (candidates.stream().noneMatch(other -> isNearer(other, each))) {
                    candidates.removeIf(other -> isNearer(each, other));
                    candidates.add(each);
                }
            }
        }
        return nearest;
    }

    private static boolean isNearer(Registered one, Registered other) {
        return one.type() != other.type() && other.type().isAssignableFrom(one.type());
    }

    private static String conflict(Class<?> type, Kind kind, List<Registered> candidates) {
        boolean twice = candidates.stream().map(Registered::type).distinct().count() < candidates.size();
        Class<?> first = candidates.get(0).type();
        String problem = twice
                ? "Registered more than once: " + kind + " of " + first.getName() + "."
                : "Ambiguous: " + kind + " of " + type.getName() + ". No registration is nearer to it than all others.";
        String remedy = twice ? "Keep one of them." : "Register one for " + type.getName() + " itself.";
        return candidates.stream()
                .map(Registered::description)
                .sorted()
                .collect(Collectors.joining("\n     ", problem + "\n     ", "\n   " + remedy));
    }
}
