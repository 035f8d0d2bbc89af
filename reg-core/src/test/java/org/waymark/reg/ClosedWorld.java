package org.waymark.reg;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/** Some random types, each of them final or sealed: there are no others that extend them. */
final class ClosedWorld extends ClassLoader {
    private static final String PACKAGE = "closed/";

    private final Map<String, ClassWriter> writers = new LinkedHashMap<>();
    private final Map<String, Boolean> interfaces = new LinkedHashMap<>();

    private ClosedWorld() {
        super(null);
    }

    /** Makes a world of this many types. */
    static List<Class<?>> types(Random random, int count) {
        ClosedWorld world = new ClosedWorld();
        for (int i = 0; i < count; i++) {
            world.declare(random, PACKAGE + "T" + i, random.nextInt(count) > i);
        }
        List<Class<?>> types = new ArrayList<>();
        for (String name : world.writers.keySet()) {
            types.add(world.type(name.replace('/', '.')));
        }
        return types;
    }

    /** The supertypes of a type are among those declared before it. */
    private void declare(Random random, String name, boolean isInterface) {
        String superclass = isInterface ? "java/lang/Object" : superclass(random);
        List<String> parents = new ArrayList<>();
        interfaces.forEach((other, ofInterface) -> {
            if (ofInterface && random.nextBoolean()) {
                parents.add(other);
            }
        });
        int kind = Opcodes.ACC_INTERFACE | Opcodes.ACC_ABSTRACT;
        if (!isInterface) {
            kind = Opcodes.ACC_SUPER
                    | List.of(0, Opcodes.ACC_ABSTRACT, Opcodes.ACC_FINAL).get(random.nextInt(3));
        }
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC | kind, name, null, superclass, parents.toArray(String[]::new));
        if (!isInterface) {
            writeConstructor(writer, superclass);
        }
        parents.forEach(parent -> writers.get(parent).visitPermittedSubclass(name));
        if (writers.containsKey(superclass)) {
            writers.get(superclass).visitPermittedSubclass(name);
        }
        if ((kind & Opcodes.ACC_FINAL) == 0) {
            writer.visitPermittedSubclass(PACKAGE + "Nobody");
            interfaces.put(name, isInterface);
        }
        writers.put(name, writer);
    }

    private static void writeConstructor(ClassWriter writer, String superclass) {
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_PUBLIC, "<init>", "()V", null, null);
        code.visitCode();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, superclass, "<init>", "()V", false);
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(1, 1);
        code.visitEnd();
    }

    private String superclass(Random random) {
        List<String> classes = interfaces.keySet().stream()
                .filter(name -> !interfaces.get(name))
                .toList();
        return classes.isEmpty() || random.nextBoolean()
                ? "java/lang/Object"
                : classes.get(random.nextInt(classes.size()));
    }

    private Class<?> type(String name) {
        try {
            return loadClass(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Permitted types that are not there are not reported by {@link Class#getPermittedSubclasses()}. */
    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        ClassWriter writer = writers.get(name.replace('.', '/'));
        if (writer == null) {
            throw new ClassNotFoundException(name);
        }
        writer.visitEnd();
        byte[] bytes = writer.toByteArray();
        return defineClass(name, bytes, 0, bytes.length);
    }
}
