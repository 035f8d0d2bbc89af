package org.waymark.reg;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import tools.jackson.databind.JsonNode;

/** Abstract classes, or interfaces, with the abstract methods that a case describes. */
final class OracleContexts extends ClassLoader {
    private final boolean interfaces;
    private final Map<String, byte[]> built = new HashMap<>();

    OracleContexts(boolean interfaces) {
        super(OracleContexts.class.getClassLoader());
        this.interfaces = interfaces;
    }

    Class<?> define(JsonNode context, Class<?> base) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        String supertype = Type.getInternalName(base);
        writer.visit(
                Opcodes.V17,
                Opcodes.ACC_PUBLIC | Opcodes.ACC_ABSTRACT | (interfaces ? Opcodes.ACC_INTERFACE : Opcodes.ACC_SUPER),
                context.get("name").asString(),
                null,
                interfaces ? "java/lang/Object" : supertype,
                interfaces && base != Object.class ? new String[] {supertype} : null);
        if (!interfaces) {
            writeConstructor(writer, supertype);
        }
        writeLookup(writer);
        for (JsonNode method : context.get("methods")) {
            String parameters =
                    String.join("", Collections.nCopies(method.get("args").size(), "Ljava/lang/Object;"));
            writer.visitMethod(
                            Opcodes.ACC_PUBLIC | Opcodes.ACC_ABSTRACT,
                            method.get("name").asString(),
                            "(" + parameters + ")Ljava/lang/String;",
                            null,
                            null)
                    .visitEnd();
        }
        writer.visitEnd();
        byte[] bytes = writer.toByteArray();
        return defineClass(null, bytes, 0, bytes.length);
    }

    /** Generates the class of the objects of a context, as a build does. */
    void build(Context<?> context) {
        Generator.classesOf(context).forEach((target, bytes) -> built.put(target.name(), bytes));
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = built.get(name);
        return bytes == null ? super.findClass(name) : defineClass(name, bytes, 0, bytes.length);
    }

    private static void writeConstructor(ClassWriter writer, String superclass) {
        MethodVisitor constructor = writer.visitMethod(Opcodes.ACC_PROTECTED, "<init>", "()V", null, null);
        constructor.visitCode();
        constructor.visitVarInsn(Opcodes.ALOAD, 0);
        constructor.visitMethodInsn(Opcodes.INVOKESPECIAL, superclass, "<init>", "()V", false);
        constructor.visitInsn(Opcodes.RETURN);
        constructor.visitMaxs(0, 0);
        constructor.visitEnd();
    }

    /** The full privilege that a lookup needs to define a class is only given to the class itself. */
    private static void writeLookup(ClassWriter writer) {
        String descriptor = Type.getMethodDescriptor(Type.getType(Lookup.class));
        MethodVisitor method =
                writer.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "lookup", descriptor, null, null);
        method.visitCode();
        method.visitMethodInsn(
                Opcodes.INVOKESTATIC, Type.getInternalName(MethodHandles.class), "lookup", descriptor, false);
        method.visitInsn(Opcodes.ARETURN);
        method.visitMaxs(0, 0);
        method.visitEnd();
    }

    static Lookup lookup(Class<?> type) {
        try {
            return (Lookup) type.getMethod("lookup").invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
