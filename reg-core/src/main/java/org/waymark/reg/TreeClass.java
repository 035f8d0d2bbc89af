package org.waymark.reg;

import java.lang.invoke.MethodHandles;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.ConstantDynamic;
import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/**
 * The class of a compiled strategy. What its methods need is in static final fields: the just-in-time compiler knows the
 * objects in them, so it can inline the implementations. The class goes when the state of the function goes.
 */
final class TreeClass<F> {
    private static final Handle CLASS_DATA = new Handle(
            Opcodes.H_INVOKESTATIC,
            Type.getInternalName(MethodHandles.class),
            "classData",
            "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/Class;)Ljava/lang/Object;",
            false);

    private final Shape<F> shape;
    private final Operations<F> operations;
    private final F table;
    private final String name;
    private final ClassWriter writer;
    private final Linkage.ClassData linkage;
    private final IdentityHashMap<Object, Field> fields = new IdentityHashMap<>();
    private final Deque<Part<F>> parts = new ArrayDeque<>();
    private int methods;

    private record Field(String name, String type) {}

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
        writeFields(linkage.data());
    }

    /** Returns what calls a new method that goes down a tree. */
    MethodBody.Other newMethod(CallTree<F> tree) {
        String method = "part" + methods++;
        parts.add(new Part<>(method, tree));
        return new MethodBody.Other(name, method);
    }

    /** Loads an object that the class is given. */
    void load(MethodVisitor code, Object value, Class<?> type) {
        Field field = fields.computeIfAbsent(value, any -> new Field("data" + fields.size(), Type.getDescriptor(type)));
        code.visitFieldInsn(Opcodes.GETSTATIC, name, field.name(), field.type());
    }

    private void writeFields(List<Object> data) {
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
        code.visitCode();
        code.visitLdcInsn(new ConstantDynamic("_", "Ljava/util/List;", CLASS_DATA));
        code.visitVarInsn(Opcodes.ASTORE, 0);
        fields.forEach((value, field) -> {
            writer.visitField(
                            Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL,
                            field.name(),
                            field.type(),
                            null,
                            null)
                    .visitEnd();
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitIntInsn(Opcodes.SIPUSH, data.size());
            code.visitMethodInsn(Opcodes.INVOKEINTERFACE, "java/util/List", "get", "(I)Ljava/lang/Object;", true);
            code.visitTypeInsn(Opcodes.CHECKCAST, Type.getType(field.type()).getInternalName());
            code.visitFieldInsn(Opcodes.PUTSTATIC, name, field.name(), field.type());
            data.add(value);
        });
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }
}
