package org.waymark.reg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BatchTest {
    interface Shown {
        String show(Object model, String name);
    }

    private final Dispatch<Shown> dispatch = Dispatch.on(Shown.class, MethodHandles.lookup())
            .matchInstance("model", 0)
            .matchKey("name", 1)
            .otherwise((model, name) -> "otherwise")
            .create();

    private static Shown saying(String text) {
        return (model, name) -> text;
    }

    @Test
    void registersAllInOrder() {
        List<Registration<Shown>> made = dispatch.batch(batch -> batch.register(saying("a"), String.class)
                .registerNamed(saying("b"), Map.of("name", "x"))
                .registerAt("com.example.C.c(C.java:3)", saying("c"), Integer.class, "y"));
        assertThat(dispatch.registrations()).isEqualTo(made);
        assertThat(made.get(0).site()).startsWith("org.waymark.reg.BatchTest.");
        assertThat(dispatch.call().show("", "x")).isEqualTo("a");
        assertThat(dispatch.call().show(1, "x")).isEqualTo("b");
        assertThat(dispatch.call().show(1, "y")).isEqualTo("c");
    }

    @Test
    void registersNothingIfOneIsRefusedAndTellsOfAllThatAre() {
        dispatch.registerAt("com.example.Old.a(Old.java:1)", saying("old"), String.class);
        assertThatThrownBy(() -> dispatch.batch(
                        batch -> batch.registerAt("com.example.New.a(New.java:1)", saying("a"), String.class)
                                .registerAt("com.example.New.b(New.java:2)", saying("b"), Integer.class)
                                .registerAt("com.example.New.c(New.java:3)", saying("c"), "text")
                                .registerAt("com.example.New.d(New.java:4)", saying("d"), Integer.class)))
                .isInstanceOf(RegistrationException.class)
                .hasMessage("""
                        BatchTest.Shown.show refuses 3 of 4 registrations, and so all of them.
                          1. at com.example.New.a(New.java:1)
                             BatchTest.Shown.show already has an implementation for (model = java.lang.String, name = any).
                               1. at com.example.Old.a(Old.java:1)
                               2. at com.example.New.a(New.java:1)
                             Remove one of them, or register it for other values.
                          2. at com.example.New.c(New.java:3)
                             The predicate "model" of BatchTest.Shown.show cannot have the value "text": \
                        it takes a class, but "text" is a value of type java.lang.String.
                          3. at com.example.New.d(New.java:4)
                             BatchTest.Shown.show already has an implementation for (model = java.lang.Integer, name = any).
                               1. at com.example.New.b(New.java:2)
                               2. at com.example.New.d(New.java:4)
                             Remove one of them, or register it for other values.""");
        assertThat(dispatch.registrations()).hasSize(1);
        assertThat(dispatch.call().show(1, "")).isEqualTo("otherwise");
    }

    @Test
    void mayBeEmpty() {
        assertThat(dispatch.batch(batch -> {})).isEmpty();
    }

    @Nested
    class Handles {
        static String shown(List<String> greeting, CharSequence model, Object name) {
            return greeting + " " + model + " " + name;
        }

        private MethodHandle shown() throws ReflectiveOperationException {
            MethodType type = MethodType.methodType(String.class, List.class, CharSequence.class, Object.class);
            return MethodHandles.lookup().findStatic(Handles.class, "shown", type);
        }

        @Test
        void areBoundToMoreThanTheArgumentsOfTheFunction() throws Exception {
            MethodHandle bound = shown().bindTo(List.of("hello"));
            Registration<Shown> made = dispatch.batch(
                            batch -> batch.registerHandle("com.example.Shop.show(Shop.java:3)", bound, String.class))
                    .get(0);
            assertThat(dispatch.call().show("a", "b")).isEqualTo("[hello] a b");
            assertThat(dispatch.call().show(1, "b")).isEqualTo("otherwise");
            assertThat(made.site()).isEqualTo("com.example.Shop.show(Shop.java:3)");
        }

        @Test
        void areRefusedWhereTheirTypesAreOthers() throws Exception {
            MethodHandle unbound = shown();
            assertThatThrownBy(() -> dispatch.batch(batch ->
                            batch.registerHandle("at com.example.Shop.show(Shop.java:3)", unbound, String.class)))
                    .isInstanceOf(RegistrationException.class)
                    .hasMessage("A handle of type (List,CharSequence,Object)String cannot implement"
                            + " BatchTest.Shown.show, which is (Object,String)String,"
                            + " at com.example.Shop.show(Shop.java:3).");
        }
    }
}
