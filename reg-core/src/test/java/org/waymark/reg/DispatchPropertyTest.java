package org.waymark.reg;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Compares with a model that tries all registrations, one after the other. */
class DispatchPropertyTest {
    interface I {}

    interface J extends I {}

    interface K {}

    static class A implements I {}

    static class B extends A implements K {}

    static class C extends B implements J {}

    static class D implements J, K {}

    interface Picked {
        String pick(Object first, Object second, Object third);
    }

    /** The values of one registration; null stands for any. */
    record Values(Class<?> first, String second, Class<?> third) {
        Object get(int predicate) {
            return predicate == 0 ? first : predicate == 1 ? second : third;
        }
    }

    record Arguments(Object first, String second, Object third) {}

    @Provide
    Arbitrary<List<Values>> registrations() {
        Arbitrary<Class<?>> types =
                Arbitraries.of(Object.class, I.class, J.class, K.class, A.class, B.class, C.class, D.class);
        Arbitrary<String> keys = Arbitraries.of("x", "y", "").injectNull(0.3);
        return Combinators.combine(types, keys, types)
                .as(Values::new)
                .list()
                .ofMaxSize(12)
                .uniqueElements();
    }

    @Provide
    Arbitrary<List<Arguments>> calls() {
        Arbitrary<Object> objects =
                Arbitraries.of(new A(), new B(), new C(), new D(), "text", 1).injectNull(0.1);
        return Combinators.combine(objects, Arbitraries.of("x", "y", "z", ""), objects)
                .as(Arguments::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Property(tries = 100)
    void everyWayToAskGivesTheAnswerOfTheModel(
            @ForAll("registrations") List<Values> registrations, @ForAll("calls") List<Arguments> calls) {
        for (boolean lazy : new boolean[] {true, false}) {
            Dispatch<Picked> generated = registered(builder(lazy), registrations);
            Dispatch<Picked> reflective = registered(builder(lazy).withoutGeneration(), registrations);
            Dispatch<Picked> compiled = registered(builder(lazy).compiledAfter(0), registrations);
            for (Arguments call : calls) {
                String expected = model(registrations, call);
                assertThat(answer(generated.call(), call)).as("decided").isEqualTo(expected);
                assertThat(answer(generated.call(), call)).as("cached").isEqualTo(expected);
                assertThat(answer(reflective.call(), call)).as("reflective").isEqualTo(expected);
                assertThat(lookedUp(generated, call)).as("looked up").isEqualTo(expected);
                assertThat(explained(generated, call)).as("explained").isEqualTo(expected);
                assertThat(answer(compiled.call(), call)).as("perhaps compiled").isEqualTo(expected);
            }
            for (Arguments call : calls) {
                assertThat(answer(compiled.call(), call)).as("compiled").isEqualTo(model(registrations, call));
            }
        }
    }

    @Property(tries = 60)
    void theOrderOfRegistrationDoesNotMatter(
            @ForAll("registrations") List<Values> registrations,
            @ForAll("calls") List<Arguments> calls,
            @ForAll Random random) {
        List<Values> shuffled = new ArrayList<>(registrations);
        Collections.shuffle(shuffled, random);
        for (boolean linearized : new boolean[] {true, false}) {
            Dispatch<Picked> one = registered(policy(linearized), registrations);
            Dispatch<Picked> other = registered(policy(linearized), shuffled);
            for (Arguments call : calls) {
                assertThat(answer(one.call(), call)).isEqualTo(answer(other.call(), call));
            }
        }
    }

    @Property(tries = 60)
    void registeringAndRemovingLeavesNoTrace(
            @ForAll("registrations") List<Values> registrations, @ForAll("calls") List<Arguments> calls) {
        Dispatch<Picked> dispatch = registered(builder(true), registrations);
        List<Registration<Picked>> made = dispatch.registrations();
        List<Values> kept = registrations.subList(0, registrations.size() / 2);
        for (Arguments call : calls) {
            assertThat(answer(dispatch.call(), call)).isEqualTo(model(registrations, call));
        }
        made.subList(kept.size(), made.size()).forEach(Registration::remove);
        for (Arguments call : calls) {
            assertThat(answer(dispatch.call(), call)).isEqualTo(model(kept, call));
        }
    }

    private static DispatchBuilder<Picked> policy(boolean linearized) {
        return linearized ? builder(true).linearized() : builder(true);
    }

    private static DispatchBuilder<Picked> builder(boolean lazy) {
        DispatchBuilder<Picked> builder =
                Dispatch.on(Picked.class, MethodHandles.lookup()).matchInstance("first", 0);
        builder.fallback((first, second, third) -> "no first");
        if (lazy) {
            builder.matchKey("second", 1, Function.identity());
        } else {
            builder.matchKey("second", 1);
        }
        builder.fallback((first, second, third) -> "no second");
        return builder.matchInstance("third", 2);
    }

    private static Dispatch<Picked> registered(DispatchBuilder<Picked> builder, List<Values> registrations) {
        Dispatch<Picked> dispatch = builder.create();
        for (Values values : registrations) {
            dispatch.register(
                    (first, second, third) -> values.toString(),
                    values.first(),
                    values.second() == null ? Dispatch.any() : values.second(),
                    values.third());
        }
        return dispatch;
    }

    private static String answer(Picked function, Arguments call) {
        try {
            return function.pick(call.first(), call.second(), call.third());
        } catch (AmbiguityException e) {
            return "ambiguous";
        } catch (NoMatchException e) {
            return "none";
        }
    }

    private static String lookedUp(Dispatch<Picked> dispatch, Arguments call) {
        try {
            Candidates<Picked> candidates = dispatch.lookup(call.first(), call.second(), call.third());
            Picked function = candidates.implementation() == null ? candidates.fallback() : candidates.implementation();
            return function == null ? "none" : function.pick(null, null, null);
        } catch (AmbiguityException e) {
            return "ambiguous";
        }
    }

    private static String explained(Dispatch<Picked> dispatch, Arguments call) {
        Explanation<Picked> explanation = dispatch.explain(call.first(), call.second(), call.third());
        List<Registration<Picked>> all = new ArrayList<>(explanation.matches());
        explanation.rejections().forEach(rejection -> all.add(rejection.registration()));
        assertThat(all).containsExactlyInAnyOrderElementsOf(dispatch.registrations());
        if (explanation.result() instanceof Explanation.Chosen<Picked> chosen) {
            return chosen.registration().implementation().pick(null, null, null);
        }
        if (explanation.result() instanceof Explanation.Unmatched<Picked> unmatched) {
            return unmatched.fallback() == null ? "none" : unmatched.fallback().pick(null, null, null);
        }
        return "ambiguous";
    }

    private static String model(List<Values> registrations, Arguments call) {
        List<Values> candidates = registrations;
        for (int i = 0; i < 3; i++) {
            int predicate = i;
            candidates = candidates.stream()
                    .filter(values -> matches(values, call, predicate))
                    .toList();
            if (candidates.isEmpty()) {
                return List.of("no first", "no second", "none").get(i);
            }
        }
        List<Values> matching = candidates;
        return matching.stream()
                .filter(values -> matching.stream().allMatch(other -> other.equals(values) || precedes(values, other)))
                .findFirst()
                .map(Values::toString)
                .orElse("ambiguous");
    }

    private static boolean matches(Values values, Arguments call, int predicate) {
        if (predicate == 1) {
            return values.second() == null || values.second().equals(call.second());
        }
        Class<?> type = predicate == 0 ? values.first() : values.third();
        Object argument = predicate == 0 ? call.first() : call.third();
        return argument == null ? type == Object.class : type.isInstance(argument);
    }

    private static boolean precedes(Values one, Values other) {
        int first = IntStream.range(0, 3)
                .filter(i -> !Objects.equals(one.get(i), other.get(i)))
                .findFirst()
                .orElseThrow();
        if (first == 1) {
            return other.second() == null;
        }
        Class<?> nearer = (Class<?>) one.get(first);
        Class<?> wider = (Class<?>) other.get(first);
        return wider == Object.class || wider.isAssignableFrom(nearer);
    }
}
