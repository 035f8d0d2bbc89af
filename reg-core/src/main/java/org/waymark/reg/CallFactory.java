package org.waymark.reg;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes the objects that stand behind a function: of a class that was generated when the program was built, or else of one
 * that is generated now, or else reflective ones.
 */
final class CallFactory<F> {
    private final FunctionType<F> type;
    private final boolean generation;

    /**
     * Something that was made.
     *
     * @param mode how
     * @param reason why it was not made in a better way; null if there is nothing to tell
     */
    record Made<F>(F function, CallMode mode, @Nullable String reason) {}

    private interface Generating<F> {
        F with(CallWriter<F> writer) throws RefusalException;
    }

    CallFactory(FunctionType<F> type, boolean generation) {
        this.type = type;
        this.generation = generation;
    }

    /** Returns an object that forwards every call to the strategy of the newest state. */
    Made<F> forwarder(States<F> states) {
        var operations = new Operations<>(states, states.shape(), Compiler.none(type));
        BuildClass.Found found = find(BuildClass.forwarder(type));
        Made<F> made = fromBuild(found, Operations.class, operations);
        return made == null
                ? generated(writer -> writer.forwarder(operations), () -> ReflectiveCall.of(states), found.reason())
                : made;
    }

    /** Returns an object that looks calls up, for functions of a shape. */
    Made<F> strategy(States<F> states, Shape<F> shape, int compiledAfter) {
        Compiler<F> compiler = generation ? new Compiler<>(type, compiledAfter) : Compiler.none(type);
        var operations = new Operations<>(states, shape, compiler);
        BuildClass.Found found = table(shape);
        Made<F> made = fromBuild(found, Operations.class, operations);
        return made == null
                ? generated(
                        writer -> writer.tableStrategy(shape, operations),
                        () -> ReflectiveCall.of(states),
                        found.reason())
                : made;
    }

    private BuildClass.Found table(Shape<F> shape) {
        BuildClass.Found forwarder = find(BuildClass.forwarder(type));
        if (forwarder.type() == null) {
            return forwarder;
        }
        BuildClass table = BuildClass.table(shape);
        BuildClass.Found found = find(table);
        return found.type() == null && found.reason() == null
                ? new BuildClass.Found(null, "there is no class " + table.name() + " for these predicates: generate it")
                : found;
    }

    private BuildClass.Found find(BuildClass target) {
        return type.built().find(target, type);
    }

    /** Returns an implementation that calls a handle, which has the types of the method. */
    F implementation(MethodHandle handle, String text) {
        BuildClass.Found found = find(BuildClass.implementation(type));
        MethodHandle[] handles = {handle.asType(handle.type().erase()), MethodHandles.constant(String.class, text)};
        Made<F> made = fromBuild(found, MethodHandle[].class, handles);
        return made == null
                ? generated(
                                writer -> writer.implementation(handle, text),
                                () -> ReflectiveCall.of(type, handle, text),
                                found.reason())
                        .function()
                : made.function();
    }

    private @Nullable Made<F> fromBuild(BuildClass.Found found, Class<?> taken, Object given) {
        if (found.type() == null) {
            return null;
        }
        try {
            Object made =
                    type.access(found.type().getDeclaredConstructor(taken)).invoke(given);
            return new Made<>(type.type().cast(made), CallMode.PREGENERATED, null);
        } catch (Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private Made<F> generated(Generating<F> generating, Supplier<F> reflective, @Nullable String before) {
        String reason = Generation.refusal(generation, "the function");
        if (reason == null) {
            CallWriter<F> writer = CallWriter.of(type);
            try {
                if (writer != null) {
                    return new Made<>(generating.with(writer), CallMode.GENERATED, before);
                }
                reason = "a generated class could not see " + type.type().getTypeName()
                        + ". Make the interface public, or pass MethodHandles.lookup() of a class in its package to"
                        + " Dispatch.on";
            } catch (RefusalException e) {
                reason = e.getMessage();
            }
        }
        return new Made<>(reflective.get(), CallMode.REFLECTIVE, before == null ? reason : before + "; and " + reason);
    }
}
