package org.waymark.reg;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ConstantDynamic;
import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import org.jspecify.annotations.Nullable;

/**
 * How the code of a generated class reaches what it works with. A class that is generated while the program runs is
 * {@linkplain ClassData given constants}; one that was generated when it was built has {@linkplain Field a field}. The
 * rest of the code is the same.
 */
sealed interface Linkage permits Linkage.ClassData, Linkage.Field {
    /** Calls a step with what the operands put on the stack. */
    void call(MethodVisitor code, Step step, Runnable operands);

    /** Loads a handle, in a method or in a constructor. */
    void load(MethodVisitor code, MethodHandle handle, boolean inConstructor);

    /** Calls a handle with what the operands put on the stack. */
    default void call(MethodVisitor code, MethodHandle handle, Runnable operands) {
        load(code, handle, false);
        operands.run();
        invokeExact(code, handle);
    }

    /** Loads a text that differs from object to object. */
    void loadText(MethodVisitor code, String text);

    /** Returns the descriptor of what constructors take before everything else; empty if nothing. */
    String given();

    /** Keeps what a constructor is given. */
    void keep(MethodVisitor code);

    /** Writes a constructor that passes its other arguments on. It fills fields with what handles return. */
    default void writeConstructor(
            ClassVisitor writer, String name, String superclass, String descriptor, Map<String, MethodHandle> fields) {
        String own = "(" + given() + descriptor.substring(1);
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_PUBLIC, "<init>", own, null, null);
        code.visitCode();
        // A constructor of the superclass may call the methods that are generated: they need the fields.
        keep(code);
        fields.forEach((field, handle) -> {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            load(code, handle, true);
            invokeExact(code, handle);
            code.visitFieldInsn(Opcodes.PUTFIELD, name, field, "Ljava/lang/Object;");
        });
        code.visitVarInsn(Opcodes.ALOAD, 0);
        int local = given().isEmpty() ? 1 : 2;
        for (Type parameter : Type.getArgumentTypes(descriptor)) {
            code.visitVarInsn(parameter.getOpcode(Opcodes.ILOAD), local);
            local += parameter.getSize();
        }
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, superclass, "<init>", descriptor, false);
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    private static void invokeExact(MethodVisitor code, MethodHandle handle) {
        code.visitMethodInsn(
                Opcodes.INVOKEVIRTUAL,
                Type.getInternalName(MethodHandle.class),
                "invokeExact",
                handle.type().toMethodDescriptorString(),
                false);
    }

    /**
     * A hidden class has all that it needs in static final fields, whether it can see the types or not. The just-in-time
     * compiler knows the objects in them. They are filled when the class is made: a constant that is resolved when it is
     * first used keeps JDK 17 from ever compiling a method in which some constant was not used yet.
     */
    final class ClassData implements Linkage {
        private static final Handle CLASS_DATA = new Handle(
                Opcodes.H_INVOKESTATIC,
                Type.getInternalName(MethodHandles.class),
                "classData",
                "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/Class;)Ljava/lang/Object;",
                false);

        private final String owner;
        private final @Nullable Operations<?> operations;
        private final IdentityHashMap<Step, MethodHandle> steps = new IdentityHashMap<>();
        private final IdentityHashMap<Object, Constant> constants = new IdentityHashMap<>();
        private final List<Object> data = new ArrayList<>();

        private record Constant(String name, Type type) {}

        /** Creates the linkage of a class with an internal name; operations may be null if it calls no steps. */
        ClassData(String owner, @Nullable Operations<?> operations) {
            this.owner = owner;
            this.operations = operations;
        }

        /** Loads an object. */
        void load(MethodVisitor code, Object value, Class<?> type) {
            Constant constant = constants.computeIfAbsent(value, any -> {
                data.add(value);
                return new Constant("data" + (data.size() - 1), Type.getType(type));
            });
            code.visitFieldInsn(
                    Opcodes.GETSTATIC, owner, constant.name(), constant.type().getDescriptor());
        }

        @Override
        public void call(MethodVisitor code, Step step, Runnable operands) {
            Operations<?> called = Objects.requireNonNull(operations);
            call(code, steps.computeIfAbsent(step, called::handle), operands);
        }

        @Override
        public void load(MethodVisitor code, MethodHandle handle, boolean inConstructor) {
            load(code, handle, MethodHandle.class);
        }

        @Override
        public void loadText(MethodVisitor code, String text) {
            code.visitLdcInsn(text);
        }

        @Override
        public String given() {
            return "";
        }

        @Override
        public void keep(MethodVisitor code) {}

        /** Writes the fields, when the code is complete; returns the data of the class. */
        List<Object> finish(ClassVisitor writer) {
            MethodVisitor code = writer.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
            code.visitCode();
            code.visitLdcInsn(new ConstantDynamic("_", "Ljava/util/List;", CLASS_DATA));
            code.visitVarInsn(Opcodes.ASTORE, 0);
            for (int i = 0; i < data.size(); i++) {
                writeField(writer, code, i, Objects.requireNonNull(constants.get(data.get(i))));
            }
            code.visitInsn(Opcodes.RETURN);
            code.visitMaxs(0, 0);
            code.visitEnd();
            return data;
        }

        private void writeField(ClassVisitor writer, MethodVisitor code, int position, Constant constant) {
            String descriptor = constant.type().getDescriptor();
            int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL;
            writer.visitField(access, constant.name(), descriptor, null, null).visitEnd();
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitIntInsn(Opcodes.SIPUSH, position);
            code.visitMethodInsn(Opcodes.INVOKEINTERFACE, "java/util/List", "get", "(I)Ljava/lang/Object;", true);
            code.visitTypeInsn(Opcodes.CHECKCAST, constant.type().getInternalName());
            code.visitFieldInsn(Opcodes.PUTSTATIC, owner, constant.name(), descriptor);
        }
    }

    /** An ordinary class has one object of operations, or an array of handles, for each of its objects. */
    final class Field implements Linkage {
        private static final String NAME = "linked";

        private final String owner;
        private final String descriptor;
        private final List<MethodHandle> handles = new ArrayList<>();

        private Field(String owner, Class<?> type) {
            this.owner = owner;
            this.descriptor = Type.getDescriptor(type);
        }

        /** Returns the linkage of a class that calls steps. */
        static Field ofSteps(String owner) {
            return new Field(owner, Operations.class);
        }

        /** Returns the linkage of a class that calls handles. */
        static Field ofHandles(String owner) {
            return new Field(owner, MethodHandle[].class);
        }

        void declare(ClassVisitor writer) {
            writer.visitField(Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL, NAME, descriptor, null, null)
                    .visitEnd();
        }

        @Override
        public void call(MethodVisitor code, Step step, Runnable operands) {
            load(code);
            if (step.first() != null) {
                code.visitIntInsn(Opcodes.SIPUSH, step.first());
            }
            operands.run();
            code.visitMethodInsn(
                    Opcodes.INVOKEVIRTUAL,
                    Type.getInternalName(Operations.class),
                    step.method(),
                    step.methodType().toMethodDescriptorString(),
                    false);
        }

        @Override
        public void load(MethodVisitor code, MethodHandle handle, boolean inConstructor) {
            if (!handles.contains(handle)) {
                handles.add(handle);
            }
            if (inConstructor) {
                code.visitVarInsn(Opcodes.ALOAD, 1);
            } else {
                load(code);
            }
            code.visitIntInsn(Opcodes.SIPUSH, handles.indexOf(handle));
            code.visitInsn(Opcodes.AALOAD);
        }

        @Override
        public void loadText(MethodVisitor code, String text) {
            call(code, MethodHandles.constant(String.class, text), () -> {});
        }

        private void load(MethodVisitor code) {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitFieldInsn(Opcodes.GETFIELD, owner, NAME, descriptor);
        }

        @Override
        public String given() {
            return descriptor;
        }

        @Override
        public void keep(MethodVisitor code) {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitVarInsn(Opcodes.ALOAD, 1);
            code.visitFieldInsn(Opcodes.PUTFIELD, owner, NAME, descriptor);
        }
    }
}
