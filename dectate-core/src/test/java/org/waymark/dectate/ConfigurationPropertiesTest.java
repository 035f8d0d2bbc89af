package org.waymark.dectate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.waymark.dectate.World.Entry;
import org.waymark.dectate.World.Write;

/** Laws that hold for any hierarchy of app types and any declarations. */
class ConfigurationPropertiesTest {

    @Provide
    Arbitrary<World> worlds() {
        return World.any(Set.of(), 9, 30);
    }

    @Provide
    Arbitrary<World> intendedWorlds() {
        return World.any(Set.of(Intent.values()), 2, 90);
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

    private static <T> List<T> shuffled(List<T> list, long seed) {
        List<T> shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }

    private static String outcome(Configuration configuration) {
        try {
            return configuration.plan().toString();
        } catch (ConfigurationException e) {
            return e.getMessage();
        }
    }

    private static List<Problem> problems(Configuration configuration) {
        try {
            configuration.plan();
            return List.of();
        } catch (ConfigurationException e) {
            return e.problems();
        }
    }

    /** The conflicts without regard to order: app type, kind and places of each. */
    private static Set<Object> conflicts(Configuration configuration) {
        Set<Object> conflicts = new HashSet<>();
        problems(configuration)
                .forEach(problem -> conflicts.add(
                        List.of(problem.kind(), problem.appType().getName(), new HashSet<>(problem.sources()))));
        return conflicts;
    }

    /** The entries in force for each type, in order, or nothing if there are problems. */
    private static Map<String, List<Entry>> inForce(Configuration configuration) {
        if (!problems(configuration).isEmpty()) {
            return Map.of();
        }
        Map<String, List<Entry>> inForce = new HashMap<>();
        Plan plan = configuration.plan();
        plan.appTypes().forEach(type -> inForce.put(type.getSimpleName(), entries(plan.actions(type))));
        return inForce;
    }

    private static List<Entry> entries(List<SourcedAction> actions) {
        return actions.stream().map(action -> ((Write) action.action()).entry()).toList();
    }

    private static Map<String, Set<Entry>> withoutOrder(Map<String, List<Entry>> inForce) {
        Map<String, Set<Entry>> sets = new HashMap<>();
        inForce.forEach((type, entries) -> sets.put(type, new HashSet<>(entries)));
        return sets;
    }

    @Property(tries = 60)
    void theOutcomeDoesNotDependOnTheOrderInWhichAppTypesAreFound(@ForAll("worlds") World world, @ForAll long seed) {
        assertThat(outcome(world.configuration(interleaved(world.entries(), seed), World.TYPES, false)))
                .isEqualTo(outcome(world.configuration()));
    }

    @Property(tries = 60)
    void whatIsInForceDoesNotDependOnTheOrderInWhichAppTypesAreNamed(@ForAll("worlds") World world, @ForAll long seed) {
        List<String> named = shuffled(World.TYPES, seed);

        assertThat(inForce(world.configuration(world.entries(), named, false)))
                .isEqualTo(inForce(world.configuration()));
    }

    @Property(tries = 60)
    void theOrderOfMixinsChangesTheOrderOfActionsOnly(@ForAll("intendedWorlds") World world) {
        assertThat(withoutOrder(inForce(world.configuration(world.entries(), World.TYPES, true))))
                .isEqualTo(withoutOrder(inForce(world.configuration())));
    }

    @Property(tries = 60)
    void conflictsAreSymmetric(@ForAll("worlds") World world, @ForAll long seed) {
        assertThat(conflicts(world.configuration(shuffled(world.entries(), seed), World.TYPES, false)))
                .isEqualTo(conflicts(world.configuration()));
    }

    @Property(tries = 250)
    void whatIsInForceIsWhatTheRulesSay(@ForAll("intendedWorlds") World world) {
        WorldModel model = new WorldModel(world);
        Configuration configuration = world.configuration();

        Statistics.label("sound worlds").collect(!model.isFaulty()).coverage(coverage -> coverage.check(true)
                .percentage(part -> part > 20 && part < 80));
        assertThat(problems(configuration).isEmpty()).isEqualTo(!model.isFaulty());
        inForce(configuration).forEach((type, entries) -> assertThat(entries)
                .containsExactlyInAnyOrderElementsOf(model.inForce(type)));
    }

    @Property(tries = 60)
    void theLedgerHasAllThatIsNoLongerInForce(@ForAll("intendedWorlds") World world) {
        Configuration configuration = world.configuration();
        if (!problems(configuration).isEmpty()) {
            return;
        }
        Plan plan = configuration.plan();
        for (Class<?> appType : plan.appTypes()) {
            Set<SourcedAction> expected = new HashSet<>();
            Lineage.direct(appType, plan.appTypes()).forEach(base -> expected.addAll(plan.actions(base)));
            plan.actions(appType).forEach(expected::remove);
            Set<SourcedAction> displaced = new HashSet<>();
            plan.overrides(appType).forEach(entry -> displaced.addAll(entry.losers()));

            assertThat(displaced).isEqualTo(expected);
        }
    }

    @Property(tries = 60)
    void whyTellsTheActionInForceAndEveryOverrideOnTheWay(@ForAll("intendedWorlds") World world) {
        Configuration configuration = world.configuration();
        if (!problems(configuration).isEmpty()) {
            return;
        }
        Plan plan = configuration.plan();
        for (Class<?> appType : plan.appTypes()) {
            for (SourcedAction action : plan.actions(appType)) {
                Provenance why = plan.why(appType, action.group(), action.identity());

                assertThat(why.inForce()).isSameAs(action);
                assertThat(why.history().stream()
                                .filter(entry -> entry.appType() == appType)
                                .toList())
                        .isEqualTo(plan.overrides(appType).stream()
                                .filter(entry -> entry.winner().equals(action))
                                .toList());
            }
        }
    }

    @Property(tries = 60)
    void whatIsPlannedIsWhatIsPerformed(@ForAll("intendedWorlds") World world) {
        Configuration configuration = world.configuration();
        if (!problems(configuration).isEmpty()) {
            return;
        }
        Committed committed = configuration.commit();
        for (Class<?> appType : configuration.plan().appTypes()) {
            assertThat(committed.registries(appType).get(World.PERFORMED))
                    .isEqualTo(entries(configuration.plan().actions(appType)).stream()
                            .map(Entry::toString)
                            .toList());
        }
    }

    @Property(tries = 60)
    void aSecondCommitChangesNothing(@ForAll("worlds") World world) {
        Configuration configuration = world.configuration();
        if (!problems(configuration).isEmpty()) {
            return;
        }
        Committed first = configuration.commit();
        Committed second = configuration.commit();
        for (Class<?> appType : configuration.plan().appTypes()) {
            List<String> once = first.registries(appType).get(World.PERFORMED);
            assertThat(second.registries(appType).get(World.PERFORMED))
                    .isEqualTo(once)
                    .isNotSameAs(once);
        }
        assertThat(configuration.committed()).isSameAs(second);
    }
}
