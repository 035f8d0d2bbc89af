package org.waymark.web;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the names of the parameters of a method from the debug data of its class file. */
final class LocalVariableNames {
    private static final int MAGIC_AND_VERSION = 8;

    private final DataInputStream in;
    private String[] texts = {};

    private LocalVariableNames(InputStream in) {
        this.in = new DataInputStream(new BufferedInputStream(in));
    }

    /** Returns the names, in order; none if the class was compiled without debug data, or if the method has no code. */
    static List<String> of(Method method) {
        Class<?> type = method.getDeclaringClass();
        String file = type.getName().substring(type.getName().lastIndexOf('.') + 1) + ".class";
        try (InputStream in = type.getResourceAsStream(file)) {
            return in == null ? List.of() : named(method, new LocalVariableNames(in).bySlot(method));
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private static List<String> named(Method method, Map<Integer, String> bySlot) {
        List<String> names = new ArrayList<>();
        int slot = Modifier.isStatic(method.getModifiers()) ? 0 : 1;
        for (Class<?> type : method.getParameterTypes()) {
            String name = bySlot.get(slot);
            if (name == null) {
                return List.of();
            }
            names.add(name);
            slot += type == long.class || type == double.class ? 2 : 1;
        }
        return names;
    }

    /** Returns the names of the variables that a method begins with, by their slots. */
    private Map<Integer, String> bySlot(Method method) throws IOException {
        in.skipNBytes(MAGIC_AND_VERSION);
        readConstants();
        in.skipNBytes(6);
        in.skipNBytes(2L * in.readUnsignedShort());
        skipMembers();
        String descriptor = MethodType.methodType(method.getReturnType(), method.getParameterTypes())
                .toMethodDescriptorString();
        int methods = in.readUnsignedShort();
        for (int i = 0; i < methods; i++) {
            in.skipNBytes(2);
            boolean wanted = texts[in.readUnsignedShort()].equals(method.getName());
            wanted &= texts[in.readUnsignedShort()].equals(descriptor);
            Map<Integer, String> found = readMethod();
            if (wanted) {
                return found;
            }
        }
        return Map.of();
    }

    private void readConstants() throws IOException {
        texts = new String[in.readUnsignedShort()];
        for (int i = 1; i < texts.length; i++) {
            int tag = in.readUnsignedByte();
            if (tag == 1) {
                texts[i] = in.readUTF();
            } else {
                in.skipNBytes(sizeOf(tag));
                // Numbers of eight bytes take two places.
                i += tag == 5 || tag == 6 ? 1 : 0;
            }
        }
    }

    private static int sizeOf(int tag) {
        return switch (tag) {
            case 5, 6 -> 8;
            case 7, 8, 16, 19, 20 -> 2;
            case 15 -> 3;
            default -> 4;
        };
    }

    private void skipMembers() throws IOException {
        int members = in.readUnsignedShort();
        for (int i = 0; i < members; i++) {
            in.skipNBytes(6);
            readMethod();
        }
    }

    /** Reads the attributes of a member, and returns the variables of its code, if it has any. */
    private Map<Integer, String> readMethod() throws IOException {
        Map<Integer, String> variables = new TreeMap<>();
        int attributes = in.readUnsignedShort();
        for (int i = 0; i < attributes; i++) {
            String name = texts[in.readUnsignedShort()];
            long size = Integer.toUnsignedLong(in.readInt());
            if (name.equals("Code")) {
                readCode(variables);
            } else {
                in.skipNBytes(size);
            }
        }
        return variables;
    }

    private void readCode(Map<Integer, String> variables) throws IOException {
        in.skipNBytes(4);
        in.skipNBytes(Integer.toUnsignedLong(in.readInt()));
        in.skipNBytes(8L * in.readUnsignedShort());
        int attributes = in.readUnsignedShort();
        for (int i = 0; i < attributes; i++) {
            String name = texts[in.readUnsignedShort()];
            long size = Integer.toUnsignedLong(in.readInt());
            if (name.equals("LocalVariableTable")) {
                readVariables(variables);
            } else {
                in.skipNBytes(size);
            }
        }
    }

    private void readVariables(Map<Integer, String> variables) throws IOException {
        int count = in.readUnsignedShort();
        for (int i = 0; i < count; i++) {
            boolean fromTheStart = in.readUnsignedShort() == 0;
            in.skipNBytes(2);
            String name = texts[in.readUnsignedShort()];
            in.skipNBytes(2);
            int slot = in.readUnsignedShort();
            if (fromTheStart) {
                variables.put(slot, name);
            }
        }
    }
}
