package org.waymark.dectate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws that hold for any hierarchy of app types and any declarations. */
class ConfigurationPropertiesTest {
    private static final RegistryKey<List<String>> PERFORMED = RegistryKey.of("performed", ArrayList::new);
    private static final List<String> TYPES = List.of("A", "B", "C", "D", "E");

    /** What is declared: which type, which of a few identities, which of a few discriminators, which of two groups. */
    record Entry(int type, int identity, int discriminator, int group) {}

    /** For each type but the first, which of the earlier ones it extends, as bits; and the declarations in order. */
    record World(List<Integer> bases, List<Entry> entries) {}

    private record Write(String text, Entry entry) implements Action {
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

    @Provide
    Arbitrary<World> worlds() {
        Arbitrary<Entry> entry = Combinators.combine(
                        Arbitraries.integers().between(0, TYPES.size() - 1),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.integers().between(0, 1))
                .as(Entry::new);
        Arbitrary<List<Integer>> bases =
                Arbitraries.integers().between(0, 15).list().ofSize(TYPES.size());
        return Combinators.combine(bases, entry.list().ofMinSize(1).ofMaxSize(10))
                .as(World::new);
    }

    private static GeneratedTypes types(World world) {
        GeneratedTypes types = new GeneratedTypes();
        for (int i = 0; i < TYPES.size(); i++) {
            List<String> bases = new ArrayList<>();
            for (int j = 0; j < i; j++) {
                if ((world.bases().get(i) >> j & 1) == 1) {
                    bases.add(TYPES.get(j));
                }
            }
            types.define(TYPES.get(i), bases);
        }
        return types;
    }

    private static Configuration configuration(World world, List<Entry> entries) {
        GeneratedTypes types = types(world);
        Configuration.Builder builder = Configuration.builder();
        TYPES.forEach(type -> builder.app(types.get(type)));
        for (Entry entry : entries) {
            Class<?> appType = types.get(TYPES.get(entry.type()));
            Location location = new Location("entry" + world.entries().indexOf(entry), null, null, 0, false);
            builder.declare(appType, new Write(entry.toString(), entry), location);
        }
        return builder.build();
    }

    /** Shuffles the declarations, but keeps the order of those for the same type. */
    private static List<Entry> interleaved(List<Entry> entries, long seed) {
        List<Integer> types = new ArrayList<>(entries.stream().map(Entry::type).toList());
        Collections.shuffle(types, new Random(seed));
        List<Entry> rest = new ArrayList<>(entries);
        List<Entry> result = new ArrayList<>();
        for (int type : types) {
            Entry next = rest.stream()
                    .filter(entry -> entry.type() == type)
                    .findFirst()
                    .orElseThrow();
            rest.remove(next);
            result.add(next);
        }
        return result;
    }

    private static String outcome(Configuration configuration) {
        try {
            return configuration.plan().toString();
        } catch (ConfigurationException e) {
            return e.getMessage();
        }
    }

    /** The conflicts without regard to order: app type, kind and places of each. */
    private static Set<Object> conflicts(Configuration configuration) {
        try {
            configuration.plan();
            return Set.of();
        } catch (ConfigurationException e) {
            Set<Object> conflicts = new HashSet<>();
            e.problems()
                    .forEach(problem -> conflicts.add(
                            List.of(problem.kind(), problem.appType().getName(), new HashSet<>(problem.sources()))));
            return conflicts;
        }
    }

    @Property(tries = 150)
    void theOutcomeDoesNotDependOnTheOrderInWhichAppTypesAreFound(@ForAll("worlds") World world, @ForAll long seed) {
        assertThat(outcome(configuration(world, interleaved(world.entries(), seed))))
                .isEqualTo(outcome(configuration(world, world.entries())));
    }

    @Property(tries = 150)
    void conflictsAreSymmetric(@ForAll("worlds") World world, @ForAll long seed) {
        List<Entry> shuffled = new ArrayList<>(world.entries());
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(conflicts(configuration(world, shuffled)))
                .isEqualTo(conflicts(configuration(world, world.entries())));
    }

    @Property(tries = 150)
    void whatIsPlannedIsWhatIsPerformed(@ForAll("worlds") World world) {
        Configuration configuration = configuration(world, world.entries());
        if (!conflicts(configuration).isEmpty()) {
            return;
        }
        Committed committed = configuration.commit();
        for (Class<?> appType : configuration.plan().appTypes()) {
            assertThat(committed.registries(appType).get(PERFORMED))
                    .isEqualTo(configuration.plan().actions(appType).stream()
                            .map(action -> ((Write) action.action()).text())
                            .toList());
        }
    }

    @Property(tries = 150)
    void aSecondCommitChangesNothing(@ForAll("worlds") World world) {
        Configuration configuration = configuration(world, world.entries());
        if (!conflicts(configuration).isEmpty()) {
            return;
        }
        Committed first = configuration.commit();
        Committed second = configuration.commit();
        for (Class<?> appType : configuration.plan().appTypes()) {
            List<String> once = first.registries(appType).get(PERFORMED);
            assertThat(second.registries(appType).get(PERFORMED))
                    .isEqualTo(once)
                    .isNotSameAs(once);
        }
        assertThat(configuration.committed()).isSameAs(second);
    }
}
