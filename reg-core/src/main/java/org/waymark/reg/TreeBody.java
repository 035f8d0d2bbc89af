package org.waymark.reg;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/** Writes a method that goes down a tree of tests. Subtrees go into methods of their own before it gets too large. */
final class TreeBody<F> {
    /** What the just-in-time compiler takes well in one method. */
    private static final int MOST_CODE = 64;

    /** A chain waits for one load and guesses wrong about once; a switch on the hash waits for three loads. */
    private static final int LONGEST_CHAIN = 16;

    private static final int HASH_BITS = 4;

    private final TreeClass<F> owner;
    private final Shape<F> shape;
    private final MethodBody body;
    private final MethodVisitor code;
    private final Map<Integer, Integer> lazyLocals = new HashMap<>();
    private final Label unknown = new Label();
    private final Label unknownButComputed = new Label();

    TreeBody(TreeClass<F> owner, MethodBody body) {
        this.owner = owner;
        this.shape = owner.shape();
        this.body = body;
        this.code = body.code();
    }

    void write(CallTree<F> tree) {
        for (int predicate = 0; predicate < shape.size(); predicate++) {
            if (shape.predicates().get(predicate).isLazy()) {
                int local = body.newLocal();
                owner.load(code, Shape.NOT_YET, Object.class);
                body.store(local);
                lazyLocals.put(predicate, local);
            }
        }
        write(tree, tree.weight() <= MOST_CODE, unknown);
        code.visitLabel(unknown);
        owner.load(code, owner.table(), shape.type().type());
        body.call(shape.type());
        if (!lazyLocals.isEmpty()) {
            writeMiss();
        }
        body.end();
    }

    /**
     * Writes a tree, which ends the call on all its ways.
     *
     * @param inline whether the subtrees are small enough to be in this method
     * @param otherwise where calls go that the tree does not know
     */
    private void write(CallTree<F> tree, boolean inline, Label otherwise) {
        if (tree instanceof CallTree.Run<F> run) {
            owner.load(code, run.target(), shape.type().type());
            body.call(shape.type());
        } else if (tree instanceof CallTree.Classes<F> classes) {
            write(classes, inline, otherwise);
        } else if (tree instanceof CallTree.Keys<F> keys) {
            write(keys, otherwise);
        } else {
            code.visitJumpInsn(Opcodes.GOTO, otherwise);
        }
    }

    private void writeChild(CallTree<F> child, boolean inline, Label otherwise) {
        if (inline || child.weight() <= 1) {
            write(child, true, otherwise);
        } else {
            body.callOther(owner.newMethod(child));
        }
    }

    private void write(CallTree.Classes<F> tree, boolean inline, Label otherwise) {
        DispatchPredicate<F> predicate = shape.predicates().get(tree.predicate());
        body.loadArgument(predicate.argument());
        code.visitJumpInsn(Opcodes.IFNULL, otherwise);
        int type = body.newLocal();
        body.loadArgument(predicate.argument());
        if (predicate.order() instanceof SubtypeOrder order && order.ofInstances()) {
            code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "java/lang/Object", "getClass", "()Ljava/lang/Class;", false);
        }
        body.store(type);
        if (tree.children().size() > LONGEST_CHAIN && tree.shift() < Integer.SIZE - 2 * HASH_BITS) {
            writeSwitch(tree, type, inline, otherwise);
        } else {
            writeChain(tree, type, inline, otherwise);
        }
    }

    private void writeChain(CallTree.Classes<F> tree, int type, boolean inline, Label otherwise) {
        tree.children().forEach((tested, child) -> {
            Label next = new Label();
            body.load(type);
            owner.load(code, tested, Class.class);
            code.visitJumpInsn(Opcodes.IF_ACMPNE, next);
            writeChild(child, inline, otherwise);
            code.visitLabel(next);
        });
        code.visitJumpInsn(Opcodes.GOTO, otherwise);
    }

    private void writeSwitch(CallTree.Classes<F> tree, int type, boolean inline, Label otherwise) {
        int size = 1 << HASH_BITS;
        Map<Integer, Map<Class<?>, CallTree<F>>> buckets = new TreeMap<>();
        tree.children().forEach((tested, child) -> buckets.computeIfAbsent(
                        System.identityHashCode(tested) >>> tree.shift() & size - 1, any -> new HashMap<>())
                .put(tested, child));
        Label[] labels = new Label[size];
        for (int i = 0; i < size; i++) {
            labels[i] = buckets.containsKey(i) ? new Label() : otherwise;
        }
        body.load(type);
        code.visitMethodInsn(
                Opcodes.INVOKESTATIC, "java/lang/System", "identityHashCode", "(Ljava/lang/Object;)I", false);
        code.visitIntInsn(Opcodes.BIPUSH, tree.shift());
        code.visitInsn(Opcodes.IUSHR);
        code.visitIntInsn(Opcodes.BIPUSH, size - 1);
        code.visitInsn(Opcodes.IAND);
        code.visitTableSwitchInsn(0, size - 1, otherwise, labels);
        buckets.forEach((bucket, children) -> {
            code.visitLabel(labels[bucket]);
            var part = CallTree.Classes.of(tree.predicate(), tree.shift() + HASH_BITS, children);
            if (part.children().size() <= LONGEST_CHAIN) {
                writeChain(part, type, inline, otherwise);
            } else {
                writeChild(part, inline, otherwise);
            }
        });
    }

    private void write(CallTree.Keys<F> tree, Label otherwise) {
        DispatchPredicate<F> predicate = shape.predicates().get(tree.predicate());
        Integer computed = lazyLocals.get(tree.predicate());
        Label notCertain = computed == null ? otherwise : unknownButComputed;
        if (computed != null) {
            body.invoke(
                    Operations.computeHandle(predicate),
                    () -> predicate.arguments().forEach(body::loadBoxed));
            body.store(computed);
        }
        Label other = new Label();
        Runnable key = () -> {
            if (computed == null) {
                body.loadArgument(predicate.argument());
            } else {
                body.load(computed);
            }
        };
        Map<Object, Label> found = new LinkedHashMap<>();
        tree.children().keySet().stream().filter(Objects::nonNull).forEach(value -> found.put(value, new Label()));
        if (!tree.test().isPrimitive()) {
            // Most strings in a call are constants. Comparing these before anything else waits for no load.
            found.forEach((value, label) -> writeTest(KeyTest.CONSTANT, key, value, label));
            writeGuards(tree, key, other, notCertain);
        }
        if (tree.test() != KeyTest.CONSTANT) {
            found.forEach((value, label) -> writeTest(tree.test(), key, value, label));
        }
        code.visitLabel(other);
        write(tree.other(), true, notCertain);
        found.forEach((value, label) -> {
            code.visitLabel(label);
            write(Objects.requireNonNull(tree.children().get(value)), true, notCertain);
        });
    }

    private void writeGuards(CallTree.Keys<F> tree, Runnable key, Label other, Label notCertain) {
        CallTree<F> ofNull = tree.children().get(null);
        Label present = new Label();
        key.run();
        if (ofNull == null) {
            code.visitJumpInsn(Opcodes.IFNULL, other);
        } else {
            code.visitJumpInsn(Opcodes.IFNONNULL, present);
            write(ofNull, true, notCertain);
            code.visitLabel(present);
        }
        key.run();
        code.visitTypeInsn(Opcodes.INSTANCEOF, Type.getInternalName(tree.test().guard()));
        code.visitJumpInsn(Opcodes.IFEQ, notCertain);
    }

    /** Writes a jump that is taken if the key is equal to a value. */
    private void writeTest(KeyTest test, Runnable key, Object value, Label equal) {
        switch (test) {
            case TEXT -> {
                owner.load(code, value, String.class);
                key.run();
                code.visitMethodInsn(
                        Opcodes.INVOKEVIRTUAL, "java/lang/String", "equals", "(Ljava/lang/Object;)Z", false);
                code.visitJumpInsn(Opcodes.IFNE, equal);
            }
            case CONSTANT -> {
                key.run();
                owner.load(code, value, value instanceof String ? String.class : Object.class);
                code.visitJumpInsn(Opcodes.IF_ACMPEQ, equal);
            }
            case INT -> {
                key.run();
                code.visitLdcInsn((int) Types.bits(value));
                code.visitJumpInsn(Opcodes.IF_ICMPEQ, equal);
            }
            case LONG -> {
                key.run();
                code.visitLdcInsn(Types.bits(value));
                code.visitInsn(Opcodes.LCMP);
                code.visitJumpInsn(Opcodes.IFEQ, equal);
            }
        }
    }

    /** Goes the way of calls that are not compiled, with what was computed already: it is computed once in a call. */
    private void writeMiss() {
        int values = body.newLocal();
        code.visitLabel(unknownButComputed);
        body.invoke(Step.NOTHING_COMPUTED, () -> {});
        code.visitTypeInsn(Opcodes.CHECKCAST, "[Ljava/lang/Object;");
        body.store(values);
        lazyLocals.forEach((predicate, local) -> {
            body.load(values);
            code.visitIntInsn(Opcodes.SIPUSH, predicate);
            body.load(local);
            code.visitInsn(Opcodes.AASTORE);
        });
        body.invoke(Step.MISS, () -> {
            body.load(values);
            body.loadArguments();
        });
        body.call(shape.type());
    }
}
