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

/** Of a commit that fails nothing is ever seen, and it spoils no other. */
public final class FailingCommits {
    private FailingCommits() {}

    /** Returns 0 if the commit fails. */
    private static int commit(Shops shops) {
        try {
            return shops.commit();
        } catch (ConfigurationException e) {
            return 0;
        }
    }

    @JCStressTest
    @Outcome(id = "1, 1", expect = Expect.ACCEPTABLE)
    @Outcome(expect = Expect.FORBIDDEN, desc = "a commit that fails is seen")
    @State
    public static class Unseen {
        private final Shops shops = Shops.committed(2);

        @Actor
        public void fail() {
            int unused = commit(shops);
        }

        @Actor
        public void read(II_Result result) {
            result.r1 = shops.inForce();
            result.r2 = shops.inForce();
        }
    }

    @JCStressTest
    @JCStressMeta(Unseen.class)
    @State
    public static class UnseenTwin {
        private final Sketch sketch = new Sketch.TakesBack();

        @Actor
        public void fail() {
            sketch.commit();
        }

        @Actor
        public void read(II_Result result) {
            Pause.make();
            result.r1 = sketch.inForce();
            result.r2 = sketch.inForce();
        }
    }

    /** The second commit fails, whoever makes it. */
    @JCStressTest
    @Outcome(
            id = {"0, 3, 3", "3, 0, 3"},
            expect = Expect.ACCEPTABLE)
    @Outcome(expect = Expect.FORBIDDEN, desc = "a commit that fails takes another one back")
    @State
    public static class BesideAGoodOne {
        private final Shops shops = Shops.committed(2);

        @Actor
        public void one(III_Result result) {
            result.r1 = commit(shops);
        }

        @Actor
        public void other(III_Result result) {
            result.r2 = commit(shops);
        }

        @Arbiter
        public void both(III_Result result) {
            result.r3 = shops.inForce();
        }
    }

    @JCStressTest
    @JCStressMeta(BesideAGoodOne.class)
    @State
    public static class BesideAGoodOneTwin {
        private final Sketch good = new Sketch.WithoutLock();

        /** Remembers what was in force, fails, and restores it. */
        @Actor
        public void one(III_Result result) {
            Sketch.Built earlier = good.current;
            Pause.make();
            good.current = earlier;
            result.r1 = 0;
        }

        @Actor
        public void other(III_Result result) {
            good.commits++;
            result.r2 = good.commit();
        }

        @Arbiter
        public void both(III_Result result) {
            result.r3 = good.inForce();
        }
    }
}
