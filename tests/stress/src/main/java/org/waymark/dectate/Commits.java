package org.waymark.dectate;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;
import org.openjdk.jcstress.infra.results.II_Result;
import org.waymark.stress.Pause;

/** A commit puts all that it made in force at once, or nothing of it. */
public final class Commits {
    private Commits() {}

    @JCStressTest
    @Outcome(
            id = {"1, 1, 1", "2, 2, 2"},
            expect = Expect.ACCEPTABLE)
    @Outcome(expect = Expect.FORBIDDEN, desc = "the registries of one committed value are of two commits")
    @State
    public static class Again {
        private final Shops shops = Shops.committed();

        @Actor
        public void commit() {
            Committed unused = shops.configuration.commit();
        }

        @Actor
        public void read(III_Result result) {
            Committed committed = shops.configuration.committed();
            result.r1 = Shops.ofShop(committed);
            result.r2 = Shops.ofCorner(committed);
            result.r3 = Shops.offers(committed);
        }
    }

    @JCStressTest
    @JCStressMeta(Again.class)
    @State
    public static class AgainTwin {
        private final Sketch sketch = new Sketch.InPlace();

        @Actor
        public void commit() {
            sketch.commit();
        }

        @Actor
        public void read(III_Result result) {
            Pause.make();
            Sketch.Built committed = sketch.current;
            result.r1 = committed.prices;
            result.r2 = committed.offers;
            result.r3 = committed.offers;
        }
    }

    @JCStressTest
    @Outcome(
            id = {"0, 0", "0, 1", "1, 1"},
            expect = Expect.ACCEPTABLE)
    @Outcome(expect = Expect.FORBIDDEN, desc = "what is in force is not all that was made, or is gone again")
    @State
    public static class First {
        private final Shops shops = new Shops();

        @Actor
        public void commit() {
            Committed unused = shops.configuration.commit();
        }

        @Actor
        public void read(II_Result result) {
            result.r1 = shops.inForce();
            result.r2 = shops.inForce();
        }
    }

    @JCStressTest
    @JCStressMeta(First.class)
    @State
    public static class FirstTwin {
        private final Sketch sketch = new Sketch.TooEarly();

        @Actor
        public void commit() {
            sketch.commit();
        }

        @Actor
        public void read(II_Result result) {
            Pause.make();
            result.r1 = sketch.inForce();
            result.r2 = sketch.inForce();
        }
    }

    /** The first number tells whether the commit had returned. */
    @JCStressTest
    @Outcome(
            id = {"0, 1", "0, 2", "1, 2"},
            expect = Expect.ACCEPTABLE)
    @Outcome(expect = Expect.FORBIDDEN, desc = "a commit has returned, and what it made is not in force")
    @State
    public static class Returned {
        private final Shops shops = Shops.committed();
        private volatile int returned;

        @Actor
        public void commit() {
            Committed unused = shops.configuration.commit();
            returned = 1;
        }

        @Actor
        public void read(II_Result result) {
            int unused = shops.inForce();
            result.r1 = returned;
            result.r2 = shops.inForce();
        }
    }

    @JCStressTest
    @JCStressMeta(Returned.class)
    @State
    public static class ReturnedTwin {
        private final Sketch sketch = new Sketch.ForgetsTooEarly();
        private volatile int returned;

        @Actor
        public void commit() {
            sketch.commit();
            returned = 1;
        }

        @Actor
        public void read(II_Result result) {
            sketch.inForce();
            Pause.make();
            Pause.make();
            result.r1 = returned;
            result.r2 = sketch.inForce();
        }
    }

    @JCStressTest
    @Outcome(
            id = {"2, 3, 3", "3, 2, 3"},
            expect = Expect.ACCEPTABLE)
    @Outcome(expect = Expect.FORBIDDEN, desc = "two commits get in each other's way, or the earlier one stays in force")
    @State
    public static class TwoAtOnce {
        private final Shops shops = Shops.committed();

        @Actor
        public void one(III_Result result) {
            result.r1 = shops.commit();
        }

        @Actor
        public void other(III_Result result) {
            result.r2 = shops.commit();
        }

        @Arbiter
        public void both(III_Result result) {
            result.r3 = shops.inForce();
        }
    }

    @JCStressTest
    @JCStressMeta(TwoAtOnce.class)
    @State
    public static class TwoAtOnceTwin {
        private final Sketch sketch = new Sketch.WithoutLock();

        @Actor
        public void one(III_Result result) {
            result.r1 = sketch.commit();
        }

        @Actor
        public void other(III_Result result) {
            result.r2 = sketch.commit();
        }

        @Arbiter
        public void both(III_Result result) {
            result.r3 = sketch.inForce();
        }
    }
}
