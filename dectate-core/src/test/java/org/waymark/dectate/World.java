package org.waymark.dectate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * A hierarchy of app types and what is declared for them.
 *
 * @param bases for each type but the first, which of the earlier ones it extends, as bits
 * @param entries the declarations in order
 */
record World(List<Integer> bases, List<Entry> entries) {
    static final RegistryKey<List<String>> PERFORMED = RegistryKey.of("performed", ArrayList::new);
    static final List<String> TYPES = List.of("A", "B", "C", "D", "E");

    /**
     * What is declared: for which type, which of a few identities, which of a few discriminators, which of two groups,
     * and with what intent, if any.
     */
    record Entry(int type, int identity, int discriminator, int group, Set<Intent> intents) {}

    /** Writes that it was performed. */
    record Write(String text, Entry entry) implements Action {
        @Override
        public ActionGroup group() {
            ActionGroup first = ActionGroup.of("first");
            return entry.group() == 0 ? first : ActionGroup.of("second").dependsOn(first);
        }

        @Override
        public Object identity() {
            return entry.identity();
        }

        @Override
        public Set<?> discriminators() {
            return entry.discriminator() == 0 ? Set.of() : Set.of("d" + entry.discriminator());
        }

        @Override
        public void perform(Registries registries) {
            registries.get(PERFORMED).add(text);
        }
    }

    /** Returns worlds in which some declarations have one of the given intents. */
    static Arbitrary<World> any(Set<Intent> intents, int identities, int discriminators) {
        Arbitrary<Set<Intent>> none = Arbitraries.just(Set.of());
        Arbitrary<Set<Intent>> some =
                intents.isEmpty() ? none : Arbitraries.of(intents).map(Set::of);
        Arbitrary<Entry> entry = Combinators.combine(
                        Arbitraries.integers().between(0, TYPES.size() - 1),
                        Arbitraries.integers().between(0, identities),
                        Arbitraries.integers().between(0, discriminators),
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.frequencyOf(Tuple.of(3, none), Tuple.of(1, some)))
                .as(Entry::new);
        Arbitrary<List<Integer>> bases =
                Arbitraries.integers().between(0, 15).list().ofSize(TYPES.size());
        return Combinators.combine(bases, entry.list().ofMinSize(1).ofMaxSize(10))
                .as(World::new);
    }

    List<String> bases(int type) {
        List<String> names = new ArrayList<>();
        for (int j = 0; j < type; j++) {
            if ((bases.get(type) >> j & 1) == 1) {
                names.add(TYPES.get(j));
            }
        }
        return names;
    }

    /** Returns the types, each with its bases in their order or the reverse. */
    GeneratedTypes types(boolean reversed) {
        GeneratedTypes types = new GeneratedTypes();
        for (int i = 0; i < TYPES.size(); i++) {
            List<String> ofType = bases(i);
            if (reversed) {
                Collections.reverse(ofType);
            }
            types.define(TYPES.get(i), ofType);
        }
        return types;
    }

    Configuration configuration() {
        return configuration(entries, TYPES, false);
    }

    /** Returns a configuration of these types, with declarations, names of app types and bases in a given order. */
    Configuration configuration(List<Entry> ordered, List<String> named, boolean reversed) {
        GeneratedTypes types = types(reversed);
        Configuration.Builder builder = Configuration.builder();
        named.forEach(type -> builder.app(types.get(type)));
        for (Entry entry : ordered) {
            Class<?> appType = types.get(TYPES.get(entry.type()));
            Location location = new Location("entry" + entries.indexOf(entry), null, null, 0, false);
            builder.declare(
                    appType,
                    new Write(entry.toString(), entry),
                    location,
                    entry.intents().toArray(Intent[]::new));
        }
        return builder.build();
    }
}
