package org.waymark.web.conformance;

import java.util.Collection;
import java.util.List;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/** Writes the class file of a type that has fields and a constructor, and nothing else. */
final class TypeWriter {
    /** What the component of a record is called. */
    static final String COMPONENT = "value";

    private static final String OBJECT = "Ljava/lang/Object;";

    private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    private final Class<?> superclass;

    private TypeWriter(int access, String name, Class<?> superclass, Collection<Class<?>> interfaces) {
        this.superclass = superclass;
        writer.visit(
                Opcodes.V17,
                Opcodes.ACC_PUBLIC | access,
                name.replace('.', '/'),
                null,
                Type.getInternalName(superclass),
                interfaces.stream().map(Type::getInternalName).toArray(String[]::new));
    }

    static byte[] anInterface(String name, Collection<Class<?>> bases) {
        return new TypeWriter(Opcodes.ACC_INTERFACE | Opcodes.ACC_ABSTRACT, name, Object.class, bases).bytes();
    }

    /** Returns a class with public fields, and a constructor without parameters. */
    static byte[] aClass(String name, Class<?> superclass, Collection<Class<?>> interfaces, Collection<String> fields) {
        TypeWriter type = new TypeWriter(Opcodes.ACC_SUPER, name, superclass, interfaces);
        fields.forEach(field -> type.writer.visitField(Opcodes.ACC_PUBLIC, field, OBJECT, null, null));
        return type.constructor().bytes();
    }

    /** Returns a class whose constructor hands on what it is given, after a first argument of its own if it is not 0. */
    static byte[] aSubclass(String name, Class<?> superclass, int status, List<Class<?>> parameters) {
        TypeWriter type = new TypeWriter(Opcodes.ACC_SUPER, name, superclass, List.of());
        return type.constructor(status, parameters).bytes();
    }

    /** Returns a record with one component, which may be anything. */
    static byte[] aRecord(String name) {
        String internal = name.replace('.', '/');
        TypeWriter type = new TypeWriter(Opcodes.ACC_SUPER | Opcodes.ACC_FINAL, name, Record.class, List.of());
        type.writer.visitRecordComponent(COMPONENT, OBJECT, null).visitEnd();
        type.writer
                .visitField(Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL, COMPONENT, OBJECT, null, null)
                .visitEnd();
        MethodVisitor maker = type.method("<init>", "(" + OBJECT + ")V");
        maker.visitVarInsn(Opcodes.ALOAD, 0);
        maker.visitMethodInsn(Opcodes.INVOKESPECIAL, Type.getInternalName(Record.class), "<init>", "()V", false);
        maker.visitVarInsn(Opcodes.ALOAD, 0);
        maker.visitVarInsn(Opcodes.ALOAD, 1);
        maker.visitFieldInsn(Opcodes.PUTFIELD, internal, COMPONENT, OBJECT);
        end(maker, Opcodes.RETURN);
        MethodVisitor accessor = type.method(COMPONENT, "()" + OBJECT);
        accessor.visitVarInsn(Opcodes.ALOAD, 0);
        accessor.visitFieldInsn(Opcodes.GETFIELD, internal, COMPONENT, OBJECT);
        end(accessor, Opcodes.ARETURN);
        return type.bytes();
    }

    private MethodVisitor method(String name, String descriptor) {
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_PUBLIC, name, descriptor, null, null);
        code.visitCode();
        return code;
    }

    private static void end(MethodVisitor code, int instruction) {
        code.visitInsn(instruction);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    private TypeWriter constructor() {
        return constructor(0, List.of());
    }

    private TypeWriter constructor(int status, List<Class<?>> parameters) {
        String own = descriptor("", parameters);
        MethodVisitor code = method("<init>", own);
        code.visitVarInsn(Opcodes.ALOAD, 0);
        if (status != 0) {
            code.visitIntInsn(Opcodes.SIPUSH, status);
        }
        for (int i = 1; i <= parameters.size(); i++) {
            code.visitVarInsn(Opcodes.ALOAD, i);
        }
        String of = status == 0 ? own : descriptor("I", parameters);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, Type.getInternalName(superclass), "<init>", of, false);
        end(code, Opcodes.RETURN);
        return this;
    }

    private static String descriptor(String first, List<Class<?>> parameters) {
        StringBuilder descriptor = new StringBuilder("(").append(first);
        parameters.forEach(parameter -> descriptor.append(Type.getDescriptor(parameter)));
        return descriptor.append(")V").toString();
    }

    private byte[] bytes() {
        writer.visitEnd();
        return writer.toByteArray();
    }
}
