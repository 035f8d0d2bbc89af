package org.waymark.reg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LateRegistrationTest {
    public interface Named {
        String name(Object first, Object second, String key, int number);
    }

    private static final List<Class<?>> TYPES = List.of(Object.class, Number.class, Integer.class, String.class);
    private static final List<Object> ARGUMENTS = List.of(1, 2L, "text", 'c');
    private static final List<String> KEYS = List.of("a", "b", "c");

    private static Dispatch<Named> function() {
        return Dispatch.on(Named.class)
                .matchInstance("first", 0)
                .matchInstance("second", 1)
                .matchKey("key", 2)
                .matchKey("number", 3)
                .otherwise((first, second, key, number) -> "otherwise")
                .create();
    }

    private static void register(Dispatch<Named> dispatch, Object[] values) {
        String answer = List.of(values).toString();
        dispatch.register((first, second, key, number) -> answer, values);
    }

    private static List<Object[]> someValues(long seed) {
        List<Object[]> all = new ArrayList<>();
        for (Class<?> first : TYPES) {
            for (Class<?> second : TYPES) {
                for (String key : KEYS) {
                    all.add(new Object[] {first, second, key, key.length() + all.size() % 3});
                }
            }
        }
        Collections.shuffle(all, new Random(seed));
        return all.subList(0, all.size() / 2);
    }

    private static List<String> answers(Dispatch<Named> dispatch) {
        List<String> answers = new ArrayList<>();
        for (Object first : ARGUMENTS) {
            for (Object second : ARGUMENTS) {
                for (String key : List.of("a", "b", "c", "d")) {
                    for (int number = 0; number < 4; number++) {
                        answers.add(dispatch.call().name(first, second, key, number));
                    }
                }
            }
        }
        return answers;
    }

    @Nested
    class AFunction {
        @ParameterizedTest
        @ValueSource(longs = {1, 2, 3})
        void answersAsIfAllHadBeenRegisteredBeforeTheFirstCall(long seed) {
            Dispatch<Named> late = function();
            Dispatch<Named> atOnce = function();
            for (Object[] values : someValues(seed)) {
                register(late, values);
                answers(late);
                register(atOnce, values);
            }
            assertThat(answers(late)).isEqualTo(answers(atOnce));
            assertThat(late.registrations()).hasSameSizeAs(atOnce.registrations());
            assertThat(late.table().toString().lines().count())
                    .isEqualTo(atOnce.table().toString().lines().count());
        }

        @Test
        void forgetsWhatWasRemovedBetweenTwoLateRegistrations() {
            Dispatch<Named> dispatch = function();
            register(dispatch, new Object[] {Object.class, Object.class, "a", 1});
            assertThat(dispatch.call().name(1, 1, "a", 1)).startsWith("[class java.lang.Object");
            Registration<Named> removed =
                    dispatch.register((first, second, key, number) -> "gone", Integer.class, Object.class, "a", 1);
            register(dispatch, new Object[] {Number.class, Object.class, "a", 1});
            removed.remove();
            register(dispatch, new Object[] {String.class, Object.class, "b", 2});
            assertThat(dispatch.call().name(1, 1, "a", 1)).startsWith("[class java.lang.Number");
            assertThat(dispatch.call().name("", 1, "b", 2)).startsWith("[class java.lang.String");
        }
    }
}
