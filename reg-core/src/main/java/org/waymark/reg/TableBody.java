package org.waymark.reg;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.Opcodes;

/**
 * Writes a call that looks in the table of the newest state: it computes one component per eager predicate, finds what
 * was decided for them, answers what questions are left, and calls the result.
 */
final class TableBody<F> {
    private static final int MOST = 4;

    private final Shape<F> shape;
    private final MethodBody body;
    private final int snapshot;
    private final int found;

    TableBody(Shape<F> shape, MethodBody body) {
        this.shape = shape;
        this.body = body;
        this.found = body.newLocal();
        this.snapshot = body.newLocal();
    }

    void write() {
        if (shape.lazyArguments().size() > MOST) {
            // So rare that such calls may take the long way, which boxes.
            body.code().visitInsn(Opcodes.ACONST_NULL);
            body.store(found);
            miss();
        } else {
            body.invoke(Step.SNAPSHOT, () -> {});
            body.store(snapshot);
            findOrMiss(packed(components()));
        }
        body.load(found);
        body.callAndReturn(shape.type());
    }

    private List<Integer> components() {
        List<Integer> locals = new ArrayList<>();
        for (int predicate : shape.eagerPredicates()) {
            int argument = shape.predicates().get(predicate).argument();
            body.invoke(Step.component(shape, predicate), () -> {
                body.load(snapshot);
                loadForComponent(predicate, argument);
            });
            int local = body.newLocal();
            body.store(local);
            locals.add(local);
        }
        return locals;
    }

    private void loadForComponent(int predicate, int argument) {
        boolean key = shape.predicates().get(predicate).order() instanceof KeyOrder;
        Method method = shape.type().method();
        if (key && method.getParameterTypes()[argument].isPrimitive()) {
            body.loadArgument(argument);
        } else {
            body.loadBoxed(argument);
        }
    }

    private List<Integer> packed(List<Integer> components) {
        List<Integer> rest = new ArrayList<>(components);
        while (rest.size() > MOST) {
            List<Integer> first = List.copyOf(rest.subList(0, MOST));
            body.invoke(Step.PREFIX, () -> {
                body.load(snapshot);
                loadFour(first);
            });
            int local = body.newLocal();
            body.store(local);
            rest.subList(0, MOST).clear();
            rest.add(0, local);
        }
        return rest;
    }

    private void findOrMiss(List<Integer> components) {
        boolean lazy = !shape.lazyArguments().isEmpty();
        body.invoke(lazy ? Step.ASK : Step.FIND, () -> {
            body.load(snapshot);
            loadFour(components);
            if (lazy) {
                loadLazyArguments();
            }
        });
        body.store(found);
        Label known = new Label();
        body.load(found);
        if (lazy) {
            body.code().visitTypeInsn(Opcodes.INSTANCEOF, "[Ljava/lang/Object;");
            body.code().visitJumpInsn(Opcodes.IFEQ, known);
        } else {
            body.code().visitJumpInsn(Opcodes.IFNONNULL, known);
        }
        miss();
        body.code().visitLabel(known);
        body.code().visitFrame(Opcodes.F_APPEND, 1, new Object[] {"java/lang/Object"}, 0, null);
    }

    private void miss() {
        body.invoke(Step.MISS, () -> {
            body.load(found);
            body.loadArguments();
        });
        body.store(found);
    }

    private void loadFour(List<Integer> locals) {
        for (int i = 0; i < MOST; i++) {
            if (i < locals.size()) {
                body.load(locals.get(i));
            } else {
                body.code().visitInsn(Opcodes.ACONST_NULL);
            }
        }
    }

    private void loadLazyArguments() {
        List<Integer> arguments = shape.lazyArguments();
        for (int i = 0; i < MOST; i++) {
            if (i < arguments.size()) {
                body.loadBoxed(arguments.get(i));
            } else {
                body.code().visitInsn(Opcodes.ACONST_NULL);
            }
        }
    }
}
