package org.waymark.reg;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/** Generates the hidden class that extends a context class and implements its dispatch methods. */
final class ContextWriter {
    private final Class<?> type;
    private final Lookup lookup;
    private final String name;
    private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    private final List<Object> handles = new ArrayList<>();

    ContextWriter(Class<?> type, Lookup lookup) {
        this.type = type;
        this.lookup = lookup;
        String packageName = lookup.lookupClass().getPackageName();
        this.name =
                (packageName.isEmpty() ? "" : packageName.replace('.', '/') + "/") + type.getSimpleName() + "Context";
    }

    /** Returns the constructors of the generated class. */
    List<MethodHandle> constructors(Map<String, ContextMethod<?>> methods) throws RefusalException {
        writer.visit(
                Opcodes.V17,
                Opcodes.ACC_FINAL | Opcodes.ACC_SYNTHETIC,
                name,
                null,
                Type.getInternalName(type.isInterface() ? Object.class : type),
                type.isInterface() ? new String[] {Type.getInternalName(type)} : null);
        ContextMethod.abstractMethods(type).forEach((signature, method) -> {
            ContextMethod<?> declared = methods.get(signature);
            if (declared != null) {
                write(method, declared);
            }
        });
        constructorsOfType().forEach(this::write);
        writer.visitEnd();
        return defined();
    }

    private List<String> constructorsOfType() {
        if (type.isInterface()) {
            return List.of("()V");
        }
        List<String> descriptors = new ArrayList<>();
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (!Modifier.isPrivate(constructor.getModifiers())) {
                descriptors.add(Type.getConstructorDescriptor(constructor));
            }
        }
        return descriptors;
    }

    private void write(String constructor) {
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_PUBLIC, "<init>", constructor, null, null);
        code.visitCode();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        int local = 1;
        for (Type parameter : Type.getArgumentTypes(constructor)) {
            code.visitVarInsn(parameter.getOpcode(Opcodes.ILOAD), local);
            local += parameter.getSize();
        }
        code.visitMethodInsn(
                Opcodes.INVOKESPECIAL,
                Type.getInternalName(type.isInterface() ? Object.class : type),
                "<init>",
                constructor,
                false);
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    private <F> void write(Method method, ContextMethod<F> declared) {
        MethodBody body = new MethodBody(writer, method, handles);
        if (declared.first() != null) {
            writeFirst(body.code(), body, declared.first());
        }
        body.invokeOnThisAndReturn(declared.target(type, method));
    }

    private void writeFirst(MethodVisitor code, MethodBody body, Consumer<Object> first) {
        String field = "first" + handles.size();
        writer.visitField(Opcodes.ACC_PRIVATE, field, "Z", null, null).visitEnd();
        Label called = new Label();
        body.load(0);
        code.visitFieldInsn(Opcodes.GETFIELD, name, field, "Z");
        code.visitJumpInsn(Opcodes.IFNE, called);
        body.load(0);
        code.visitInsn(Opcodes.ICONST_1);
        code.visitFieldInsn(Opcodes.PUTFIELD, name, field, "Z");
        body.invoke(accepting(first), () -> body.load(0));
        code.visitLabel(called);
        code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
    }

    private static MethodHandle accepting(Consumer<Object> action) {
        try {
            return MethodHandles.publicLookup()
                    .findVirtual(Consumer.class, "accept", MethodType.methodType(void.class, Object.class))
                    .bindTo(action);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<MethodHandle> defined() throws RefusalException {
        try {
            Lookup generated = lookup.defineHiddenClassWithClassData(writer.toByteArray(), handles, true);
            List<MethodHandle> constructors = new ArrayList<>();
            for (Constructor<?> constructor : generated.lookupClass().getDeclaredConstructors()) {
                constructors.add(generated.unreflectConstructor(constructor));
            }
            return List.copyOf(constructors);
        } catch (VirtualMachineError e) {
            throw e;
        } catch (IllegalAccessException | RuntimeException | Error e) {
            throw new RefusalException(type, e);
        }
    }
}
