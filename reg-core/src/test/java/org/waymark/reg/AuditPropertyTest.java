package org.waymark.reg;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.invoke.MethodHandles;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** Compares the audit with a search through all calls that a small world allows. */
class AuditPropertyTest {
    interface Function {
        String call(Object first, boolean flag, Object third);
    }

    private static final Function CALL = (first, flag, third) -> "";

    private final List<Object> arguments = new ArrayList<>();

    @Property(tries = 120)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void theAuditFindsThePairsThatAreAmbiguousForSomeCall(@ForAll Random random) {
        Dispatch<Function> dispatch = randomFunction(random);
        Set<Set<Registration<Function>>> expected = pairsOfAllCalls(dispatch.registrations());
        assertThat(pairs(dispatch)).isEqualTo(expected);
        Statistics.collect(!expected.isEmpty());
        Statistics.coverage(coverage -> coverage.check(true).percentage(percentage -> percentage > 5));
    }

    @Property(tries = 40)
    void whatIsMissingSettlesThePair(@ForAll Random random) {
        Dispatch<Function> dispatch = randomFunction(random);
        Set<Set<Registration<Function>>> before = pairs(dispatch);
        for (Audit.Ambiguity<Function> ambiguity : dispatch.audit().ambiguities()) {
            for (Signature missing : ambiguity.missing()) {
                boolean taken = dispatch.registrations().stream()
                        .anyMatch(other -> other.values().equals(missing.values()));
                if (!taken) {
                    dispatch.register(CALL, missing.values().toArray());
                }
            }
        }
        assertThat(pairs(dispatch)).noneMatch(before::contains);
    }

    @Property(tries = 60)
    void theAuditIsEmptyIfNoCallIsAmbiguous(@ForAll Random random) {
        Dispatch<Function> dispatch = randomFunction(random);
        for (int i = 0; i < 4; i++) {
            preferIfPossible(dispatch, randomType(random), randomType(random));
        }
        boolean ambiguous = arguments.stream().anyMatch(first -> Stream.of(true, false)
                .anyMatch(flag -> arguments.stream().anyMatch(third -> isAmbiguous(dispatch, first, flag, third))));
        assertThat(dispatch.audit().ambiguities().isEmpty()).isEqualTo(!ambiguous);
    }

    private static void preferIfPossible(Dispatch<Function> dispatch, Class<?> preferred, Class<?> over) {
        try {
            dispatch.prefer("first", preferred, over);
        } catch (RegistrationException e) {
            assertThat(e).hasMessageContaining("cannot prefer");
        }
    }

    private Class<?> randomType(Random random) {
        List<Class<?>> types = new ArrayList<>();
        for (Object argument : arguments) {
            if (argument instanceof Class<?> type && type.isArray()) {
                types.add(type.getComponentType());
            }
        }
        return types.get(random.nextInt(types.size()));
    }

    private static boolean isAmbiguous(Dispatch<Function> dispatch, Object... values) {
        try {
            dispatch.lookupValues(values);
            return false;
        } catch (AmbiguityException e) {
            return true;
        }
    }

    private Dispatch<Function> randomFunction(Random random) {
        Dispatch<Function> dispatch = Dispatch.on(Function.class, MethodHandles.lookup())
                .matchInstance("first", 0)
                .matchKey("flag", 1)
                .matchInstance("third", 2)
                .create();
        List<Class<?>> world = ClosedWorld.types(random, 8);
        Set<Object> all = new LinkedHashSet<>(world);
        world.forEach(type -> all.add(type.arrayType()));
        all.add(Object.class);
        all.add(null);
        arguments.clear();
        all.stream().filter(AuditPropertyTest::isOfAnArgument).forEach(arguments::add);
        List<Object> some = new ArrayList<>(all);
        Collections.shuffle(some, random);
        List<Object> values = new ArrayList<>(some.subList(0, 3));
        values.addAll(world);
        Set<List<Object>> signatures = new LinkedHashSet<>();
        for (int i = 0; i < 12; i++) {
            signatures.add(Arrays.asList(
                    values.get(random.nextInt(values.size())),
                    List.of(true, false, Dispatch.any()).get(random.nextInt(3)),
                    random.nextBoolean() ? Object.class : values.get(random.nextInt(values.size()))));
        }
        signatures.forEach(signature -> dispatch.register(CALL, signature.toArray()));
        return dispatch;
    }

    /** Returns whether an argument may be null, or of exactly this class. */
    private static boolean isOfAnArgument(Object type) {
        return !(type instanceof Class<?> known) || known.isArray() || !Modifier.isAbstract(known.getModifiers());
    }

    private static Set<Set<Registration<Function>>> pairs(Dispatch<Function> dispatch) {
        Set<Set<Registration<Function>>> pairs = new HashSet<>();
        dispatch.audit().ambiguities().forEach(pair -> pairs.add(Set.of(pair.first(), pair.second())));
        return pairs;
    }

    private Set<Set<Registration<Function>>> pairsOfAllCalls(List<Registration<Function>> registrations) {
        Set<Set<Registration<Function>>> pairs = new HashSet<>();
        for (Object first : arguments) {
            for (boolean flag : new boolean[] {true, false}) {
                for (Object third : arguments) {
                    pairs.addAll(pairsOf(Arrays.asList(first, flag, third), registrations));
                }
            }
        }
        return pairs;
    }

    private static Set<Set<Registration<Function>>> pairsOf(
            List<Object> call, List<Registration<Function>> registrations) {
        List<Registration<Function>> matches = registrations.stream()
                .filter(registration -> IntStream.range(0, 3)
                        .allMatch(i -> matches(registration.values().get(i), call.get(i))))
                .toList();
        List<Registration<Function>> nearest = matches.stream()
                .filter(match -> matches.stream().noneMatch(other -> precedes(other, match)))
                .toList();
        Set<Set<Registration<Function>>> pairs = new HashSet<>();
        for (Registration<Function> one : nearest) {
            nearest.stream().filter(other -> other != one).forEach(other -> pairs.add(Set.of(one, other)));
        }
        return pairs;
    }

    private static boolean matches(Object registered, Object argument) {
        if (registered instanceof Class<?> type && argument instanceof Class<?> known) {
            return type.isAssignableFrom(known);
        }
        return registered == Object.class || registered == Dispatch.any() || Objects.equals(registered, argument);
    }

    private static boolean precedes(Registration<Function> one, Registration<Function> other) {
        for (int i = 0; i < 3; i++) {
            Object first = one.values().get(i);
            Object second = other.values().get(i);
            if (!Objects.equals(first, second)) {
                return second == Dispatch.any()
                        || second == Object.class
                        || (first == null && second != null)
                        || (first instanceof Class<?> type
                                && second instanceof Class<?> supertype
                                && supertype.isAssignableFrom(type));
            }
        }
        return false;
    }
}
