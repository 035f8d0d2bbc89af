package org.waymark.reg;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.reflect.Modifier;
import java.util.List;
import net.bytebuddy.jar.asm.ClassWriter;
import org.jspecify.annotations.Nullable;

/** Generates the hidden classes that implement a functional interface. */
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
    F forwarder(Operations<F> operations) throws RefusalException {
        var linkage = new Linkage.ClassData(name("Forwarder"), operations);
        CallClass<F> written = begin("Forwarder", linkage, new ClassWriter(ClassWriter.COMPUTE_MAXS));
        written.writeForwarder();
        return define(written, linkage);
    }

    /** Returns an object that calls a handle, which has the types of the method. */
    F implementation(MethodHandle handle, String text) throws RefusalException {
        var linkage = new Linkage.ClassData(name("Implementation"), null);
        CallClass<F> written = begin("Implementation", linkage, new ClassWriter(ClassWriter.COMPUTE_MAXS));
        written.writeImplementation(handle, text);
        return define(written, linkage);
    }

    /** Returns a strategy that looks every call up in the table of the newest state. */
    F tableStrategy(Shape<F> shape, Operations<F> operations) throws RefusalException {
        var linkage = new Linkage.ClassData(name("Table"), operations);
        CallClass<F> written = begin("Table", linkage, new ClassWriter(ClassWriter.COMPUTE_MAXS));
        written.writeTable(shape);
        return define(written, linkage);
    }

    /** Returns a strategy that goes down a tree, and through the table of the newest state where the tree ends. */
    F compiledStrategy(CallTree<F> tree, Snapshot<F> snapshot, Operations<F> operations) throws RefusalException {
        var linkage = new Linkage.ClassData(name("Compiled"), operations);
        CallClass<F> written = begin("Compiled", linkage, new FrameWriter());
        new TreeClass<>(
                        snapshot.shape(),
                        operations,
                        snapshot.tableStrategy(),
                        name("Compiled"),
                        written.writer(),
                        linkage)
                .write(tree);
        return define(written, linkage);
    }

    private CallClass<F> begin(String role, Linkage linkage, ClassWriter writer) {
        return new CallClass<>(type, name(role), 0, linkage, writer);
    }

    private String name(String role) {
        String packageName = host.lookupClass().getPackageName();
        return (packageName.isEmpty() ? "" : packageName.replace('.', '/') + "/")
                + type.type().getSimpleName()
                + role;
    }

    /** Some places define no classes: native images, locked-down modules. Then calls are reflective. */
    private F define(CallClass<F> written, Linkage.ClassData linkage) throws RefusalException {
        try {
            List<Object> data = linkage.finish(written.writer());
            Lookup defined =
                    host.defineHiddenClassWithClassData(written.writer().toByteArray(), data, true);
            Object made = defined.findConstructor(defined.lookupClass(), MethodType.methodType(void.class))
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
