package org.waymark.reg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** Compares advice, computed keys and own predicates with a model that tries all registrations. */
class CombinationPropertyTest {
    interface I {}

    static class A {}

    static class B extends A implements I {}

    interface Run {
        void run(Object model, int first, int second, String path, List<String> log);
    }

    /** Matches what begins with the registered value. */
    private static final class Prefixes implements Matching<String> {
        @Override
        public String value(Object given) {
            return (String) given;
        }

        @Override
        public boolean matches(String registered, @Nullable Object found) {
            return ((String) found).startsWith(registered);
        }

        @Override
        public boolean moreSpecific(String first, String second) {
            return first.startsWith(second);
        }
    }

    /** One registration; the key and the prefix may be null for any. */
    record Values(
            Role role,
            Class<?> type,
            @Nullable Integer sum,
            @Nullable String prefix) {
        boolean matches(Object model, int total, String path) {
            return type.isInstance(model)
                    && (sum == null || sum == total)
                    && (prefix == null || path.startsWith(prefix));
        }

        /** Returns a negative number if this is more specific, 0 if neither is. */
        int compare(Values other) {
            if (type != other.type) {
                return other.type.isAssignableFrom(type) ? -1 : type.isAssignableFrom(other.type) ? 1 : 0;
            }
            if (!Objects.equals(sum, other.sum)) {
                return sum == null ? 1 : -1;
            }
            return length(other.prefix) - length(prefix);
        }

        private static int length(@Nullable String prefix) {
            return prefix == null ? -1 : prefix.length();
        }
    }

    private final Map<String, Integer> computed = new HashMap<>();

    @Property(tries = 150)
    void everyWayToCallRunsWhatTheModelRuns(@ForAll Random random) {
        List<Values> registrations = new ArrayList<>(registrations(random));
        List<Dispatch<Run>> functions = new ArrayList<>();
        for (Way way : Way.values()) {
            functions.add(function(way, registrations));
        }
        Collections.shuffle(registrations, random);
        functions.add(function(Way.GENERATED, registrations));
        for (int i = 0; i < 20; i++) {
            Object model = List.of(new A(), new B(), "").get(random.nextInt(3));
            int first = random.nextInt(2);
            String path = List.of("", "a", "ab", "abc", "b").get(random.nextInt(5));
            String expected = model(registrations, model, first + 1, path);
            for (Dispatch<Run> function : functions) {
                computed.clear();
                assertThat(answer(function.call(), model, first, path)).isEqualTo(expected);
                // Calling the next one is a call of its own.
                assertThat(computed.getOrDefault("sum", 0))
                        .isLessThanOrEqualTo(expected.split("role=AROUND", -1).length);
            }
        }
    }

    private static Set<Values> registrations(Random random) {
        Set<Values> all = new LinkedHashSet<>();
        int count = random.nextInt(14);
        for (int i = 0; i < count; i++) {
            all.add(new Values(
                    random.nextBoolean()
                            ? Role.PRIMARY
                            : List.of(Role.BEFORE, Role.AFTER, Role.AROUND).get(random.nextInt(3)),
                    List.<Class<?>>of(Object.class, I.class, A.class, B.class).get(random.nextInt(4)),
                    random.nextBoolean() ? null : random.nextInt(3),
                    random.nextBoolean() ? null : List.of("", "a", "ab", "b").get(random.nextInt(4))));
        }
        return all;
    }

    private Dispatch<Run> function(Way way, List<Values> registrations) {
        Dispatch<Run> dispatch = way.on(Run.class)
                .matchInstance("model", 0)
                .matchKey("sum", 1, 2, (Integer first, Integer second) -> {
                    computed.merge("sum", 1, Integer::sum);
                    return first + second;
                })
                .match("path", 3, new Prefixes())
                .create();
        for (Values values : registrations) {
            Object[] given = {
                values.type(),
                values.sum() == null ? Dispatch.any() : values.sum(),
                values.prefix() == null ? Dispatch.any() : values.prefix()
            };
            Run logging = (model, first, second, path, log) -> log.add(values.toString());
            dispatch.batch(batch -> {
                switch (values.role()) {
                    case PRIMARY -> batch.register(logging, given);
                    case BEFORE -> batch.before(logging, given);
                    case AFTER -> batch.after(logging, given);
                    case AROUND ->
                        batch.around(
                                next -> (model, first, second, path, log) -> {
                                    log.add(values.toString());
                                    next.run(model, first, second, path, log);
                                },
                                given);
                }
            });
        }
        return dispatch;
    }

    private static String answer(Run call, Object model, int first, String path) {
        List<String> log = new ArrayList<>();
        try {
            call.run(model, first, 1, path, log);
            return log.toString();
        } catch (AmbiguityException e) {
            return "ambiguous";
        } catch (NoMatchException e) {
            return "none";
        }
    }

    private static String model(List<Values> registrations, Object model, int sum, String path) {
        Map<Role, List<Values>> matching = registrations.stream()
                .filter(values -> values.matches(model, sum, path))
                .collect(Collectors.groupingBy(Values::role));
        List<Values> primaries = matching.getOrDefault(Role.PRIMARY, List.of());
        if (primaries.isEmpty()) {
            return "none";
        }
        List<Values> best = primaries.stream()
                .filter(one -> primaries.stream().allMatch(other -> other.equals(one) || one.compare(other) < 0))
                .toList();
        List<Values> running = new ArrayList<>();
        for (Role role : List.of(Role.AROUND, Role.BEFORE, Role.AFTER)) {
            List<Values> all = new ArrayList<>(matching.getOrDefault(role, List.of()));
            if (all.stream()
                    .anyMatch(one -> all.stream().anyMatch(other -> !other.equals(one) && one.compare(other) == 0))) {
                return "ambiguous";
            }
            Comparator<Values> order = Values::compare;
            all.sort(role == Role.AFTER ? order.reversed() : order);
            if (role == Role.AFTER) {
                running.addAll(best);
            }
            running.addAll(all);
        }
        return best.isEmpty()
                ? "ambiguous"
                : running.stream().map(Values::toString).toList().toString();
    }
}
