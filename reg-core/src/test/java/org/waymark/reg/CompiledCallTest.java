package org.waymark.reg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.invoke.MethodHandles;
import java.lang.ref.WeakReference;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Opcodes;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CompiledCallTest {
    enum Color {
        RED,
        GREEN
    }

    interface Shown {
        String show(Object model, Object name);
    }

    interface Coloured {
        String paint(Color color, int number, long wide, double real);
    }

    interface Picked {
        int pick(Object model, Object request, String name);
    }

    private static <F> DispatchBuilder<F> on(Class<F> type) {
        return Dispatch.on(type, MethodHandles.lookup()).compiledAfter(0);
    }

    private static void twice(Runnable call) {
        call.run();
        call.run();
    }

    /** Returns instances of as many new classes, whose loader nothing else knows: empty arrays of abstract classes. */
    private static List<Object> instances(int count) {
        class Loader extends ClassLoader {
            Loader() {
                super(CompiledCallTest.class.getClassLoader());
            }

            Class<?> define(byte[] bytes) {
                return defineClass(null, bytes, 0, bytes.length);
            }
        }
        Loader loader = new Loader();
        List<Object> instances = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ClassWriter writer = new ClassWriter(0);
            writer.visit(
                    Opcodes.V17,
                    Opcodes.ACC_PUBLIC | Opcodes.ACC_ABSTRACT,
                    "Model" + i,
                    null,
                    "java/lang/Object",
                    null);
            writer.visitEnd();
            instances.add(Array.newInstance(loader.define(writer.toByteArray()), 0));
        }
        return instances;
    }

    @Nested
    class Keys {
        @Test
        void ofStringsAreTestedAndNullIsAKey() {
            Dispatch<Shown> dispatch = on(Shown.class)
                    .matchInstance("model", 0)
                    .matchKey("name", 1)
                    .otherwise((model, name) -> "otherwise")
                    .create();
            dispatch.register((model, name) -> "any", Object.class);
            dispatch.register((model, name) -> "edit", String.class, "edit");
            dispatch.register((model, name) -> "null", String.class, null);
            dispatch.register((model, name) -> "integer", Integer.class, "edit");
            Shown call = dispatch.call();
            for (int i = 0; i < 3; i++) {
                assertThat(call.show("", "edit")).isEqualTo("edit");
                assertThat(call.show("", new String("edit"))).isEqualTo("edit");
                assertThat(call.show("", null)).isEqualTo("null");
                assertThat(call.show("", "other")).isEqualTo("any");
                assertThat(call.show("", 17)).isEqualTo("any");
                assertThat(call.show(1, "edit")).isEqualTo("integer");
                assertThat(call.show(1, null)).isEqualTo("any");
                assertThat(call.show(1L, "edit")).isEqualTo("any");
                assertThat(call.show(null, "edit")).isEqualTo("any");
            }
            assertThat(dispatch.isCompiled()).isTrue();
        }

        @Test
        void ofEnumsAndPrimitiveTypesAreTested() {
            Dispatch<Coloured> dispatch = on(Coloured.class)
                    .matchKey("color", 0)
                    .matchKey("number", 1)
                    .matchKey("wide", 2)
                    .otherwise((color, number, wide, real) -> "otherwise")
                    .create();
            dispatch.register((color, number, wide, real) -> "all", Color.RED, -1, 5_000_000_000L);
            dispatch.register((color, number, wide, real) -> "number", Color.RED, 70_000);
            dispatch.register((color, number, wide, real) -> "null", null, 1);
            Coloured call = dispatch.call();
            for (int i = 0; i < 3; i++) {
                assertThat(call.paint(Color.RED, -1, 5_000_000_000L, 1)).isEqualTo("all");
                assertThat(call.paint(Color.RED, -1, 1, 1)).isEqualTo("otherwise");
                assertThat(call.paint(Color.RED, 70_000, 1, 1)).isEqualTo("number");
                assertThat(call.paint(Color.GREEN, 70_000, 1, 1)).isEqualTo("otherwise");
                assertThat(call.paint(null, 1, 1, 1)).isEqualTo("null");
            }
            assertThat(dispatch.isCompiled()).isTrue();
        }

        @Test
        void ofOtherTypesAreLookedUp() {
            Dispatch<Coloured> dispatch = on(Coloured.class).matchKey("real", 3).create();
            dispatch.register((color, number, wide, real) -> "nan", Double.NaN);
            twice(() ->
                    assertThat(dispatch.call().paint(null, 1, 1, Double.NaN)).isEqualTo("nan"));
            assertThat(dispatch.isCompiled()).isFalse();
        }

        @Test
        void thatAreComputedAreComputedOnceOnEveryWay() {
            AtomicInteger computed = new AtomicInteger();
            Function<Object, Object> counting = name -> {
                computed.incrementAndGet();
                return name;
            };
            Dispatch<Shown> dispatch = on(Shown.class)
                    .matchInstance("model", 0)
                    .matchKey("name", 1, counting)
                    .create();
            dispatch.register((model, name) -> "integer", Integer.class);
            dispatch.register((model, name) -> "edit", String.class, "edit");
            Shown call = dispatch.call();
            for (int i = 0; i < 3; i++) {
                computed.set(0);
                assertThat(call.show(1, "edit")).isEqualTo("integer");
                assertThat(computed).hasValue(0);
                assertThat(call.show("", "edit")).isEqualTo("edit");
                assertThat(computed).hasValue(1);
                assertThatThrownBy(() -> call.show("", "other")).isInstanceOf(NoMatchException.class);
                assertThat(computed).hasValue(2);
                assertThatThrownBy(() -> call.show("", 17)).isInstanceOf(NoMatchException.class);
                assertThat(computed).hasValue(3);
            }
            assertThat(dispatch.isCompiled()).isTrue();
        }
    }

    @Nested
    class ManyClasses {
        @Test
        void areAllFound() {
            List<Object> models = instances(400);
            Dispatch<Picked> dispatch = on(Picked.class)
                    .matchInstance("model", 0)
                    .matchInstance("request", 1)
                    .matchKey("name", 2)
                    .create();
            for (int i = 0; i < models.size(); i++) {
                int number = i;
                dispatch.register(
                        (model, request, name) -> number, models.get(i).getClass());
                if (i % 4 == 0) {
                    dispatch.register(
                            (model, request, name) -> -number, models.get(i).getClass(), String.class, "a");
                }
            }
            for (int round = 0; round < 3; round++) {
                for (int i = 0; i < models.size(); i++) {
                    int expected = i % 4 == 0 ? -i : i;
                    assertThat(dispatch.call().pick(models.get(i), "", "a")).isEqualTo(expected);
                    assertThat(dispatch.call().pick(models.get(i), "", "b")).isEqualTo(i);
                }
            }
            assertThat(dispatch.isCompiled()).isTrue();
        }
    }

    @Nested
    class AChange {
        @Test
        void isSeenByTheNextCall() {
            Dispatch<Shown> dispatch = on(Shown.class).matchInstance("model", 0).create();
            dispatch.register((model, name) -> "object", Object.class);
            Shown call = dispatch.call();
            for (int i = 0; i < 20; i++) {
                twice(() -> assertThat(call.show("", "")).isEqualTo("object"));
                Registration<Shown> added = dispatch.register((model, name) -> "string", String.class);
                twice(() -> assertThat(call.show("", "")).isEqualTo("string"));
                added.remove();
            }
        }

        @Test
        void isSeenByEveryCallThatStartsAfterIt() throws InterruptedException, ExecutionException {
            Dispatch<Picked> dispatch = on(Picked.class)
                    .compiledAfter(50)
                    .matchInstance("model", 0)
                    .matchKey("name", 2)
                    .create();
            AtomicInteger registered = new AtomicInteger();
            dispatch.register((model, request, name) -> 0, Object.class);
            ExecutorService thread = Executors.newSingleThreadExecutor();
            try {
                Future<Integer> wrong = thread.submit(() -> staleAnswers(dispatch.call(), registered));
                for (int i = 1; i <= 300; i++) {
                    int number = i;
                    Registration<Picked> added = dispatch.register((model, request, name) -> number, String.class);
                    registered.set(number);
                    for (int j = 0; j < 200; j++) {
                        dispatch.call().pick("", "", "a");
                    }
                    registered.set(-number);
                    added.remove();
                }
                registered.set(Integer.MAX_VALUE);
                assertThat(wrong.get()).isZero();
            } finally {
                thread.shutdownNow();
            }
        }

        /** While the number stays the same before and after a call, it says what the call has to answer. */
        private static int staleAnswers(Picked call, AtomicInteger registered) {
            int wrong = 0;
            int before = registered.get();
            while (before != Integer.MAX_VALUE) {
                int answer = call.pick("", "", "a");
                int after = registered.get();
                if (before == after && before > 0 && answer != before) {
                    wrong++;
                }
                before = after;
            }
            return wrong;
        }
    }

    @Nested
    class Memory {
        @Test
        void aClassThatTheFunctionDoesNotKnowIsNotKept() throws ReflectiveOperationException {
            Dispatch<Shown> dispatch = on(Shown.class).matchInstance("model", 0).create();
            dispatch.register((model, name) -> "object", Object.class);
            dispatch.register((model, name) -> "string", String.class);
            WeakReference<Class<?>> type = called(dispatch.call());
            twice(() -> dispatch.call().show("", ""));
            assertThat(dispatch.isCompiled()).isTrue();
            assertUnloaded(type);
        }

        private static WeakReference<Class<?>> called(Shown call) throws ReflectiveOperationException {
            Class<?> type = new OracleTypes(JsonMapper.shared()
                            .readTree("{\"types\":[{\"name\":\"A\",\"kind\":\"class\",\"bases\":[]}]}"))
                    .get("A");
            for (int i = 0; i < 3; i++) {
                assertThat(call.show(type.getConstructor().newInstance(), "")).isEqualTo("object");
            }
            return new WeakReference<>(type);
        }

        @Test
        void aClassThatWasCompiledGoesWithItsRegistration() {
            Dispatch<Shown> dispatch = on(Shown.class).matchInstance("model", 0).create();
            dispatch.register((model, name) -> "object", Object.class);
            WeakReference<Class<?>> type = registered(dispatch);
            assertThat(dispatch.call().show("", "")).isEqualTo("object");
            assertUnloaded(type);
        }

        private static WeakReference<Class<?>> registered(Dispatch<Shown> dispatch) {
            Object instance = instances(1).get(0);
            Registration<Shown> registration = dispatch.register((model, name) -> "model", instance.getClass());
            twice(() -> assertThat(dispatch.call().show(instance, "")).isEqualTo("model"));
            assertThat(dispatch.isCompiled()).isTrue();
            registration.remove();
            return new WeakReference<>(instance.getClass().getComponentType());
        }

        private static void assertUnloaded(WeakReference<Class<?>> type) {
            for (int i = 0; i < 50 && !type.refersTo(null); i++) {
                System.gc();
            }
            assertThat(type.refersTo(null)).isTrue();
        }
    }
}
