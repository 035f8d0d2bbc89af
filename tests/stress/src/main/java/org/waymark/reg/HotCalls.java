package org.waymark.reg;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.I_Result;
import org.waymark.stress.Pause;

/** What one thread compiles, or remembers of the next implementation, does not outlive a change by another. */
public final class HotCalls {
    private static final Numbered COMPILED = key -> 1;
    private static final String KEY = "key";

    private HotCalls() {}

    @JCStressTest
    @Outcome(id = "0", expect = Expect.ACCEPTABLE)
    @Outcome(expect = Expect.FORBIDDEN, desc = "what was compiled for an old state is what new calls go through")
    @State
    public static class Compiled {
        private final Registry<Numbered> registry =
                new Registry<>(Numbered.QUICK.shape(), shape -> Numbered.STRATEGY, null);
        private final Snapshot<Numbered> first = registry.snapshot();

        @Actor
        public void compile() {
            Snapshot<Numbered> state = registry.snapshot();
            state.compiled(state == first ? COMPILED : Numbered.STRATEGY, 1);
        }

        @Actor
        public void change() {
            registry.clean();
        }

        @Arbiter
        public void look(I_Result result) {
            result.r1 = registry.strategy() == COMPILED ? 1 : 0;
        }
    }

    /** Keeps what was compiled for the function, and not for a state of it. */
    @JCStressTest
    @JCStressMeta(Compiled.class)
    @State
    public static class CompiledTwin {
        private volatile int registered;
        private volatile Numbered strategy;

        @Actor
        public void compile() {
            boolean old = registered == 0;
            Pause.make();
            strategy = old ? COMPILED : null;
        }

        @Actor
        public void change() {
            registered = 2;
            strategy = null;
        }

        @Arbiter
        public void look(I_Result result) {
            result.r1 = strategy == COMPILED ? 1 : 0;
        }
    }

    @JCStressTest
    @Outcome(
            id = {"0, 0", "0, 2", "2, 2"},
            expect = Expect.ACCEPTABLE)
    @Outcome(expect = Expect.FORBIDDEN, desc = "a compiled call does not see what was registered before")
    @State
    public static class CompiledCall {
        private final Dispatch<Numbered> dispatch =
                Numbered.builder().compiledAfter(0).create();
        private final Numbered call = dispatch.call();
        private volatile int returned;

        public CompiledCall() {
            dispatch.register(key -> 1, "another");
            call.number(KEY);
        }

        @Actor
        public void change() {
            dispatch.register(key -> 2, KEY);
            returned = 2;
        }

        @Actor
        public void call(II_Result result) {
            call.number(KEY);
            result.r1 = returned;
            result.r2 = call.number(KEY);
        }
    }

    /** Compiles for the function, and not for a state of it. */
    @JCStressTest
    @JCStressMeta(CompiledCall.class)
    @State
    public static class CompiledCallTwin {
        private volatile int registered;
        private volatile Numbered compiled;
        private volatile int returned;

        private int number() {
            Numbered known = compiled;
            if (known == null) {
                int constant = registered;
                Pause.make();
                known = key -> constant;
                compiled = known;
            }
            return known.number(KEY);
        }

        @Actor
        public void change() {
            registered = 2;
            compiled = null;
            returned = 2;
        }

        @Actor
        public void call(II_Result result) {
            number();
            result.r1 = returned;
            result.r2 = number();
        }
    }

    @JCStressTest
    @Outcome(
            id = {"2, 1", "2, 2"},
            expect = Expect.ACCEPTABLE)
    @Outcome(expect = Expect.FORBIDDEN, desc = "an implementation calls another than the next one")
    @State
    public static class NextOne {
        private final Dispatch<Numbered> dispatch = Numbered.dispatch();

        public NextOne() {
            dispatch.registerWithNext(next -> key -> next.number(key), KEY);
            Numbered.register(dispatch, 1, Dispatch.any());
            Numbered.call(dispatch, KEY);
        }

        @Actor
        public void change(II_Result result) {
            dispatch.registrations().get(1).remove();
            Numbered.register(dispatch, 2, Dispatch.any());
            result.r1 = Numbered.call(dispatch, KEY);
        }

        /** Between the removal and the registration there is nothing next; that counts as the old state. */
        @Actor
        public void call(II_Result result) {
            result.r2 = Math.max(1, Numbered.call(dispatch, KEY));
        }
    }

    /** Keeps the state that it knows apart from what follows in it. */
    @JCStressTest
    @JCStressMeta(NextOne.class)
    @State
    public static class NextOneTwin {
        private volatile int state = 1;
        private volatile int known = 1;
        private volatile int next = 1;

        @Actor
        public void change(II_Result result) {
            state = 2;
            Pause.make();
            result.r1 = ask();
        }

        @Actor
        public void call(II_Result result) {
            result.r2 = ask();
        }

        private int ask() {
            int newest = state;
            if (known != newest) {
                known = newest;
                Pause.make();
                next = newest;
            }
            return next;
        }
    }
}
