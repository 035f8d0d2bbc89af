package org.waymark.reg;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.invoke.MethodHandles;
import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class MemoryTest {
    interface Named {
        String name(Object first, Object second);
    }

    private static Dispatch<Named> named(Function<DispatchBuilder<Named>, DispatchBuilder<Named>> predicates) {
        return predicates
                .apply(Dispatch.on(Named.class, MethodHandles.lookup()))
                .create();
    }

    @Nested
    class KeysThatNobodyRegistered {
        @Test
        void areOneKey() {
            KeyTable table = new KeyTable(Object.class, Arrays.asList("a", null, Any.ANY));
            assertThat(table.find("b")).isSameAs(table.find(17)).isNotSameAs(table.find("a"));
            assertThat(table.find(null)).isNotSameAs(table.find("b"));
        }

        @Test
        void areOneKeyIfPrimitive() {
            KeyTable table = new KeyTable(int.class, List.of(1, -7));
            assertThat(table.findBits(2)).isSameAs(table.findBits(3)).isNotSameAs(table.findBits(-7));
            assertThat(table.findBits(1)).isSameAs(table.find(1));
        }

        @Test
        void areOneAnswerToAQuestion() {
            Shape<Named> shape = Dispatch.on(Named.class, MethodHandles.lookup())
                    .matchKey("first", 0, Function.identity())
                    .shape();
            Question<Named> question =
                    new Question<>(new Matcher<>(shape, List.of()), 0, shape.nothingComputed(), List.of("a"));
            assertThat(question.answer("b")).isSameAs(question.answer("c")).isNotSameAs(question.answer("a"));
        }
    }

    @Nested
    class ATable {
        @Test
        void startsAgainWhenItIsFull() {
            CallTable<Named> table = new CallTable<>();
            Object first = new Object();
            table.intern(first, null, null, null);
            assertThat(table.find(first, null, null, null)).isNotNull();
            for (int i = 0; i < 40_000; i++) {
                Object component = new Object();
                CallTable.Entry<Named> entry = table.intern(component, i % 2 == 0 ? first : null, null, null);
                assertThat(table.find(component, i % 2 == 0 ? first : null, null, null))
                        .isSameAs(entry);
            }
            assertThat(table.find(first, null, null, null)).isNull();
        }
    }

    @Nested
    class AClassThatIsGone {
        /** The null component is looked for from the first slot on: so the class must be one that would be found there. */
        @Test
        void isNotTakenForNull() {
            CallTable<Named> table = new CallTable<>();
            WeakReference<Class<?>> type = entered(table);
            for (int i = 0; i < 50 && !type.refersTo(null); i++) {
                System.gc();
            }
            assertThat(type.refersTo(null)).isTrue();
            assertThat(table.find(null, null, null, null)).isNull();
        }

        private WeakReference<Class<?>> entered(CallTable<Named> table) {
            while (true) {
                Class<?> type = ClosedWorld.types(new Random(0), 1).get(0);
                int hash = 31 * 31 * 31 * System.identityHashCode(type);
                if (((hash ^ hash >>> 16) & 15) == 0) {
                    table.intern(type, null, null, null);
                    assertThat(table.find(type, null, null, null)).isNotNull();
                    return new WeakReference<>(type);
                }
            }
        }
    }

    @Nested
    class ClassesOfArguments {
        @ParameterizedTest
        @ValueSource(booleans = {true, false})
        void areNotKeptAliveByCalls(boolean lazy) throws ReflectiveOperationException {
            Dispatch<Named> dispatch = named(builder -> lazy
                    ? builder.matchInstance("first", 0).matchKey("second", 1, Function.identity())
                    : builder.matchInstance("first", 0));
            dispatch.register((first, second) -> "object");
            if (lazy) {
                dispatch.register((first, second) -> "keyed", Object.class, "x");
            }
            WeakReference<Class<?>> type = called(dispatch.call());
            for (int i = 0; i < 50 && !type.refersTo(null); i++) {
                System.gc();
            }
            assertThat(type.refersTo(null)).isTrue();
        }

        /** The class is forgotten when this returns. */
        private WeakReference<Class<?>> called(Named call) throws ReflectiveOperationException {
            Class<?> type = new OracleTypes(JsonMapper.shared()
                            .readTree("{\"types\":[{\"name\":\"A\",\"kind\":\"class\",\"bases\":[]}]}"))
                    .get("A");
            assertThat(call.name(type.getConstructor().newInstance(), "")).isEqualTo("object");
            return new WeakReference<>(type);
        }
    }
}
