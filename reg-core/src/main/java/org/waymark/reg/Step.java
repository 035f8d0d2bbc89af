package org.waymark.reg;

import java.lang.invoke.MethodType;
import java.util.Collections;
import org.jspecify.annotations.Nullable;

/**
 * A step of a generated call.
 *
 * @param method the name of a method of {@link Operations}
 * @param type the types that generated code calls it with
 * @param first a number that the method takes before everything else, or null
 */
record Step(String method, MethodType type, @Nullable Integer first) {
    static final Step STRATEGY = new Step("strategy", ofObjects(0), null);
    static final Step SNAPSHOT = new Step("snapshot", ofObjects(0), null);
    static final Step NOTHING_COMPUTED = new Step("nothingComputed", ofObjects(0), null);
    static final Step PREFIX = new Step("prefix", ofObjects(5), null);
    static final Step FIND = new Step("find", ofObjects(5), null);
    static final Step ASK = new Step("ask", ofObjects(9), null);
    static final Step MISS = new Step("miss", ofObjects(1).appendParameterTypes(Object[].class), null);

    private static MethodType ofObjects(int count) {
        return MethodType.methodType(Object.class, Collections.nCopies(count, Object.class));
    }

    /** Returns the step that turns the argument of a predicate into a component of the call. */
    static Step component(Shape<?> shape, int predicate) {
        ValueOrder order = shape.predicates().get(predicate).order();
        if (order instanceof SubtypeOrder subtypes) {
            return new Step(subtypes.ofInstances() ? "classOf" : "itself", ofObjects(2), null);
        }
        Class<?> stored = Types.onStack(order instanceof KeyOrder keys ? keys.type() : Object.class);
        return new Step("key", ofObjects(1).appendParameterTypes(stored), predicate);
    }

    /** Returns the types of the method itself. */
    MethodType methodType() {
        return first == null ? type : type.insertParameterTypes(0, int.class);
    }
}
