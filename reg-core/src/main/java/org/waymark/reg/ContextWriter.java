package org.waymark.reg;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;

/** Generates the hidden class that extends a context class and implements its dispatch methods. */
final class ContextWriter {
    private ContextWriter() {}

    /** Returns the constructors of the generated class. */
    static List<MethodHandle> constructors(ContextPlan<?> plan, Lookup lookup) throws RefusalException {
        String packageName = lookup.lookupClass().getPackageName();
        String name = (packageName.isEmpty() ? "" : packageName.replace('.', '/') + "/")
                + plan.type().getSimpleName() + "Context";
        var linkage = new Linkage.ClassData(name, null);
        ContextClass written = new ContextClass(plan, name, 0, linkage);
        written.write();
        try {
            List<Object> data = linkage.finish(written.writer());
            Lookup generated =
                    lookup.defineHiddenClassWithClassData(written.writer().toByteArray(), data, true);
            List<MethodHandle> constructors = new ArrayList<>();
            for (Constructor<?> constructor : generated.lookupClass().getDeclaredConstructors()) {
                constructors.add(generated.unreflectConstructor(constructor));
            }
            return List.copyOf(constructors);
        } catch (VirtualMachineError e) {
            throw e;
        } catch (IllegalAccessException | RuntimeException | Error e) {
            throw new RefusalException(plan.type(), e);
        }
    }
}
