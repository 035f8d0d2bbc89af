package org.waymark.reg;

import java.lang.invoke.MethodHandles;
import java.util.concurrent.atomic.AtomicInteger;
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

/** What is made or done at the first call is made or done once, and before any call goes on. */
public final class FirstCalls {
    private FirstCalls() {}

    /** Returns the number, after a while in which another thread may do something. */
    private static int slowly(int number) {
        Pause.make();
        return number;
    }

    @JCStressTest
    @Outcome(id = "1, 1", expect = Expect.ACCEPTABLE)
    @Outcome(expect = Expect.FORBIDDEN, desc = "two threads get different functions, or one gets none that works")
    @State
    public static class OfAFunction {
        private final Dispatch<Numbered> dispatch =
                Numbered.builder().withoutGeneration().create();
        private Numbered first;
        private Numbered second;

        public OfAFunction() {
            dispatch.register(key -> 1, "key");
        }

        @Actor
        public void one(II_Result result) {
            first = dispatch.call();
            result.r1 = first.number("key");
        }

        @Actor
        public void other(II_Result result) {
            second = dispatch.call();
            result.r2 = second.number("key");
        }

        @Arbiter
        public void both(II_Result result) {
            if (first != second) {
                result.r1 = -1;
            }
        }
    }

    @JCStressTest
    @JCStressMeta(OfAFunction.class)
    @State
    public static class OfAGeneratedFunction {
        private final Dispatch<Numbered> dispatch =
                Numbered.builder().compiledAfter(1).create();
        private Numbered first;
        private Numbered second;

        public OfAGeneratedFunction() {
            dispatch.register(key -> 1, "key");
        }

        @Actor
        public void one(II_Result result) {
            first = dispatch.call();
            result.r1 = first.number("key");
        }

        @Actor
        public void other(II_Result result) {
            second = dispatch.call();
            result.r2 = second.number("key");
        }

        @Arbiter
        public void both(II_Result result) {
            if (first != second) {
                result.r1 = -1;
            }
        }
    }

    @JCStressTest
    @JCStressMeta(OfAFunction.class)
    @State
    public static class OfAFunctionTwin {
        private Numbered made;
        private Numbered first;
        private Numbered second;

        /** Takes no lock. */
        private Numbered made() {
            if (made == null) {
                made = new Numbered() {
                    @Override
                    public int number(Object key) {
                        return 1;
                    }
                };
            }
            return made;
        }

        @Actor
        public void one(II_Result result) {
            first = made();
            result.r1 = first.number("key");
        }

        @Actor
        public void other(II_Result result) {
            second = made();
            result.r2 = second.number("key");
        }

        @Arbiter
        public void both(II_Result result) {
            if (first != second) {
                result.r1 = -1;
            }
        }
    }

    @JCStressTest
    @Outcome(id = "1, 1, 1", expect = Expect.ACCEPTABLE)
    @Outcome(expect = Expect.FORBIDDEN, desc = "a call goes on before the first action is done, or it is done twice")
    @State
    public static class OfAnObject {
        private int done;
        private final FirstCall action = new FirstCall(context -> done = slowly(done + 1));

        @Actor
        public void one(III_Result result) {
            action.before(this);
            result.r1 = done;
        }

        @Actor
        public void other(III_Result result) {
            action.before(this);
            result.r2 = done;
        }

        @Arbiter
        public void both(III_Result result) {
            result.r3 = done;
        }
    }

    @JCStressTest
    @JCStressMeta(OfAnObject.class)
    @State
    public static class OfAnObjectTwin {
        private boolean begun;
        private int done;

        /** Says that it is done before it is. */
        private void before() {
            if (!begun) {
                begun = true;
                done = slowly(done + 1);
            }
        }

        @Actor
        public void one(III_Result result) {
            before();
            result.r1 = done;
        }

        @Actor
        public void other(III_Result result) {
            before();
            result.r2 = done;
        }

        @Arbiter
        public void both(III_Result result) {
            result.r3 = done;
        }
    }

    /** An application with one dispatch method. */
    abstract static class Site {
        final AtomicInteger done = new AtomicInteger();

        abstract int number(Object key);
    }

    /** The function behind the method. */
    interface SiteNumber {
        /** Returns the number for a key. */
        int number(Site site, Object key);
    }

    @JCStressTest
    @Outcome(id = "1, 1", expect = Expect.ACCEPTABLE)
    @Outcome(expect = Expect.FORBIDDEN, desc = "two threads make the first objects of a context, and one of them fails")
    @State
    public static class OfAContext {
        private final Context<Site> context = Context.of(Site.class, MethodHandles.lookup())
                .method(
                        "number",
                        Dispatch.on(SiteNumber.class, MethodHandles.lookup())
                                .matchKey("key", 1)
                                .otherwise((site, key) -> site.done.get()))
                .beforeFirstCall(site -> site.done.incrementAndGet())
                .create();

        @Actor
        public void one(II_Result result) {
            result.r1 = context.create().number("key");
        }

        @Actor
        public void other(II_Result result) {
            result.r2 = context.create().number("key");
        }
    }
}
