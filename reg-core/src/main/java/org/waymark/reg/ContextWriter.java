package org.waymark.reg;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import net.bytebuddy.jar.asm.ClassWriter;
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
    private final Map<String, Consumer<Object>> firsts = new LinkedHashMap<>();

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
        // The constructor of the superclass may call the methods already.
        firsts.forEach((field, action) -> {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            MethodBody.invoke(code, handles, FirstCall.creating(action), () -> {});
            code.visitFieldInsn(Opcodes.PUTFIELD, name, field, "Ljava/lang/Object;");
        });
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
            writeFirst(body, declared.first());
        }
        body.invokeOnThisAndReturn(declared.target(type, method));
    }

    private void writeFirst(MethodBody body, Consumer<Object> action) {
        String field = "first" + firsts.size();
        firsts.put(field, action);
        writer.visitField(Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL, field, "Ljava/lang/Object;", null, null)
                .visitEnd();
        body.invoke(FirstCall.doing(), () -> {
            body.load(0);
            body.code().visitFieldInsn(Opcodes.GETFIELD, name, field, "Ljava/lang/Object;");
            body.load(0);
        });
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
