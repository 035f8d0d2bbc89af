package org.waymark.reg;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.waymark.stress.Pause;

/** A call that starts after a change returned sees the change. The first number tells whether it had returned. */
public final class Changes {
    private static final String KEY = "key";

    private Changes() {}

    @JCStressTest
    @Outcome(
            id = {"0, 0", "0, 1", "1, 1"},
            expect = Expect.ACCEPTABLE)
    @Outcome(expect = Expect.FORBIDDEN, desc = "a call does not see what was registered before")
    @State
    public static class Register {
        private final Dispatch<Numbered> registry = Numbered.dispatch();
        private volatile int returned;

        @Actor
        public void change() {
            Numbered.register(registry, 1, KEY);
            returned = 1;
        }

        @Actor
        public void call(II_Result result) {
            Numbered.call(registry, KEY);
            result.r1 = returned;
            result.r2 = Numbered.call(registry, KEY);
        }
    }

    @JCStressTest
    @JCStressMeta(Register.class)
    @State
    public static class RegisterTwin {
        private final Miniature registry = new Miniature.ForgetsTooEarly();
        private volatile int returned;

        @Actor
        public void change() {
            registry.register(KEY, 1);
            returned = 1;
        }

        @Actor
        public void call(II_Result result) {
            registry.call(KEY);
            Pause.make();
            Pause.make();
            result.r1 = returned;
            result.r2 = registry.call(KEY);
        }
    }

    @JCStressTest
    @Outcome(
            id = {"0, 0", "0, 1", "1, 0"},
            expect = Expect.ACCEPTABLE)
    @Outcome(expect = Expect.FORBIDDEN, desc = "a call finds what was removed before")
    @State
    public static class Remove {
        private final Dispatch<Numbered> registry = Numbered.dispatch();
        private final Registration<Numbered> registration =
                Numbered.register(registry, 1, KEY).get(0);
        private volatile int returned;

        @Actor
        public void change() {
            registration.remove();
            returned = 1;
        }

        @Actor
        public void call(II_Result result) {
            Numbered.call(registry, KEY);
            result.r1 = returned;
            result.r2 = Numbered.call(registry, KEY);
        }
    }

    @JCStressTest
    @JCStressMeta(Remove.class)
    @State
    public static class RemoveTwin {
        private final Miniature.ForgetsTooEarly registry = new Miniature.ForgetsTooEarly();
        private volatile int returned;

        public RemoveTwin() {
            registry.register(KEY, 1);
        }

        @Actor
        public void change() {
            registry.remove(KEY);
            returned = 1;
        }

        @Actor
        public void call(II_Result result) {
            registry.call(KEY);
            Pause.make();
            Pause.make();
            result.r1 = returned;
            result.r2 = registry.call(KEY);
        }
    }

    @JCStressTest
    @JCStressMeta(Register.class)
    @State
    public static class Inherited {
        private final Dispatch<Numbered> parent = Numbered.dispatch();
        private final Dispatch<Numbered> child = new Dispatch<>(Numbered.QUICK.shape(), 1, parent);
        private volatile int returned;

        @Actor
        public void change() {
            Numbered.register(parent, 1, KEY);
            returned = 1;
        }

        @Actor
        public void call(II_Result result) {
            Numbered.call(child, KEY);
            result.r1 = returned;
            result.r2 = Numbered.call(child, KEY);
        }
    }

    @JCStressTest
    @JCStressMeta(Register.class)
    @State
    public static class InheritedTwin {
        private final Miniature registry = new Miniature.Child(new Miniature.OneByOne());
        private volatile int returned;

        @Actor
        public void change() {
            registry.register("another", 1);
            Pause.make();
            registry.register(KEY, 1);
            returned = 1;
        }

        @Actor
        public void call(II_Result result) {
            registry.call(KEY);
            Pause.make();
            Pause.make();
            result.r1 = returned;
            result.r2 = registry.call(KEY);
        }
    }

    @JCStressTest
    @Outcome(
            id = {"0, 0", "0, 1", "1, 1"},
            expect = Expect.ACCEPTABLE)
    @Outcome(expect = Expect.FORBIDDEN, desc = "two calls see a part of a batch")
    @State
    public static class Batch {
        private final Dispatch<Numbered> registry = Numbered.dispatch();

        @Actor
        public void change() {
            Numbered.register(registry, 1, "first", "second");
        }

        @Actor
        public void call(II_Result result) {
            result.r1 = Numbered.call(registry, "first");
            result.r2 = Numbered.call(registry, "second");
        }
    }

    @JCStressTest
    @JCStressMeta(Batch.class)
    @State
    public static class BatchTwin {
        private final Miniature registry = new Miniature.OneByOne();

        @Actor
        public void change() {
            registry.register("first", 1);
            registry.register("second", 1);
        }

        @Actor
        public void call(II_Result result) {
            result.r1 = registry.call("first");
            result.r2 = registry.call("second");
        }
    }

    @JCStressTest
    @Outcome(
            id = {"0, 1", "1, 0", "1, 1"},
            expect = Expect.ACCEPTABLE)
    @Outcome(
            expect = Expect.FORBIDDEN,
            desc = "two changes, each followed by a call, and neither call sees the other's")
    @State
    public static class TwoFunctions {
        private final Dispatch<Numbered> one = Numbered.dispatch();
        private final Dispatch<Numbered> other = Numbered.dispatch();

        @Actor
        public void first(II_Result result) {
            Numbered.register(one, 1, KEY);
            result.r1 = Numbered.call(other, KEY);
        }

        @Actor
        public void second(II_Result result) {
            Numbered.register(other, 1, KEY);
            result.r2 = Numbered.call(one, KEY);
        }
    }

    @JCStressTest
    @JCStressMeta(TwoFunctions.class)
    @State
    public static class TwoFunctionsTwin {
        private final Miniature one = new Miniature.Plain();
        private final Miniature other = new Miniature.Plain();

        @Actor
        public void first(II_Result result) {
            one.register(KEY, 1);
            result.r1 = other.call(KEY);
        }

        @Actor
        public void second(II_Result result) {
            other.register(KEY, 1);
            result.r2 = one.call(KEY);
        }
    }
}
