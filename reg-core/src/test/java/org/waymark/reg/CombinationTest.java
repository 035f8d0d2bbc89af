package org.waymark.reg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.reg.Way.severalTimes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What CLOS calls the operator method combinations. */
@ParameterizedClass
@EnumSource
class CombinationTest {
    interface Check {
        boolean check(Object subject, List<String> log);
    }

    interface Notify {
        void notify(Object subject, List<String> log);
    }

    interface Find {
        String find(Object subject, List<String> log);
    }

    interface Links {
        Collection<String> links(Object subject);
    }

    interface Price {
        long price(Object subject, long base);
    }

    static class Animal {}

    static class Bird extends Animal {}

    static class Duck extends Bird implements Comparable<Duck> {
        @Override
        public int compareTo(Duck other) {
            return 0;
        }
    }

    @Parameter
    Way way;

    private Dispatch<Check> checking(Combination how, boolean... results) {
        Dispatch<Check> check =
                way.on(Check.class).matchInstance("subject", 0).combining(how).create();
        List<Class<?>> types = List.of(Animal.class, Bird.class, Duck.class);
        for (int i = 0; i < results.length; i++) {
            boolean result = results[i];
            String name = types.get(i).getSimpleName();
            check.register((subject, log) -> log.add(name) && result, types.get(i));
        }
        return check;
    }

    private static String run(Dispatch<Check> check, Object subject) {
        List<String> log = new ArrayList<>();
        return check.call().check(subject, log) + " " + log;
    }

    @Nested
    class And {
        @Test
        void stopsAtTheFirstFalse() {
            Dispatch<Check> check = checking(Combination.and(), true, false, true);
            severalTimes(() -> {
                assertThat(run(check, new Duck())).isEqualTo("false [Duck, Bird]");
                assertThat(run(check, new Animal())).isEqualTo("true [Animal]");
            });
        }

        @Test
        void isTrueIfAllAre() {
            Dispatch<Check> check = checking(Combination.and(), true, true, true);
            severalTimes(() -> assertThat(run(check, new Duck())).isEqualTo("true [Duck, Bird, Animal]"));
        }
    }

    @Nested
    class Or {
        @Test
        void stopsAtTheFirstTrue() {
            Dispatch<Check> check = checking(Combination.or(), true, true, false);
            severalTimes(() -> assertThat(run(check, new Duck())).isEqualTo("true [Duck, Bird]"));
        }

        @Test
        void isFalseIfAllAre() {
            Dispatch<Check> check = checking(Combination.or(), false, false, false);
            severalTimes(() -> assertThat(run(check, new Duck())).isEqualTo("false [Duck, Bird, Animal]"));
        }
    }

    @Test
    void allRunsAllAndAdviceRunsOnce() {
        Dispatch<Notify> notify = way.on(Notify.class)
                .matchInstance("subject", 0)
                .combining(Combination.all())
                .create();
        notify.register((subject, log) -> log.add("animal"), Animal.class);
        notify.register((subject, log) -> log.add("duck"), Duck.class);
        notify.before((subject, log) -> log.add("before"));
        notify.after((subject, log) -> log.add("after"));
        notify.around(next -> (subject, log) -> {
            next.notify(subject, log);
            log.add("around");
        });
        severalTimes(() -> {
            List<String> log = new ArrayList<>();
            notify.call().notify(new Duck(), log);
            assertThat(log).containsExactly("before", "duck", "animal", "after", "around");
        });
    }

    @Test
    void firstNonNullStopsThere() {
        Dispatch<Find> find = way.on(Find.class)
                .matchInstance("subject", 0)
                .combining(Combination.firstNonNull())
                .create();
        find.register((subject, log) -> log.add("animal") ? "found" : "", Animal.class);
        find.register((subject, log) -> log.add("bird") ? "first" : "", Bird.class);
        find.register((subject, log) -> log.add("duck") ? null : "", Duck.class);
        severalTimes(() -> {
            List<String> log = new ArrayList<>();
            assertThat(find.call().find(new Duck(), log)).isEqualTo("first");
            assertThat(log).containsExactly("duck", "bird");
        });
    }

    @Test
    void concatenatingMakesOneList() {
        Dispatch<Links> links = way.on(Links.class)
                .matchInstance("subject", 0)
                .combining(Combination.concatenating())
                .create();
        links.register(subject -> Arrays.asList("a", null), Animal.class);
        links.register(subject -> null, Bird.class);
        links.register(subject -> List.of("d", "e"), Duck.class);
        severalTimes(() -> {
            assertThat(links.call().links(new Duck())).containsExactly("d", "e", "a", null);
            assertThat(links.call().links(new Animal())).containsExactly("a", null);
        });
    }

    @Test
    void reducingGoesFromTheMostSpecificOne() {
        Dispatch<Price> price = way.on(Price.class)
                .matchInstance("subject", 0)
                .combining(Combination.reducing(Long.class, (one, next) -> one * 10 + next))
                .create();
        price.register((subject, base) -> base + 1, Animal.class);
        price.register((subject, base) -> base + 2, Bird.class);
        price.register((subject, base) -> base + 3, Duck.class);
        severalTimes(() -> {
            assertThat(price.call().price(new Duck(), 0)).isEqualTo(321);
            assertThat(price.call().price(new Bird(), 1)).isEqualTo(32);
        });
    }

    @Nested
    class WithoutAnImplementation {
        @Test
        void theDefaultRuns() {
            Dispatch<Check> check = way.on(Check.class)
                    .matchInstance("subject", 0)
                    .combining(Combination.and())
                    .otherwise((subject, log) -> true)
                    .create();
            check.register((subject, log) -> false, Bird.class);
            severalTimes(() -> assertThat(run(check, "")).isEqualTo("true []"));
        }
    }

    @Nested
    class TheOrder {
        @Test
        void hasToBeCertain() {
            Dispatch<Check> check = checking(Combination.and(), true, true, true);
            check.register((subject, log) -> true, Comparable.class);
            severalTimes(() -> {
                assertThatThrownBy(() -> run(check, new Duck()))
                        .isInstanceOf(AmbiguityException.class)
                        .hasMessageContaining("both of these run, and neither is more specific");
                assertThat(run(check, new Bird())).isEqualTo("true [Bird, Animal]");
            });
            assertThat(check.audit().ambiguities()).hasSize(2);
            check.prefer("subject", Comparable.class, Bird.class);
            severalTimes(() -> assertThat(run(check, new Duck())).isEqualTo("true [Duck, Bird, Animal]"));
            assertThat(check.audit().ambiguities()).isEmpty();
        }

        @Test
        void isExplainedAndShown() {
            Dispatch<Check> check = checking(Combination.and(), true, true);
            check.register((subject, log) -> true, Comparable.class);
            assertThat(check.explain(new Bird(), List.of()).toString())
                    .contains("\n  runs all that match, combined with and\nMatching, most specific first:\n  1. ");
            assertThat(check.explain(new Duck(), List.of()).toString())
                    .contains("is ambiguous by \"subject\": ")
                    .contains("do not extend each other.\n  Both run: prefer one of them.\n");
            assertThat(check.table().toString())
                    .startsWith("CombinationTest.Check.check: 3 implementations, combined with and\n");
        }
    }

    static final class WithNext {
        private WithNext() {}

        @Implementation
        static boolean check(Animal subject, List<String> log, Check next) {
            return true;
        }
    }

    @Nested
    class ItIsAnError {
        @Test
        void toCombineWhatTheFunctionDoesNotReturn() {
            assertThatThrownBy(() -> way.on(Find.class).combining(Combination.and()))
                    .isInstanceOf(RegistrationException.class)
                    .hasMessage("CombinationTest.Find.find cannot be combined with and: that takes functions with a"
                            + " boolean result, but this one returns java.lang.String.");
            assertThatThrownBy(() -> way.on(Find.class).combining(Combination.all()))
                    .hasMessageContaining("functions with no result");
            assertThatThrownBy(() -> way.on(Check.class).combining(Combination.firstNonNull()))
                    .hasMessageContaining("functions with a result that can be null");
            assertThatThrownBy(() -> way.on(Find.class).combining(Combination.concatenating()))
                    .hasMessageContaining("functions with a result of type List or Collection");
            assertThatThrownBy(() -> way.on(Price.class).combining(Combination.reducing(Integer.class, Integer::sum)))
                    .hasMessageContaining(
                            "functions with a result of type java.lang.Integer, but this one returns long");
        }

        @Test
        void toCallTheNextOne() {
            Dispatch<Check> check = checking(Combination.or());
            assertThatThrownBy(() -> check.registerWithNext(next -> next, Animal.class))
                    .isInstanceOf(RegistrationException.class)
                    .hasMessageStartingWith("CombinationTest.Check.check runs all implementations that match, so that"
                            + " nothing is next for the one for (subject = org.waymark.reg.CombinationTest$Animal) at ")
                    .hasMessageEndingWith(". Let it call nothing, or register advice that runs around them.");
            assertThatThrownBy(() -> check.implementations(WithNext.class))
                    .hasMessage("org.waymark.reg.CombinationTest$WithNext.check cannot implement"
                            + " CombinationTest.Check.check: all implementations run that match, and nothing is next for"
                            + " one of them.");
        }
    }
}
