package org.waymark.reg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What a call does that changes the function which it is a call of. */
@ParameterizedClass
@EnumSource(Mode.class)
class ReentrantChangeTest {
    interface Named {
        String name(Object thing);
    }

    @Parameter
    Mode mode;

    private final List<Runnable> once = new ArrayList<>();

    /** Returns the argument, after doing what is to be done once. */
    private Object key(Object argument) {
        List<Runnable> now = List.copyOf(once);
        once.clear();
        now.forEach(Runnable::run);
        return argument;
    }

    private Dispatch<Named> named() {
        return mode.of(Dispatch.on(Named.class, MethodHandles.lookup())
                        .matchKey("key", 0, this::key)
                        .otherwise(thing -> "otherwise"))
                .create();
    }

    /** Some calls, so that the function is compiled where it may be. */
    private static void warm(Dispatch<Named> dispatch) {
        for (int i = 0; i < 4; i++) {
            dispatch.call().name("a");
        }
    }

    @Test
    void aKeyFunctionMayRegister() {
        Dispatch<Named> dispatch = named();
        dispatch.register(thing -> "a", "a");
        warm(dispatch);
        once.add(() -> dispatch.register(thing -> "b", "b"));
        assertThat(dispatch.call().name("b")).isIn("b", "otherwise");
        assertThat(dispatch.call().name("b")).isEqualTo("b");
    }

    @Test
    void aKeyFunctionMayRemove() {
        Dispatch<Named> dispatch = named();
        Registration<Named> registration = dispatch.register(thing -> "a", "a");
        dispatch.register(thing -> "b", "b");
        warm(dispatch);
        once.add(registration::remove);
        assertThat(dispatch.call().name("a")).isIn("a", "otherwise");
        assertThat(dispatch.call().name("a")).isEqualTo("otherwise");
    }

    /** The first state has no answer, so the call asks the second one, and must not bring along what it computed. */
    @Test
    void aKeyIsNotTakenForThatOfAnotherPredicate() {
        Dispatch<Named> dispatch = mode.of(
                        Dispatch.on(Named.class, MethodHandles.lookup()).matchKey("key", 0, this::key))
                .create();
        dispatch.addPredicates(builder -> builder.matchKey("before", 0, this::key));
        dispatch.register(thing -> "a", "a", "a");
        dispatch.register(thing -> "never", "b", "a");
        warm(dispatch);
        assertThatThrownBy(() -> dispatch.call().name("b")).isInstanceOf(NoMatchException.class);
        once.add(() -> {
            dispatch.clean();
            dispatch.addPredicates(builder -> builder.matchKey("after", 0, (Object thing) -> "after"));
            dispatch.register(thing -> "mixed", "b", "b");
        });
        assertThatThrownBy(() -> dispatch.call().name("b")).isInstanceOf(NoMatchException.class);
        dispatch.register(thing -> "after", "b", "after");
        assertThat(dispatch.call().name("b")).isEqualTo("after");
    }

    @Test
    void anImplementationMayChangeEverything() {
        Dispatch<Named> dispatch = named();
        dispatch.register(
                thing -> {
                    dispatch.clean();
                    dispatch.register(other -> "second", "a");
                    return "first, then " + dispatch.call().name(thing);
                },
                "a");
        assertThat(dispatch.call().name("a")).isEqualTo("first, then second");
        assertThat(dispatch.call().name("a")).isEqualTo("second");
    }
}
