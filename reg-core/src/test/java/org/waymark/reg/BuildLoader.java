package org.waymark.reg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Opcodes;

/** Loads copies of classes, and what a build would generate beside them. */
final class BuildLoader extends ClassLoader {
    private final Map<String, byte[]> bytes = new HashMap<>();

    BuildLoader() {
        super(BuildLoader.class.getClassLoader());
    }

    /** Returns a copy of a type that extends a public one, and has a static method that gives its lookup. */
    @SuppressWarnings("unchecked") // The copy extends what the type extends.
    <F> Class<F> copy(Class<? extends F> type) {
        String file = type.getName().replace('.', '/') + ".class";
        try (InputStream in = BuildLoader.class.getClassLoader().getResourceAsStream(file)) {
            bytes.put(type.getName(), alone(in.readAllBytes()));
            return (Class<F>) loadClass(type.getName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns a class as if it was declared in a file of its own. */
    private static byte[] alone(byte[] nested) {
        ClassWriter writer = new ClassWriter(0);
        new ClassReader(nested)
                .accept(
                        new ClassVisitor(Opcodes.ASM9, writer) {
                            @Override
                            public void visitInnerClass(String name, String outer, String inner, int access) {}

                            @Override
                            public void visitNestHost(String host) {}
                        },
                        0);
        return writer.toByteArray();
    }

    /** Generates the classes of a function or of a context. */
    void build(Object function) {
        Generator.classesOf(function).forEach((target, generated) -> bytes.put(target.name(), generated));
    }

    /** Generates the classes of a function as if its interface had been another one. */
    void buildAnother(Dispatch<?> function) {
        Generator.classesOf(function).forEach((target, generated) -> {
            String text = new String(generated, StandardCharsets.ISO_8859_1);
            // The same length, so that the file stays in order.
            String other = text.replace(target.fits(), target.fits().replace('1', '0'));
            assertThat(other).isNotEqualTo(text);
            bytes.put(target.name(), other.getBytes(StandardCharsets.ISO_8859_1));
        });
    }

    static Lookup lookup(Class<?> type) {
        try {
            var method = type.getDeclaredMethod("lookup");
            method.setAccessible(true);
            return (Lookup) method.invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns an object of the copy of an interface that does what one of the interface does that it extends. */
    static <F> F as(Class<F> copy, F implementation) {
        return copy.cast(
                Proxy.newProxyInstance(copy.getClassLoader(), new Class<?>[] {copy}, (proxy, method, arguments) -> {
                    try {
                        method.setAccessible(true);
                        return method.invoke(implementation, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            byte[] own = bytes.get(name);
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null || own == null) {
                return loaded == null ? super.loadClass(name, resolve) : loaded;
            }
            return defineClass(name, own, 0, own.length);
        }
    }
}
