package org.waymark.traject;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        List<String> conflicts = Stream.concat(repeated(), ambiguous()).sorted().toList();
        if (!conflicts.isEmpty()) {
            throw TraversalException.conflicts(conflicts);
        }
    }

    private Stream<String> repeated() {
        return registrations.stream()
                .collect(Collectors.groupingBy(each -> List.of(each.kind(), each.type())))
                .values()
                .stream()
                .filter(group -> group.size() > 1)
                .map(group -> conflict(
                        "Registered more than once: " + group.get(0).name() + ".", group, "Keep one of them."));
    }

    private Stream<String> ambiguous() {
        return published.stream().flatMap(type -> byKind(type).entrySet().stream()
                .filter(each -> each.getValue().stream()
                                .map(Registered::type)
                                .distinct()
                                .count()
                        > 1)
                .map(each -> ambiguity(type, each.getKey(), each.getValue())));
    }

    Plan of(Class<?> type) {
        return plans.get(type);
    }

    private Plan plan(Class<?> type) {
        Map<Kind, Registered> nearest = new HashMap<>();
        byKind(type).forEach((kind, candidates) -> {
            if (candidates.size() > 1) {
                throw new TraversalException(Reason.AMBIGUOUS, ambiguity(type, kind, candidates));
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

    private static String ambiguity(Class<?> type, Kind kind, List<Registered> candidates) {
        return conflict(
                "Ambiguous: " + kind + " of " + type.getName() + ". No registration is nearer to it than all others.",
                candidates,
                "Register one for " + type.getName() + " itself.");
    }

    private static String conflict(String problem, List<Registered> registrations, String remedy) {
        return registrations.stream()
                .map(Registered::description)
                .sorted()
                .collect(Collectors.joining("\n     ", problem + "\n     ", "\n   " + remedy));
    }
}
