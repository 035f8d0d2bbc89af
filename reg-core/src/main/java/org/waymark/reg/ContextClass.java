package org.waymark.reg;

import java.lang.invoke.MethodHandle;
import java.util.LinkedHashMap;
import java.util.Map;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/** Writes a class that extends a context class and implements its dispatch methods. */
final class ContextClass {
    private final ContextPlan<?> plan;
    private final String name;
    private final String superclass;
    private final Linkage linkage;
    private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);

    /**
     * Begins a class.
     *
     * @param name the internal name of the class
     */
    ContextClass(ContextPlan<?> plan, String name, int access, Linkage linkage) {
        this.plan = plan;
        this.name = name;
        this.linkage = linkage;
        boolean isInterface = plan.type().isInterface();
        String supertype = Type.getInternalName(plan.type());
        this.superclass = isInterface ? "java/lang/Object" : supertype;
        writer.visit(
                Opcodes.V17,
                access | Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC,
                name,
                null,
                superclass,
                isInterface ? new String[] {supertype} : null);
    }

    ClassWriter writer() {
        return writer;
    }

    /** Writes all methods. */
    void write() {
        Map<String, MethodHandle> fields = new LinkedHashMap<>();
        for (ContextPlan.Implemented implemented : plan.methods()) {
            MethodBody body = new MethodBody(writer, implemented.method(), linkage);
            if (implemented.creating() != null) {
                String field = "first" + fields.size();
                fields.put(field, implemented.creating());
                writeFirst(body, field);
            }
            body.invokeOnThisAndReturn(implemented.target());
        }
        plan.constructors()
                .forEach(descriptor -> linkage.writeConstructor(writer, name, superclass, descriptor, fields));
    }

    private void writeFirst(MethodBody body, String field) {
        writer.visitField(Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL, field, "Ljava/lang/Object;", null, null)
                .visitEnd();
        body.invoke(FirstCall.DOING, () -> {
            body.load(0);
            body.code().visitFieldInsn(Opcodes.GETFIELD, name, field, "Ljava/lang/Object;");
            body.load(0);
        });
    }
}
