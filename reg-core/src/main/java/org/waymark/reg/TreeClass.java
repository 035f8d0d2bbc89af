package org.waymark.reg;

import java.util.ArrayDeque;
import java.util.Deque;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;

/**
 * The class of a compiled strategy. Its implementations are constants, so that the just-in-time compiler can inline them.
 * The class goes when the state of the function goes.
 */
final class TreeClass<F> {
    private final Shape<F> shape;
    private final Operations<F> operations;
    private final F table;
    private final String name;
    private final ClassWriter writer;
    private final Linkage.ClassData linkage;
    private final Deque<Part<F>> parts = new ArrayDeque<>();
    private int methods;

    private record Part<F>(String name, CallTree<F> tree) {}

    /**
     * Creates a class.
     *
     * @param table the strategy for calls that are not compiled
     * @param name the internal name of the class
     */
    TreeClass(
            Shape<F> shape,
            Operations<F> operations,
            F table,
            String name,
            ClassWriter writer,
            Linkage.ClassData linkage) {
        this.shape = shape;
        this.operations = operations;
        this.table = table;
        this.name = name;
        this.writer = writer;
        this.linkage = linkage;
    }

    Shape<F> shape() {
        return shape;
    }

    Operations<F> operations() {
        return operations;
    }

    F table() {
        return table;
    }

    /** Writes all methods. */
    void write(CallTree<F> tree) {
        new TreeBody<>(this, new MethodBody(writer, shape.type().method(), linkage)).write(tree);
        while (!parts.isEmpty()) {
            Part<F> part = parts.remove();
            new TreeBody<>(this, new MethodBody(writer, shape.type().method(), part.name(), linkage))
                    .write(part.tree());
        }
    }

    /** Returns what calls a new method that goes down a tree. */
    MethodBody.Other newMethod(CallTree<F> tree) {
        String method = "part" + methods++;
        parts.add(new Part<>(method, tree));
        return new MethodBody.Other(name, method);
    }

    /** Loads an object that the class is given. */
    void load(MethodVisitor code, Object value, Class<?> type) {
        linkage.load(code, value, type);
    }
}
