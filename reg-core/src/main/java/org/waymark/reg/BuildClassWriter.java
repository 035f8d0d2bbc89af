package org.waymark.reg;

import java.lang.invoke.MethodHandles;
import java.lang.reflect.Modifier;
import java.util.function.Consumer;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/** Writes the class files that {@link BuildClass} finds when the program runs. The same functions give the same bytes. */
final class BuildClassWriter {
    private final BuildClass target;
    private final String name;

    private BuildClassWriter(BuildClass target) {
        this.target = target;
        this.name = target.name().replace('.', '/');
    }

    static <F> byte[] forwarder(FunctionType<F> type) {
        return new BuildClassWriter(BuildClass.forwarder(type)).ofSteps(type, CallClass::writeForwarder);
    }

    static <F> byte[] table(Shape<F> shape) {
        return new BuildClassWriter(BuildClass.table(shape)).ofSteps(shape.type(), call -> call.writeTable(shape));
    }

    static <F> byte[] implementation(FunctionType<F> type) {
        BuildClassWriter writer = new BuildClassWriter(BuildClass.implementation(type));
        // Only the types of the handle count.
        return writer.call(
                type,
                Linkage.Field.ofHandles(writer.name),
                call -> call.writeImplementation(MethodHandles.empty(type.methodType()), ""));
    }

    static byte[] context(ContextPlan<?> plan) {
        BuildClassWriter writer = new BuildClassWriter(BuildClass.context(plan));
        Linkage.Field linkage = Linkage.Field.ofHandles(writer.name);
        ContextClass written = new ContextClass(plan, writer.name, writer.access(), linkage);
        written.write();
        return writer.finished(written.writer(), linkage);
    }

    private <F> byte[] ofSteps(FunctionType<F> type, Consumer<CallClass<F>> body) {
        return call(type, Linkage.Field.ofSteps(name), body);
    }

    private <F> byte[] call(FunctionType<F> type, Linkage.Field linkage, Consumer<CallClass<F>> body) {
        CallClass<F> written =
                new CallClass<>(type, name, access(), linkage, new ClassWriter(ClassWriter.COMPUTE_MAXS));
        body.accept(written);
        return finished(written.writer(), linkage);
    }

    /** Whoever can see the interface, or the class, can make objects. */
    private int access() {
        return Modifier.isPublic(target.beside().getModifiers()) ? Opcodes.ACC_PUBLIC : 0;
    }

    private byte[] finished(ClassWriter writer, Linkage.Field linkage) {
        linkage.declare(writer);
        MethodVisitor fits = writer.visitMethod(
                Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, BuildClass.FITS, "()Ljava/lang/String;", null, null);
        fits.visitCode();
        fits.visitLdcInsn(target.fits());
        fits.visitInsn(Opcodes.ARETURN);
        fits.visitMaxs(0, 0);
        fits.visitEnd();
        writer.visitEnd();
        return writer.toByteArray();
    }
}
