package org.waymark.benchmarks;

import clojure.lang.AFn;
import clojure.lang.Keyword;
import clojure.lang.MultiFn;
import clojure.lang.RT;
import org.waymark.reg.Dispatch;

/** A function of one argument that is changed while it is called. */
interface ChangingFunction {

    int call(Object argument);

    /** Registers an implementation for a class that nobody calls with, and removes it. */
    void change();

    /** Returns a function of four classes. */
    static ChangingFunction waymark() {
        var function = Dispatch.on(Price.class).matchInstance("thing", 0).create();
        function.register(thing -> 0, String.class);
        function.register(thing -> 1, Integer.class);
        function.register(thing -> 2, Long.class);
        function.register(thing -> 3, Double.class);
        var call = function.call();
        return new ChangingFunction() {
            @Override
            public int call(Object argument) {
                return call.price(argument);
            }

            @Override
            public void change() {
                function.register(thing -> 4, Thread.class).remove();
            }
        };
    }

    /** Returns the same as a multimethod of Clojure. */
    static ChangingFunction clojure() {
        RT.init();
        var byClass = new AFn() {
            @Override
            public Object invoke(Object argument) {
                return argument.getClass();
            }
        };
        var hierarchy = RT.var("clojure.core", "global-hierarchy");
        var function = new MultiFn("price", byClass, Keyword.intern("default"), hierarchy);
        function.addMethod(String.class, constant(0));
        function.addMethod(Integer.class, constant(1));
        function.addMethod(Long.class, constant(2));
        function.addMethod(Double.class, constant(3));
        return new ChangingFunction() {
            @Override
            public int call(Object argument) {
                return (Integer) function.invoke(argument);
            }

            @Override
            public void change() {
                function.addMethod(Thread.class, constant(4));
                function.removeMethod(Thread.class);
            }
        };
    }

    private static AFn constant(int answer) {
        return new AFn() {
            @Override
            public Object invoke(Object argument) {
                return answer;
            }
        };
    }
}
