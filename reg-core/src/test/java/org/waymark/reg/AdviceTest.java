package org.waymark.reg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.reg.Way.severalTimes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What CLOS calls the standard method combination. */
@ParameterizedClass
@EnumSource
class AdviceTest {
    interface Open {
        String open(Object door, List<String> log) throws IOException;
    }

    interface Shut {
        void shut(Object door, List<String> log);
    }

    interface Measure {
        long measure(long from, int to, List<String> log);
    }

    interface Named {}

    interface Painted {}

    static class Door {}

    static class Gate extends Door {}

    static class Portal extends Gate implements Named, Painted {}

    @Parameter
    Way way;

    private Dispatch<Open> opening() {
        return way.on(Open.class).matchInstance("door", 0).create();
    }

    private static Open saying(String word) {
        return (door, log) -> {
            log.add(word);
            return word;
        };
    }

    private static Open wrapping(String word, Open next) {
        return (door, log) -> {
            log.add(word);
            String result = next.open(door, log);
            log.add("/" + word);
            return word + "(" + result + ")";
        };
    }

    private static String run(Open open, Object door) {
        List<String> log = new ArrayList<>();
        try {
            return open.open(door, log) + " " + log;
        } catch (IOException e) {
            return e.getMessage() + " " + log;
        }
    }

    @Nested
    class ItRuns {
        @Test
        void inTheStandardOrder() {
            Dispatch<Open> open = opening();
            open.register(saying("door"), Door.class);
            open.register(saying("gate"), Gate.class);
            open.before(saying("before door"), Door.class);
            open.before(saying("before gate"), Gate.class);
            open.after(saying("after door"), Door.class);
            open.after(saying("after gate"), Gate.class);
            open.around(next -> wrapping("around door", next), Door.class);
            open.around(next -> wrapping("around gate", next), Gate.class);
            severalTimes(() -> {
                assertThat(run(open.call(), new Portal()))
                        .isEqualTo("around gate(around door(gate)) [around gate, around door, before gate, before door,"
                                + " gate, after door, after gate, /around door, /around gate]");
                assertThat(run(open.call(), new Door()))
                        .isEqualTo("around door(door) [around door, before door, door, after door, /around door]");
            });
        }

        @Test
        void whateverTheOrderOfRegistration() {
            Dispatch<Open> open = opening();
            open.after(saying("after gate"), Gate.class);
            open.before(saying("before"));
            open.after(saying("after door"), Door.class);
            open.register(saying("any"));
            severalTimes(() ->
                    assertThat(run(open.call(), new Gate())).isEqualTo("any [before, any, after door, after gate]"));
        }

        @Test
        void onlyWithAnImplementation() {
            Dispatch<Open> open = way.on(Open.class)
                    .matchInstance("door", 0)
                    .fallback(saying("fallback"))
                    .create();
            open.before(saying("before"));
            open.around(next -> wrapping("around", next));
            severalTimes(() -> assertThat(run(open.call(), "")).isEqualTo("fallback [fallback]"));
            open.register(saying("door"), Door.class);
            severalTimes(() -> {
                assertThat(run(open.call(), "")).isEqualTo("fallback [fallback]");
                assertThat(run(open.call(), new Door())).isEqualTo("around(door) [around, before, door, /around]");
            });
        }

        @Test
        void untilItIsRemoved() {
            Dispatch<Open> open = opening();
            open.register(saying("door"), Door.class);
            Registration<Open> before = open.before(saying("before"), Door.class);
            severalTimes(() -> assertThat(run(open.call(), new Door())).isEqualTo("door [before, door]"));
            before.remove();
            severalTimes(() -> assertThat(run(open.call(), new Door())).isEqualTo("door [door]"));
        }

        @Test
        void withPrimitivesAsTheyAre() {
            Dispatch<Measure> measure = way.on(Measure.class).matchKey("to", 1).create();
            measure.register((from, to, log) -> to - from);
            measure.before((from, to, log) -> log.add("before " + from) ? 1 : 0);
            measure.after((from, to, log) -> log.add("after " + to) ? 1 : 0, 7);
            severalTimes(() -> {
                List<String> log = new ArrayList<>();
                assertThat(measure.call().measure(3L, 7, log)).isEqualTo(4L);
                assertThat(log).containsExactly("before 3", "after 7");
            });
        }

        @Test
        void withoutAResult() {
            Dispatch<Shut> shut = way.on(Shut.class).matchInstance("door", 0).create();
            shut.register((door, log) -> log.add("shut"));
            shut.before((door, log) -> log.add("before"));
            shut.after((door, log) -> log.add("after"));
            severalTimes(() -> {
                List<String> log = new ArrayList<>();
                shut.call().shut("", log);
                assertThat(log).containsExactly("before", "shut", "after");
            });
        }

        @Test
        void ifALazyKeySaysSoThatIsComputedOnce() {
            AtomicInteger computed = new AtomicInteger();
            Dispatch<Open> open = way.on(Open.class)
                    .matchInstance("door", 0)
                    .matchKey("size", 1, (List<String> log) -> computed.incrementAndGet() * 0 + log.size())
                    .create();
            open.register(saying("door"), Door.class);
            open.before(saying("empty"), Object.class, 0);
            severalTimes(() -> {
                computed.set(0);
                assertThat(run(open.call(), new Door())).isEqualTo("door [empty, door]");
                assertThat(computed).hasValue(1);
                assertThatThrownBy(() -> open.call().open("", new ArrayList<>()))
                        .isInstanceOf(NoMatchException.class);
                assertThat(computed).hasValue(1);
            });
        }
    }

    @Nested
    class TheNextOne {
        @Test
        void ofAnImplementationIsAnImplementation() {
            Dispatch<Open> open = opening();
            open.registerWithNext(next -> wrapping("gate", next), Gate.class);
            open.register(saying("door"), Door.class);
            open.before(saying("before"), Gate.class);
            open.before(saying("before door"), Door.class);
            severalTimes(() -> assertThat(run(open.call(), new Gate()))
                    .isEqualTo("gate(door) [before, before door, gate, door, /gate]"));
        }

        @Test
        void ofAdviceAroundNeedNotBeCalled() {
            Dispatch<Open> open = opening();
            open.register(saying("door"), Door.class);
            open.before(saying("before"), Door.class);
            open.around(next -> saying("closed"), Gate.class);
            severalTimes(() -> assertThat(run(open.call(), new Gate())).isEqualTo("closed [closed]"));
        }

        @Test
        void ofAdviceAroundMayGetOtherArguments() {
            Dispatch<Open> open = way.on(Open.class)
                    .matchInstance("door", 0)
                    .otherwise(saying("otherwise"))
                    .create();
            open.register(saying("door"), Door.class);
            open.before(saying("before gate"), Gate.class);
            open.around(next -> (door, log) -> next.open(new Gate(), log));
            severalTimes(() -> assertThat(run(open.call(), new Door())).isEqualTo("door [before gate, door]"));
            Dispatch<Open> lost = way.on(Open.class)
                    .matchInstance("door", 0)
                    .otherwise(saying("otherwise"))
                    .create();
            lost.register(saying("door"), Door.class);
            lost.around(next -> (door, log) -> next.open("", log));
            severalTimes(() -> assertThat(run(lost.call(), new Door())).isEqualTo("otherwise [otherwise]"));
        }
    }

    @Nested
    class AnException {
        private final Open failing = (door, log) -> {
            throw new IOException("locked");
        };

        @Test
        void ofAdviceBeforeLeavesTheCall() {
            Dispatch<Open> open = opening();
            open.register(saying("door"), Door.class);
            open.before(failing, Door.class);
            severalTimes(() -> assertThat(run(open.call(), new Door())).isEqualTo("locked []"));
        }

        @Test
        void ofTheImplementationSkipsWhatRunsAfter() {
            Dispatch<Open> open = opening();
            open.register(failing, Door.class);
            open.before(saying("before"), Door.class);
            open.after(saying("after"), Door.class);
            severalTimes(() -> assertThat(run(open.call(), new Door())).isEqualTo("locked [before]"));
        }
    }

    static final class Methods {
        private Methods() {}

        @Implementation
        static String open(Door door, List<String> log) {
            return "door";
        }

        @Implementation(role = Role.BEFORE)
        static void knock(Gate gate, List<String> log) {
            log.add("knock");
        }

        @Implementation(role = Role.AFTER)
        static int count(Object any, List<String> log) {
            log.add("counted");
            return 1;
        }

        @Implementation(role = Role.AROUND)
        static String measure(Door door, List<String> log, Open next) throws IOException {
            return "<" + next.open(door, log) + ">";
        }
    }

    static final class AroundWithoutNext {
        private AroundWithoutNext() {}

        @Implementation(role = Role.AROUND)
        static String open(Door door, List<String> log) {
            return "";
        }
    }

    static final class BeforeWithNext {
        private BeforeWithNext() {}

        @Implementation(role = Role.BEFORE)
        static String open(Door door, List<String> log, Open next) {
            return "";
        }
    }

    @Test
    void methodsMayBeAdvice() {
        Dispatch<Open> open = opening();
        open.implementations(Methods.class);
        severalTimes(() -> assertThat(run(open.call(), new Gate())).isEqualTo("<door> [knock, counted]"));
        assertThat(open.registrations())
                .extracting(Registration::role)
                .containsExactlyInAnyOrder(Role.PRIMARY, Role.BEFORE, Role.AFTER, Role.AROUND);
    }

    @Nested
    class ItIsRefused {
        @Test
        void twiceForTheSameValuesInOneRole() {
            Dispatch<Open> open = opening();
            open.register(saying(""), Door.class);
            Registration<Open> first = open.before(saying(""), Door.class);
            open.after(saying(""), Door.class);
            assertThatThrownBy(() -> open.before(saying(""), Door.class))
                    .isInstanceOf(RegistrationException.class)
                    .hasMessageStartingWith("AdviceTest.Open.open already has before advice for (door ="
                            + " org.waymark.reg.AdviceTest$Door).\n  1. at " + first.site() + "\n  2. at ");
        }

        @Test
        void asAMethodThatDoesNotFitItsRole() {
            String start = "org.waymark.reg.AdviceTest$";
            assertThatThrownBy(() -> opening().implementations(AroundWithoutNext.class))
                    .isInstanceOf(RegistrationException.class)
                    .hasMessage(start + "AroundWithoutNext.open cannot implement AdviceTest.Open.open: it is around"
                            + " advice, and has no last parameter of type " + start
                            + "Open to call the next one with.");
            assertThatThrownBy(() -> opening().implementations(BeforeWithNext.class))
                    .isInstanceOf(RegistrationException.class)
                    .hasMessage(
                            start + "BeforeWithNext.open cannot implement AdviceTest.Open.open: it is before advice,"
                                    + " and nothing is next for that.");
        }
    }

    @Nested
    class ItsOrder {
        private final Dispatch<Open> open = opening();

        private void register() {
            open.register(saying("any"));
            open.before(saying("named"), Named.class);
            open.before(saying("painted"), Painted.class);
        }

        @Test
        void hasToBeCertain() {
            register();
            String here = "org.waymark.reg.AdviceTest$";
            severalTimes(() -> assertThatThrownBy(() -> open.call().open(new Portal(), new ArrayList<>()))
                    .isInstanceOf(AmbiguityException.class)
                    .hasMessage("The call AdviceTest.Open.open(door = " + here
                            + "Portal) is ambiguous: both of these run, and neither is more specific.\n"
                            + "  1. before (door = " + here + "Named) at "
                            + open.registrations().get(1).site() + "\n"
                            + "  2. before (door = " + here + "Painted) at "
                            + open.registrations().get(2).site() + "\n"
                            + "Prefer one of the two with prefer(\"door\", " + here + "Named, " + here
                            + "Painted), or make the function linearized."));
        }

        @Test
        void isNotSettledByAThirdOne() {
            register();
            open.before(saying("portal"), Portal.class);
            severalTimes(() -> assertThatThrownBy(() -> open.call().open(new Portal(), new ArrayList<>()))
                    .isInstanceOf(AmbiguityException.class));
        }

        @Test
        void isSettledByAPreference() {
            register();
            open.prefer("door", Painted.class, Named.class);
            severalTimes(() -> assertThat(run(open.call(), new Portal())).isEqualTo("any [painted, named, any]"));
        }

        @Test
        void isAudited() {
            register();
            open.before(saying("portal"), Portal.class);
            assertThat(open.audit().ambiguities()).hasSize(1);
            assertThat(open.audit().toString()).endsWith("\n     both run: prefer one of them");
            open.prefer("door", Painted.class, Named.class);
            assertThat(open.audit().ambiguities()).isEmpty();
        }

        @Test
        void isOpenOnlyWhereAnImplementationRuns() {
            open.register(saying("door"), Gate.class);
            open.before(saying("named"), Named.class);
            open.before(saying("integer"), Comparable.class);
            assertThat(open.audit().ambiguities()).hasSize(1);
            open.registrations().get(0).remove();
            open.register(saying("long"), Long.class);
            assertThat(open.audit().ambiguities()).isEmpty();
        }
    }

    @Nested
    class ItIsShown {
        private final Dispatch<Open> open = opening();

        ItIsShown() {
            open.register(saying("door"), Door.class);
            open.after(saying("after"), Door.class);
            open.before(saying("before"), Gate.class);
            open.around(next -> next, Gate.class);
            open.before(saying("other"), String.class);
        }

        @Test
        void byLookUps() {
            Candidates<Open> candidates = open.lookup(new Gate(), List.of());
            assertThat(candidates.all()).containsExactly(open.registrations().get(0));
            assertThat(candidates.implementation())
                    .isSameAs(open.registrations().get(0).implementation());
            assertThat(candidates.advice())
                    .extracting(Registration::role)
                    .containsExactly(Role.AROUND, Role.BEFORE, Role.AFTER);
        }

        @Test
        void byTheExplanation() {
            String text = open.explain(new Gate(), List.of()).toString().replaceAll(" at [^\n]*", " at …");
            String here = "org.waymark.reg.AdviceTest$";
            assertThat(text)
                    .startsWith("AdviceTest.Open.open(door = " + here + "Gate)\n"
                            + "  runs (door = " + here + "Door) at …\n"
                            + "Around, before and after it:\n"
                            + "  1. around (door = " + here + "Gate) at …\n"
                            + "  2. before (door = " + here + "Gate) at …\n"
                            + "  3. after (door = " + here + "Door) at …\n"
                            + "Ruled out:\n"
                            + "  - before (door = java.lang.String) at …\n"
                            + "    by \"door\": " + here + "Gate is no subtype of java.lang.String\n");
        }

        @Test
        void byTheTable() {
            assertThat(open.table().toString().replaceAll(" at [^\n]*", " at …"))
                    .contains("AdviceTest.Open.open: 1 implementation with advice\n")
                    .containsPattern("\n  role +door +registered\n  primary  org")
                    .containsPattern("\n  around +org");
        }
    }
}
