package org.waymark.reg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.invoke.MethodHandles;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;

/** Runs random scripts of changes and calls, and compares every answer with that of a model that remembers nothing. */
class RegistryScriptTest {
    interface Left {}

    interface Right {}

    record One() implements Left {}

    record Both() implements Left, Right {}

    interface Named {
        String name(Object thing, String key);
    }

    /** The values of a registration; null is the value null, and the key {@code ANY} any. */
    record Values(Class<?> type, Object key) {
        @Override
        public String toString() {
            return (type == null ? "null" : type.getSimpleName()) + " \"" + key + "\"";
        }
    }

    private static final Object ANY = Dispatch.any();

    /** The function, and what the model knows of it. */
    private static final class Script {
        private final Dispatch<Named> dispatch;
        private final Map<Values, Registration<Named>> registered = new LinkedHashMap<>();
        private final Named call;
        private Class<?> preferred;
        private boolean longer;
        private boolean frozen;

        Script(Mode mode) {
            dispatch = mode.of(Dispatch.on(Named.class, MethodHandles.lookup())
                            .matchInstance("thing", 0)
                            .matchKey("key", 1)
                            .otherwise((thing, key) -> "otherwise"))
                    .create();
            call = dispatch.call();
        }

        /** Does a change if none was refused until now, and sees to it that it is refused if the function is frozen. */
        private boolean refusedAsFrozen(Runnable change) {
            if (frozen) {
                assertThatThrownBy(change::run)
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("is frozen");
            }
            return frozen;
        }

        private Registration<Named> made(Values values) {
            return dispatch.register((thing, key) -> values.toString(), values.type(), values.key());
        }

        void register(Values values) {
            if (refusedAsFrozen(() -> made(values))) {
                return;
            }
            if (registered.containsKey(values)) {
                assertThatThrownBy(() -> made(values)).isInstanceOf(RegistrationException.class);
            } else {
                registered.put(values, made(values));
            }
        }

        void batch(Values first, Values second) {
            List<Values> all = List.of(first, second);
            if (refusedAsFrozen(() -> made(all))) {
                return;
            }
            if (first.equals(second) || all.stream().anyMatch(registered::containsKey)) {
                assertThatThrownBy(() -> made(all)).isInstanceOf(RegistrationException.class);
            } else {
                List<Registration<Named>> made = made(all);
                IntStream.range(0, 2).forEach(i -> registered.put(all.get(i), made.get(i)));
            }
        }

        private List<Registration<Named>> made(List<Values> all) {
            return dispatch.batch(batch -> all.forEach(
                    values -> batch.register((thing, key) -> values.toString(), values.type(), values.key())));
        }

        void remove(Values values) {
            Registration<Named> registration = registered.get(values);
            if (registration != null && !refusedAsFrozen(registration::remove)) {
                registration.remove();
                registration.remove();
                registered.remove(values);
            }
        }

        void prefer(Class<?> type) {
            Class<?> over = type == Left.class ? Right.class : Left.class;
            Runnable change = () -> dispatch.prefer("thing", type, over);
            if (refusedAsFrozen(change)) {
                return;
            }
            if (preferred == over) {
                assertThatThrownBy(change::run).isInstanceOf(RegistrationException.class);
            } else {
                change.run();
                preferred = type;
            }
        }

        void clean() {
            if (!refusedAsFrozen(dispatch::clean)) {
                dispatch.clean();
                registered.clear();
                preferred = null;
                longer = false;
            }
        }

        /** The new predicate has the same value for all calls, and none of the registrations asks for another one. */
        void addPredicate() {
            Runnable change = () -> dispatch.addPredicates(
                    builder -> builder.matchKey("more", 0, thing -> "more").orElse("more"));
            if (longer || refusedAsFrozen(change)) {
                return;
            }
            change.run();
            registered.clear();
            longer = true;
        }

        void freeze() {
            dispatch.freeze();
            frozen = true;
        }

        void call(Object thing, String key) {
            String expected = model(thing == null ? null : thing.getClass(), key);
            assertThat(answer(() -> call.name(thing, key))).as("called").isEqualTo(expected);
            assertThat(answer(() -> found(dispatch.lookup(thing, key))))
                    .as("looked up")
                    .isEqualTo(expected);
            assertThat(dispatch.registrations()).containsExactlyElementsOf(registered.values());
        }

        private static String found(Candidates<Named> candidates) {
            return candidates.implementation() == null
                    ? "otherwise"
                    : candidates.implementation().name(null, null);
        }

        private static String answer(java.util.function.Supplier<String> call) {
            try {
                return call.get();
            } catch (AmbiguityException e) {
                return "ambiguous";
            }
        }

        private String model(Class<?> type, String key) {
            List<Values> matching = registered.keySet().stream()
                    .filter(values -> values.type() == Object.class
                            || (type == null
                                    ? values.type() == null
                                    : values.type() != null && values.type().isAssignableFrom(type)))
                    .filter(values -> values.key() == ANY || Objects.equals(values.key(), key))
                    .toList();
            List<Values> nearest = matching.stream()
                    .filter(values ->
                            matching.stream().allMatch(other -> other.equals(values) || precedes(values, other)))
                    .toList();
            return matching.isEmpty()
                    ? "otherwise"
                    : nearest.isEmpty() ? "ambiguous" : nearest.get(0).toString();
        }

        private boolean precedes(Values one, Values other) {
            if (one.type() == other.type()) {
                return other.key() == ANY;
            }
            return one.type() == null
                    || (other.type() != null
                            && (other.type().isAssignableFrom(one.type())
                                    || (preferred == one.type() && other.type().isInterface())));
        }

        @Override
        public String toString() {
            return registered.keySet() + (frozen ? ", frozen" : "") + (longer ? ", longer" : "");
        }
    }

    /** An action on the script, with a name that is read where a property fails. */
    private static Action.Independent<Script> action(Arbitrary<Transformer<Script>> steps) {
        return () -> steps;
    }

    private static Action.Independent<Script> always(String name, java.util.function.Consumer<Script> step) {
        return action(Arbitraries.just(Transformer.mutate(name, step)));
    }

    private static Arbitrary<Values> values() {
        Arbitrary<Class<?>> types =
                Arbitraries.of(Arrays.asList(Object.class, Left.class, Right.class, One.class, Both.class, null));
        return Combinators.combine(types, Arbitraries.of(ANY, "x", "y", "")).as(Values::new);
    }

    @Provide
    Arbitrary<ActionChain<Script>> scripts() {
        Arbitrary<Mode> modes = Arbitraries.of(Mode.class);
        Arbitrary<Object> things =
                Arbitraries.of(new One(), new Both(), "text", 17).injectNull(0.1);
        Arbitrary<String> keys = Arbitraries.of("x", "y", "z", "").injectNull(0.1);
        return modes.flatMap(mode -> ActionChain.startWith(() -> new Script(mode))
                .withAction(
                        8,
                        action(values().map(values ->
                                Transformer.mutate("register " + values, script -> script.register(values)))))
                .withAction(
                        2,
                        action(Combinators.combine(values(), values())
                                .as((one, other) -> Transformer.mutate(
                                        "batch " + one + ", " + other, script -> script.batch(one, other)))))
                .withAction(
                        3,
                        action(values().map(values ->
                                Transformer.mutate("remove " + values, script -> script.remove(values)))))
                .withAction(
                        1,
                        action(Arbitraries.<Class<?>>of(Left.class, Right.class)
                                .map(type -> Transformer.mutate(
                                        "prefer " + type.getSimpleName(), script -> script.prefer(type)))))
                .withAction(1, always("clean", Script::clean))
                .withAction(1, always("add a predicate", Script::addPredicate))
                .withAction(1, always("freeze", Script::freeze))
                .withAction(
                        12,
                        action(Combinators.combine(things, keys)
                                .as((thing, key) -> Transformer.mutate(
                                        "call with " + thing + ", " + key, script -> script.call(thing, key)))))
                .withMaxTransformations(60));
    }

    @Property(tries = 150)
    void everyCallIsAnsweredAsTheModelDoes(@ForAll("scripts") ActionChain<Script> script) {
        script.run();
    }
}
