package org.waymark.reg;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/** Writes one method of a generated class. */
final class MethodBody {
    private final MethodVisitor code;
    private final Type[] parameters;
    private final Type result;
    private final Linkage linkage;
    private int nextLocal = 1;

    /** Another method of the same class, with the same types. */
    record Other(String owner, String name) {}

    MethodBody(ClassVisitor writer, Method method, Linkage linkage) {
        this(writer, Opcodes.ACC_PUBLIC, method, method.getName(), linkage);
    }

    /** Begins another method with the same types in the same class, for itself only. */
    MethodBody(ClassVisitor writer, Method method, String name, Linkage linkage) {
        this(writer, Opcodes.ACC_PRIVATE, method, name, linkage);
    }

    private MethodBody(ClassVisitor writer, int access, Method method, String name, Linkage linkage) {
        this.linkage = linkage;
        this.code = writer.visitMethod(access | Opcodes.ACC_FINAL, name, Type.getMethodDescriptor(method), null, null);
        this.parameters = Type.getArgumentTypes(method);
        this.result = Type.getReturnType(method);
        for (Type parameter : parameters) {
            nextLocal += parameter.getSize();
        }
        code.visitCode();
    }

    MethodVisitor code() {
        return code;
    }

    /** Returns the number of a new local variable that holds a reference. */
    int newLocal() {
        return nextLocal++;
    }

    /** Calls a step with what the operands put on the stack. */
    void invoke(Step step, Runnable operands) {
        linkage.call(code, step, operands);
    }

    /** Calls a handle with what the operands put on the stack. */
    void invoke(MethodHandle handle, Runnable operands) {
        linkage.call(code, handle, operands);
    }

    void load(int local) {
        code.visitVarInsn(Opcodes.ALOAD, local);
    }

    void store(int local) {
        code.visitVarInsn(Opcodes.ASTORE, local);
    }

    void loadArgument(int argument) {
        int local = 1;
        for (int i = 0; i < argument; i++) {
            local += parameters[i].getSize();
        }
        code.visitVarInsn(parameters[argument].getOpcode(Opcodes.ILOAD), local);
    }

    void loadBoxed(int argument) {
        loadArgument(argument);
        Type type = parameters[argument];
        if (type.getSort() < Type.ARRAY) {
            Type wrapper = Type.getType(Types.wrapper(Types.primitive(type.getClassName())));
            code.visitMethodInsn(
                    Opcodes.INVOKESTATIC,
                    wrapper.getInternalName(),
                    "valueOf",
                    Type.getMethodDescriptor(wrapper, type),
                    false);
        }
    }

    /** Puts all arguments, boxed, into a new array. */
    void loadArguments() {
        code.visitIntInsn(Opcodes.SIPUSH, parameters.length);
        code.visitTypeInsn(Opcodes.ANEWARRAY, "java/lang/Object");
        for (int i = 0; i < parameters.length; i++) {
            code.visitInsn(Opcodes.DUP);
            code.visitIntInsn(Opcodes.SIPUSH, i);
            loadBoxed(i);
            code.visitInsn(Opcodes.AASTORE);
        }
    }

    void callAndReturn(FunctionType<?> type) {
        call(type);
        end();
    }

    void end() {
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    /** Returns what another method of this class returns to the arguments as they came. */
    void callOther(Other other) {
        load(0);
        for (int i = 0; i < parameters.length; i++) {
            loadArgument(i);
        }
        code.visitMethodInsn(
                Opcodes.INVOKESPECIAL,
                other.owner(),
                other.name(),
                Type.getMethodDescriptor(result, parameters),
                false);
        code.visitInsn(result.getOpcode(Opcodes.IRETURN));
    }

    /**
     * Returns what the function's method of the object on the stack returns to the arguments as they came. The verifier
     * takes any object where it needs an interface, and a wrong one would fail the call itself.
     */
    void call(FunctionType<?> type) {
        Type[] wanted = Type.getArgumentTypes(type.method());
        for (int i = 0; i < parameters.length; i++) {
            loadArgument(i);
            if (!wanted[i].equals(parameters[i])) {
                code.visitTypeInsn(Opcodes.CHECKCAST, wanted[i].getInternalName());
            }
        }
        code.visitMethodInsn(
                Opcodes.INVOKEINTERFACE,
                Type.getInternalName(type.type()),
                type.method().getName(),
                Type.getMethodDescriptor(type.method()),
                true);
        code.visitInsn(result.getOpcode(Opcodes.IRETURN));
    }

    /**
     * Calls a handle with the arguments as they came, and ends this method. The call names no type but {@code Object},
     * because the generated class may not see them all.
     */
    void invokeAndReturn(MethodHandle handle) {
        invokeAndReturn(handle, () -> {});
    }

    /** Does the same with this object as the first argument. */
    void invokeOnThisAndReturn(MethodHandle handle) {
        invokeAndReturn(handle, () -> load(0));
    }

    private void invokeAndReturn(MethodHandle handle, Runnable first) {
        MethodType erased = handle.type().erase();
        invoke(handle.asType(erased), () -> {
            first.run();
            for (int i = 0; i < parameters.length; i++) {
                loadArgument(i);
            }
        });
        if (result.getSort() >= Type.ARRAY && !result.getInternalName().equals("java/lang/Object")) {
            code.visitTypeInsn(Opcodes.CHECKCAST, result.getInternalName());
        }
        code.visitInsn(result.getOpcode(Opcodes.IRETURN));
        end();
    }
}
