package org.waymark.reg;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Array;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Compares with a model that tries all registrations, over random hierarchies of classes and interfaces, open and sealed,
 * with their arrays, and null.
 */
class RandomTypesPropertyTest {
    interface Picked {
        String pick(Object object, Class<?> type);
    }

    /** The values of one registration, either of which may be null. */
    record Values(Class<?> object, Class<?> type) {}

    @Property(tries = 8)
    void everyWayToCallGivesTheAnswerOfTheModel(@ForAll Random seed) {
        World world = new World(seed);
        Set<Values> registered = world.registrations();
        Map<Way, Dispatch<Picked>> functions = new EnumMap<>(Way.class);
        for (Way way : Way.values()) {
            functions.put(way, function(way, List.copyOf(registered)));
        }
        for (int round = 0; round < 3; round++) {
            world.calls(
                    (object, type) -> functions.forEach((way, function) -> assertThat(answer(function, object, type))
                            .as("%s: %s, %s", way, object, type)
                            .isEqualTo(model(registered, object, type))));
        }
    }

    @Property(tries = 5)
    void theOrderOfRegistrationDoesNotMatter(@ForAll Random seed) {
        World world = new World(seed);
        List<Values> registered = new ArrayList<>(world.registrations());
        Dispatch<Picked> one = function(Way.GENERATED, registered);
        Collections.shuffle(registered, seed);
        Dispatch<Picked> other = function(Way.GENERATED, registered);
        world.calls((object, type) -> assertThat(answer(one, object, type)).isEqualTo(answer(other, object, type)));
    }

    @Property(tries = 5)
    void whatIsRegisteredLaterCountsAsIfItHadBeenThere(@ForAll Random seed) {
        World world = new World(seed);
        Set<Values> registered = world.registrations();
        for (Way way : Way.values()) {
            Dispatch<Picked> function = function(way, List.of());
            Set<Values> sofar = new LinkedHashSet<>();
            for (Values values : registered) {
                register(function, values);
                sofar.add(values);
                world.someCalls((object, type) ->
                        assertThat(answer(function, object, type)).isEqualTo(model(sofar, object, type)));
            }
        }
    }

    private static Dispatch<Picked> function(Way way, List<Values> registered) {
        Dispatch<Picked> function = way.on(Picked.class)
                .matchInstance("object", 0)
                .matchClass("type", 1)
                .create();
        registered.forEach(values -> register(function, values));
        return function;
    }

    private static void register(Dispatch<Picked> function, Values values) {
        function.register((object, type) -> values.toString(), values.object(), values.type());
    }

    private static String answer(Dispatch<Picked> function, Object object, Class<?> type) {
        try {
            return function.call().pick(object, type);
        } catch (AmbiguityException e) {
            return "ambiguous";
        } catch (NoMatchException e) {
            return "none";
        }
    }

    private static String model(Set<Values> registered, Object object, Class<?> type) {
        List<Values> matching = registered.stream()
                .filter(values -> matches(values.object(), object == null ? null : object.getClass()))
                .filter(values -> matches(values.type(), type))
                .toList();
        return matching.isEmpty()
                ? "none"
                : matching.stream()
                        .filter(one -> matching.stream().allMatch(other -> one.equals(other) || precedes(one, other)))
                        .findFirst()
                        .map(Values::toString)
                        .orElse("ambiguous");
    }

    private static boolean matches(Class<?> registered, Class<?> found) {
        return found == null
                ? registered == null || registered == Object.class
                : registered == Object.class || (registered != null && registered.isAssignableFrom(found));
    }

    private static boolean precedes(Values one, Values other) {
        return Objects.equals(one.object(), other.object())
                ? isNearer(one.type(), other.type())
                : isNearer(one.object(), other.object());
    }

    /** Of two that match the same, null is nearer than the class of all, and a subtype nearer than its supertypes. */
    private static boolean isNearer(Class<?> one, Class<?> other) {
        return one == null || (other != null && matches(other, one));
    }

    /** Some types, and objects of them. */
    private static final class World {
        private final Random random;
        private final List<Class<?>> types = new ArrayList<>(List.of(Object.class, Object[].class, Cloneable.class));
        private final List<Object> objects = new ArrayList<>(Arrays.asList(null, "text", new int[0]));

        World(Random random) {
            this.random = random;
            for (Class<?> type : ClosedWorld.types(random, 6)) {
                types.addAll(List.of(type, type.arrayType(), type.arrayType().arrayType()));
                objects.add(Array.newInstance(type, 0));
                objects.add(Array.newInstance(type, 0, 0));
                if (!Modifier.isAbstract(type.getModifiers())) {
                    objects.add(instance(type));
                }
            }
        }

        private static Object instance(Class<?> type) {
            try {
                return type.getConstructor().newInstance();
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }

        Set<Values> registrations() {
            Set<Values> registered = new LinkedHashSet<>();
            for (int i = random.nextInt(14); i >= 0; i--) {
                registered.add(new Values(typeOrNull(), typeOrNull()));
            }
            return registered;
        }

        private Class<?> typeOrNull() {
            return random.nextInt(10) == 0 ? null : types.get(random.nextInt(types.size()));
        }

        void calls(BiConsumer<Object, Class<?>> call) {
            for (Object object : objects) {
                call.accept(object, null);
                types.forEach(type -> call.accept(object, type));
            }
        }

        void someCalls(BiConsumer<Object, Class<?>> call) {
            for (int i = 0; i < 10; i++) {
                call.accept(objects.get(random.nextInt(objects.size())), typeOrNull());
            }
        }
    }
}
