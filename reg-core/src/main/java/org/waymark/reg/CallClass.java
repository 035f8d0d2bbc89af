package org.waymark.reg;

import java.lang.invoke.MethodHandle;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.function.Consumer;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/**
 * Writes a class that implements a functional interface. It uses the bytecode writer that Byte Buddy is built on, not its
 * class builder: loading the builder would cost the first call of a program a fifth of a second.
 */
final class CallClass<F> {
    private static final String OBJECT = "java/lang/Object";

    private final FunctionType<F> type;
    private final Linkage linkage;
    private final ClassWriter writer;

    /**
     * Begins a class.
     *
     * @param name the internal name of the class
     */
    CallClass(FunctionType<F> type, String name, int access, Linkage linkage, ClassWriter writer) {
        this.type = type;
        this.linkage = linkage;
        this.writer = writer;
        writer.visit(
                Opcodes.V17,
                access | Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC,
                name,
                null,
                OBJECT,
                new String[] {Type.getInternalName(type.type())});
        linkage.writeConstructor(writer, name, OBJECT, "()V", Map.of());
    }

    ClassWriter writer() {
        return writer;
    }

    /** Writes a call of the strategy of the newest state. */
    void writeForwarder() {
        MethodBody body = new MethodBody(writer, type.method(), linkage);
        body.invoke(Step.STRATEGY, () -> {});
        body.callAndReturn(type);
        writeBridges();
        writeToString(code -> code.visitLdcInsn(type.title()));
    }

    /** Writes a call of a handle, which has the types of the method. */
    void writeImplementation(MethodHandle handle, String text) {
        new MethodBody(writer, type.method(), linkage).invokeAndReturn(handle);
        writeBridges();
        writeToString(code -> linkage.loadText(code, text));
    }

    /** Writes a call that is looked up in the table of the newest state. */
    void writeTable(Shape<F> shape) {
        new TableBody<>(shape, new MethodBody(writer, type.method(), linkage)).write();
    }

    private void writeBridges() {
        for (Method bridge : type.bridges()) {
            MethodBody bridging = new MethodBody(writer, bridge, linkage);
            bridging.load(0);
            bridging.callAndReturn(type);
        }
    }

    private void writeToString(Consumer<MethodVisitor> text) {
        MethodVisitor method = writer.visitMethod(Opcodes.ACC_PUBLIC, "toString", "()Ljava/lang/String;", null, null);
        method.visitCode();
        text.accept(method);
        method.visitInsn(Opcodes.ARETURN);
        method.visitMaxs(0, 0);
        method.visitEnd();
    }
}
