package org.waymark.dectate;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes empty interfaces with given bases: app types whose hierarchy is only known when a test runs. */
final class GeneratedTypes extends ClassLoader {
    private static final int INTERFACE = 0x0601;
    private static final int UTF8 = 1;
    private static final int CLASS = 7;

    private final Map<String, Class<?>> types = new LinkedHashMap<>();

    GeneratedTypes() {
        super(GeneratedTypes.class.getClassLoader());
    }

    Class<?> define(String name, List<String> bases) {
        byte[] bytes = bytes(name, bases);
        Class<?> type = defineClass(qualified(name), bytes, 0, bytes.length);
        types.put(name, type);
        return type;
    }

    Class<?> get(String name) {
        Class<?> type = types.get(name);
        if (type == null) {
            throw new IllegalArgumentException(name);
        }
        return type;
    }

    private static String qualified(String name) {
        return "generated." + name;
    }

    private static byte[] bytes(String name, List<String> bases) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(0xCAFEBABE);
            out.writeInt(61);
            out.writeShort(1 + 2 * (2 + bases.size()));
            writeClass(out, 1, qualified(name));
            writeClass(out, 3, "java.lang.Object");
            for (int i = 0; i < bases.size(); i++) {
                writeClass(out, 5 + 2 * i, qualified(bases.get(i)));
            }
            out.writeShort(INTERFACE);
            out.writeShort(2);
            out.writeShort(4);
            out.writeShort(bases.size());
            for (int i = 0; i < bases.size(); i++) {
                out.writeShort(6 + 2 * i);
            }
            out.write(new byte[6]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void writeClass(DataOutputStream out, int index, String name) throws IOException {
        out.writeByte(UTF8);
        out.writeUTF(name.replace('.', '/'));
        out.writeByte(CLASS);
        out.writeShort(index);
    }
}
