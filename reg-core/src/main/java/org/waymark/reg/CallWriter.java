package org.waymark.reg;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import org.jspecify.annotations.Nullable;

/**
 * Generates the hidden classes that implement a functional interface. It uses the bytecode writer that Byte Buddy is
 * built on, not its class builder: loading the builder would cost the first call of a program a fifth of a second.
 */
final class CallWriter<F> {
    private final FunctionType<F> type;
    private final Lookup host;

    private CallWriter(FunctionType<F> type, Lookup host) {
        this.type = type;
        this.host = host;
    }

    /** Returns a writer of classes that have access to the interface, or null if there is no place for such a class. */
    static <F> @Nullable CallWriter<F> of(FunctionType<F> type) {
        if (isVisibleHere(type.type())) {
            return new CallWriter<>(type, MethodHandles.lookup());
        }
        Lookup lookup = type.lookup();
        return lookup == null || !lookup.hasFullPrivilegeAccess() ? null : new CallWriter<>(type, lookup);
    }

    private static boolean isVisibleHere(Class<?> type) {
        Module here = CallWriter.class.getModule();
        if (!Modifier.isPublic(type.getModifiers()) || !type.getModule().isExported(type.getPackageName(), here)) {
            return false;
        }
        try {
            return Class.forName(type.getName(), false, CallWriter.class.getClassLoader()) == type;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    /** Returns an object that forwards every call to the strategy of the newest state. */
    F forwarder(States<F> states) throws RefusalException {
        ClassWriter writer = begin("Forwarder");
        MethodBody body = new MethodBody(writer, type.method());
        body.invoke(Operations.strategyHandle(states), () -> {});
        body.callAndReturn(type);
        finish(writer, type.title());
        return define(writer, body.constants());
    }

    /** Returns an object that calls a handle, which has the types of the method. */
    F implementation(MethodHandle handle, String text) throws RefusalException {
        ClassWriter writer = begin("Implementation");
        MethodBody body = new MethodBody(writer, type.method());
        body.invokeAndReturn(handle);
        finish(writer, text);
        return define(writer, body.constants());
    }

    private void finish(ClassWriter writer, String text) {
        for (Method bridge : type.bridges()) {
            MethodBody bridging = new MethodBody(writer, bridge);
            bridging.load(0);
            bridging.callAndReturn(type);
        }
        writeToString(writer, text);
    }

    /** Returns a strategy that looks every call up in the table of the newest state. */
    F tableStrategy(Shape<F> shape, Operations<F> operations) throws RefusalException {
        ClassWriter writer = begin("Table");
        MethodBody body = new MethodBody(writer, type.method());
        new TableBody<>(shape, operations, body).write();
        return define(writer, body.constants());
    }

    /** Returns a strategy that goes down a tree, and through the table of the newest state where the tree ends. */
    F compiledStrategy(CallTree<F> tree, Snapshot<F> snapshot, Operations<F> operations) throws RefusalException {
        ClassWriter writer = begin("Compiled", new FrameWriter());
        TreeClass<F> compiled =
                new TreeClass<>(snapshot.shape(), operations, snapshot.tableStrategy(), name("Compiled"), writer);
        return define(writer, compiled.write(tree));
    }

    private ClassWriter begin(String role) {
        return begin(role, new ClassWriter(ClassWriter.COMPUTE_MAXS));
    }

    private String name(String role) {
        return (host.lookupClass().getPackageName() + ".").replace('.', '/').replaceFirst("^/", "")
                + type.type().getSimpleName()
                + role;
    }

    private ClassWriter begin(String role, ClassWriter writer) {
        writer.visit(
                Opcodes.V17,
                Opcodes.ACC_FINAL | Opcodes.ACC_SYNTHETIC,
                name(role),
                null,
                "java/lang/Object",
                new String[] {Type.getInternalName(type.type())});
        MethodVisitor constructor = writer.visitMethod(Opcodes.ACC_PRIVATE, "<init>", "()V", null, null);
        constructor.visitCode();
        constructor.visitVarInsn(Opcodes.ALOAD, 0);
        constructor.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
        constructor.visitInsn(Opcodes.RETURN);
        constructor.visitMaxs(0, 0);
        constructor.visitEnd();
        return writer;
    }

    private static void writeToString(ClassWriter writer, String text) {
        MethodVisitor method = writer.visitMethod(Opcodes.ACC_PUBLIC, "toString", "()Ljava/lang/String;", null, null);
        method.visitCode();
        method.visitLdcInsn(text);
        method.visitInsn(Opcodes.ARETURN);
        method.visitMaxs(0, 0);
        method.visitEnd();
    }

    /** Some places define no classes: native images, locked-down modules. Then calls are reflective. */
    private F define(ClassWriter writer, List<Object> data) throws RefusalException {
        writer.visitEnd();
        try {
            Lookup defined = host.defineHiddenClassWithClassData(writer.toByteArray(), data, true);
            Object made = defined.findConstructor(
                            defined.lookupClass(), java.lang.invoke.MethodType.methodType(void.class))
                    .invoke();
            return type.type().cast(made);
        } catch (VirtualMachineError e) {
            throw e;
        } catch (Throwable e) {
            throw new RefusalException(type.type(), e);
        }
    }

    /** Computes stack maps. All references that can meet in a generated method are of type Object. */
    private static final class FrameWriter extends ClassWriter {
        FrameWriter() {
            super(ClassWriter.COMPUTE_FRAMES);
        }

        @Override
        protected String getCommonSuperClass(String first, String second) {
            return "java/lang/Object";
        }
    }
}
