package org.waymark.dectate;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;
import org.waymark.stress.Pause;

/** What is made when it is first asked for is made once, whoever asks. */
public final class MadeOnce {
    private MadeOnce() {}

    @JCStressTest
    @Outcome(id = "1", expect = Expect.ACCEPTABLE)
    @Outcome(expect = Expect.FORBIDDEN, desc = "two threads get different ones")
    @State
    public static class OfAPlan {
        private final Configuration configuration = new Shops().configuration;
        private Plan first;
        private Plan second;

        @Actor
        public void one() {
            first = configuration.plan();
        }

        @Actor
        public void other() {
            second = configuration.plan();
        }

        @Arbiter
        public void both(I_Result result) {
            result.r1 = first == second ? 1 : 2;
        }
    }

    @JCStressTest
    @JCStressMeta(OfAPlan.class)
    @State
    public static class OfAPlanTwin {
        private volatile Object made;
        private Object first;
        private Object second;

        /** Takes no lock. */
        private Object made() {
            if (made == null) {
                Pause.make();
                made = new Object();
            }
            return made;
        }

        @Actor
        public void one() {
            first = made();
        }

        @Actor
        public void other() {
            second = made();
        }

        @Arbiter
        public void both(I_Result result) {
            result.r1 = first == second ? 1 : 2;
        }
    }

    /** A registry that no group names is made when the application asks for it. */
    @JCStressTest
    @JCStressMeta(OfAPlan.class)
    @State
    public static class OfARegistry {
        private static final RegistryKey<Object> LATE = RegistryKey.of("late", Object::new);

        private final Registries registries = new AppRegistries(OfARegistry.class);
        private Object first;
        private Object second;

        @Actor
        public void one() {
            first = registries.get(LATE);
        }

        @Actor
        public void other() {
            second = registries.get(LATE);
        }

        @Arbiter
        public void both(I_Result result) {
            result.r1 = first == second ? 1 : 2;
        }
    }
}
