package org.waymark.reg;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/** A call while the predicates of the function change runs the old implementation or none: nothing in between. */
public final class Predicates {
    private static final String KEY = "key";

    private Predicates() {}

    @JCStressTest
    @Outcome(
            id = {"0", "1"},
            expect = Expect.ACCEPTABLE)
    @Outcome(expect = Expect.FORBIDDEN, desc = "a call sees a state that never was")
    @State
    public static class Clean {
        private final Dispatch<Numbered> dispatch =
                Numbered.builder().withoutGeneration().create();

        public Clean() {
            dispatch.addPredicates(builder -> builder.matchKey("length", 0, (String key) -> key.length()));
            dispatch.register(key -> 1, KEY, 3);
        }

        @Actor
        public void change() {
            dispatch.clean();
        }

        @Actor
        public void call(I_Result result) {
            result.r1 = dispatch.call().number(KEY);
        }
    }

    @JCStressTest
    @Outcome(
            id = {"0", "1"},
            expect = Expect.ACCEPTABLE)
    @Outcome(expect = Expect.FORBIDDEN, desc = "a call sees a state that never was")
    @State
    public static class Add {
        private final Dispatch<Numbered> dispatch =
                Numbered.builder().withoutGeneration().create();

        public Add() {
            dispatch.register(key -> 1, KEY);
        }

        @Actor
        public void change() {
            dispatch.addPredicates(builder -> builder.matchKey("length", 0, (String key) -> key.length()));
        }

        @Actor
        public void call(I_Result result) {
            result.r1 = dispatch.call().number(KEY);
        }
    }

    @JCStressTest
    @JCStressMeta(Clean.class)
    @State
    public static class CleanTwin {
        private final Miniature.InTwoSteps registry = new Miniature.InTwoSteps();

        public CleanTwin() {
            registry.register(KEY, 1);
        }

        @Actor
        public void change() {
            registry.clean();
        }

        @Actor
        public void call(I_Result result) {
            result.r1 = registry.call(KEY);
        }
    }
}
