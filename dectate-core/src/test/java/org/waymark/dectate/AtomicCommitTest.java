package org.waymark.dectate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Whatever fails, and wherever, what was committed before stays in force, and the failure is told with its place. */
class AtomicCommitTest {
    private static final Location HERE = new Location("Somewhere", "code", "Somewhere.java", 7, false);

    /** Counts the places at which code of users runs, and fails at one of them. */
    private static final class Fuse {
        private final List<String> passed = new ArrayList<>();
        private int failing = -1;
        private Supplier<Throwable> failure = () -> new IllegalStateException("blown");

        <T> T pass(String place, T result) {
            passed.add(place);
            if (passed.size() - 1 == failing) {
                Fuse.<RuntimeException>raise(failure.get());
            }
            return result;
        }

        /** Lets through checked exceptions, as other languages of the JVM do. */
        @SuppressWarnings("unchecked") // erased, which is the point
        private static <X extends Throwable> void raise(Throwable failure) throws X {
            throw (X) failure;
        }

        void failAt(int index) {
            passed.clear();
            failing = index;
        }
    }

    private record Step(Fuse fuse, String name, ActionGroup steps, RegistryKey<List<String>> key) implements Action {
        @Override
        public ActionGroup group() {
            return fuse.pass("group", steps);
        }

        @Override
        public Object identity() {
            return fuse.pass("identity", name);
        }

        @Override
        public Set<?> discriminators() {
            return fuse.pass("discriminators", Set.of(name + "'s"));
        }

        @Override
        public String directive() {
            return "step";
        }

        @Override
        public void perform(Registries registries) {
            registries.get(key).add(fuse.pass("action", name));
        }

        @Override
        public String toString() {
            return "Step " + name;
        }
    }

    @Retention(RetentionPolicy.RUNTIME)
    @interface Mark {}

    static class Base {
        @Mark
        void marked() {}
    }

    static class Sub extends Base {}

    private final Fuse fuse = new Fuse();
    private final RegistryKey<String> title = RegistryKey.of("title", () -> fuse.pass("registry", "Steps"));
    private final RegistryKey<List<String>> done = RegistryKey.from(
            "done", registries -> fuse.pass("registry", new ArrayList<>(List.of(registries.get(title)))));
    private final ActionGroup first = ActionGroup.of("first")
            .registries(done)
            .before(registries -> fuse.pass("hook", done))
            .after(registries -> fuse.pass("hook", done));
    private final ActionGroup second =
            ActionGroup.of("second").dependsOn(first).after(registries -> fuse.pass("hook", done));

    private Step step(String name, ActionGroup group) {
        return new Step(fuse, name, group, done);
    }

    private Configuration configuration() {
        Composite both = () -> fuse.pass("composite", List.of(step("c", first), step("d", second)));
        fuse.failing = -1;
        return Configuration.builder()
                .app(Sub.class)
                .use(Base.class, table -> {
                    fuse.pass("set", table);
                    table.directive(Mark.class, (mark, target) -> fuse.pass("factory", step("m", first)));
                })
                .declare(Base.class, step("a", first), HERE)
                .declare(Sub.class, step("a", first), HERE)
                .declare(Sub.class, both, HERE)
                .build();
    }

    /** Returns the places that a run passes. */
    private List<String> places(Runnable run) {
        fuse.failAt(-1);
        run.run();
        return List.copyOf(fuse.passed);
    }

    private static ProblemKind kind(String place) {
        return switch (place) {
            case "action" -> ProblemKind.ACTION_FAILED;
            case "hook" -> ProblemKind.HOOK_FAILED;
            case "registry" -> ProblemKind.REGISTRY_FAILED;
            case "set" -> ProblemKind.BAD_DIRECTIVE_SET;
            default -> ProblemKind.BAD_DIRECTIVE;
        };
    }

    private static List<Supplier<Throwable>> failures() {
        return List.of(
                () -> new IllegalStateException("blown"),
                () -> new Exception("blown"),
                () -> new AssertionError("blown"),
                () -> new NoClassDefFoundError("blown"));
    }

    private void checkFailure(Configuration configuration, List<String> places, int index) {
        ConfigurationException told = catchThrowableOfType(ConfigurationException.class, configuration::commit);

        assertThat(told).as("%s at %d", places.get(index), index).isNotNull();
        assertThat(told.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(kind(places.get(index)));
            assertThat(problem.cause()).hasMessage("blown");
            boolean hasPlace = !List.of("hook", "registry", "set").contains(places.get(index));
            assertThat(problem.sources()).hasSize(hasPlace ? 1 : 0);
        });
    }

    @Nested
    class AFailureWhenPerforming {

        @Test
        void atAnyPlaceLeavesTheOldConfigurationInForce() {
            Configuration configuration = configuration();
            Committed old = configuration.commit();
            List<String> built = List.copyOf(old.registries(Sub.class).get(done));
            List<String> places = places(configuration::commit);
            old = configuration.commit();
            assertThat(places).contains("action", "hook", "registry").hasSizeGreaterThan(12);
            for (Supplier<Throwable> failure : failures()) {
                fuse.failure = failure;
                for (int index = 0; index < places.size(); index++) {
                    fuse.failAt(index);
                    checkFailure(configuration, places, index);
                    assertThat(configuration.committed()).isSameAs(old);
                    assertThat(old.registries(Sub.class).get(done)).isEqualTo(built);
                }
            }
            fuse.failAt(-1);
            assertThat(configuration.commit().registries(Sub.class).get(done)).isEqualTo(built);
        }

        @Test
        void ofTheMachineItselfIsLetThrough() {
            Configuration configuration = configuration();
            configuration.plan();
            int action = places(configuration::commit).indexOf("action");
            Committed old = Objects.requireNonNull(configuration.committed());
            fuse.failure = () -> new OutOfMemoryError("blown");
            fuse.failAt(action);

            assertThatThrownBy(configuration::commit).isInstanceOf(OutOfMemoryError.class);
            assertThat(configuration.committed()).isSameAs(old);
        }

        @Test
        void byInterruptionIsRememberedByTheThread() {
            Configuration configuration = configuration();
            fuse.failure = InterruptedException::new;
            configuration.plan();
            fuse.failAt(places(configuration::commit).indexOf("action"));

            assertThatThrownBy(configuration::commit).isInstanceOf(ConfigurationException.class);
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Nested
    class AFailureWhenPlanning {

        @Test
        void atAnyPlaceIsToldWithThePlace() {
            Configuration sound = configuration();
            List<String> places = places(sound::plan);
            assertThat(places).contains("set", "factory", "composite", "group", "identity", "discriminators");
            for (Supplier<Throwable> failure : failures()) {
                fuse.failure = failure;
                for (int index = 0; index < places.size(); index++) {
                    Configuration configuration = configuration();
                    fuse.failAt(index);
                    checkFailure(configuration, places, index);
                    assertThat(configuration.committed()).isNull();
                }
            }
        }
    }

    @Nested
    class NullWhereAValueIsDue {

        private String report(Declaration declaration) {
            Configuration configuration = Configuration.builder()
                    .app(Base.class)
                    .use(Base.class, table -> table.directive(Mark.class, (mark, target) -> step("m", first)))
                    .declare(Base.class, declaration, HERE)
                    .build();
            return catchThrowableOfType(ConfigurationException.class, configuration::commit)
                    .problems()
                    .get(0)
                    .message();
        }

        @Test
        @SuppressWarnings("NullAway") // code without null checks is what is tried
        void isTold() {
            List<Declaration> parts = new ArrayList<>();
            parts.add(null);

            assertThat(report((Composite) () -> null)).isEqualTo("The composite expanded to null.");
            assertThat(report((Composite) () -> parts)).isEqualTo("The composite has a part that is null.");
            assertThat(report(new Step(fuse, "x", null, done))).isEqualTo("The action has no group: it is null.");
            assertThat(report(new Step(fuse, "x", first, RegistryKey.of("nothing", () -> null))))
                    .isEqualTo("The factory of the registry nothing returned null.");
        }

        @Test
        @SuppressWarnings("NullAway") // code without null checks is what is tried
        void isToldOfFactories() {
            Configuration configuration = Configuration.builder()
                    .app(Base.class)
                    .use(Base.class, table -> table.directive(Mark.class, (mark, target) -> null))
                    .build();

            assertThatThrownBy(configuration::plan)
                    .hasMessageContaining("[dectate-bad-directive] Base: The factory of the directive returned null.");
        }
    }
}
