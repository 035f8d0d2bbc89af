package org.waymark.reg;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import tools.jackson.databind.JsonNode;

/** The types of one hierarchy of the conformance cases, defined as the cases describe them. */
final class OracleTypes extends ClassLoader {
    private final Map<String, Class<?>> types = new TreeMap<>();

    OracleTypes(JsonNode hierarchy) {
        super(OracleTypes.class.getClassLoader());
        types.put("object", Object.class);
        hierarchy.get("types").forEach(type -> {
            byte[] bytes = bytes(type);
            types.put(type.get("name").asString(), defineClass(null, bytes, 0, bytes.length));
        });
    }

    Class<?> get(String name) {
        if (!types.containsKey(name)) {
            throw new IllegalArgumentException("no type " + name + " among " + types.keySet());
        }
        return types.get(name);
    }

    private byte[] bytes(JsonNode type) {
        boolean isInterface = type.get("kind").asString().equals("interface");
        List<Class<?>> bases = new ArrayList<>();
        type.get("bases").forEach(base -> bases.add(get(base.asString())));
        Class<?> superclass =
                bases.stream().filter(base -> !base.isInterface()).findFirst().orElse(Object.class);
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(
                Opcodes.V17,
                Opcodes.ACC_PUBLIC | (isInterface ? Opcodes.ACC_INTERFACE | Opcodes.ACC_ABSTRACT : Opcodes.ACC_SUPER),
                type.get("name").asString(),
                null,
                internalName(superclass),
                bases.stream()
                        .filter(Class::isInterface)
                        .map(OracleTypes::internalName)
                        .toArray(String[]::new));
        if (!isInterface) {
            writeConstructor(writer, superclass);
        }
        writer.visitEnd();
        return writer.toByteArray();
    }

    private static void writeConstructor(ClassWriter writer, Class<?> superclass) {
        MethodVisitor constructor = writer.visitMethod(Opcodes.ACC_PUBLIC, "<init>", "()V", null, null);
        constructor.visitCode();
        constructor.visitVarInsn(Opcodes.ALOAD, 0);
        constructor.visitMethodInsn(Opcodes.INVOKESPECIAL, internalName(superclass), "<init>", "()V", false);
        constructor.visitInsn(Opcodes.RETURN);
        constructor.visitMaxs(0, 0);
        constructor.visitEnd();
    }

    private static String internalName(Class<?> type) {
        return type.getName().replace('.', '/');
    }
}
