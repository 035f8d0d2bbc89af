package org.waymark.dectate;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a class file tells of where things stand in the source: the name of the file, the order of the members, and the
 * first line of the code of each method. See chapter 4 of the Java Virtual Machine Specification.
 */
final class ClassFile {
    static final ClassFile UNKNOWN = new ClassFile();

    private static final int MAGIC = 0xCAFEBABE;

    /** Bytes that follow the tag of a constant, by tag; 0 for those that are not of fixed length or do not exist. */
    private static final int[] CONSTANT_LENGTHS = {0, 0, 0, 4, 4, 8, 8, 2, 2, 4, 4, 4, 4, 0, 0, 3, 2, 4, 4, 2, 2};

    private static final int UTF8 = 1;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;

    private final Map<Integer, String> strings = new HashMap<>();
    private final Map<String, Position> members = new HashMap<>();
    private @Nullable String sourceFile;

    /** A member's index among the members of its kind, and the first line of its code, or 0. */
    record Position(int index, int line) {
        static final Position UNKNOWN = new Position(Integer.MAX_VALUE, 0);
    }

    private ClassFile() {}

    /** Reads the class file of a class; if there is none or it makes no sense, everything is unknown. */
    static ClassFile of(Class<?> type) {
        String name = type.getName().substring(type.getName().lastIndexOf('.') + 1);
        try (InputStream bytes = type.getResourceAsStream(name + ".class")) {
            return bytes == null ? UNKNOWN : read(bytes);
        } catch (IOException e) {
            // A location is a courtesy: a configuration that works must not fail for want of it.
            return UNKNOWN;
        }
    }

    static ClassFile read(InputStream bytes) throws IOException {
        ClassFile file = new ClassFile();
        file.readAll(new DataInputStream(new BufferedInputStream(bytes)));
        return file;
    }

    @Nullable
    String sourceFile() {
        return sourceFile;
    }

    /** Returns the position of a member by its name and descriptor. */
    Position member(String name, String descriptor) {
        return members.getOrDefault(name + descriptor, Position.UNKNOWN);
    }

    /** Returns the lowest line of any method, or 0. */
    int firstLine() {
        return members.values().stream()
                .mapToInt(Position::line)
                .filter(line -> line > 0)
                .min()
                .orElse(0);
    }

    private void readAll(DataInputStream in) throws IOException {
        if (in.readInt() != MAGIC) {
            throw new IOException("not a class file");
        }
        in.skipNBytes(4);
        readConstants(in);
        in.skipNBytes(6);
        in.skipNBytes(2L * in.readUnsignedShort());
        readMembers(in);
        readMembers(in);
        int attributes = in.readUnsignedShort();
        for (int i = 0; i < attributes; i++) {
            String name = string(in);
            int length = in.readInt();
            if (name.equals("SourceFile")) {
                sourceFile = string(in);
            } else {
                in.skipNBytes(length);
            }
        }
    }

    private void readConstants(DataInputStream in) throws IOException {
        int count = in.readUnsignedShort();
        for (int i = 1; i < count; i++) {
            int tag = in.readUnsignedByte();
            if (tag == UTF8) {
                strings.put(i, in.readUTF());
            } else if (tag < CONSTANT_LENGTHS.length && CONSTANT_LENGTHS[tag] > 0) {
                in.skipNBytes(CONSTANT_LENGTHS[tag]);
            } else {
                throw new IOException("unknown constant " + tag);
            }
            if (tag == LONG || tag == DOUBLE) {
                i++;
            }
        }
    }

    private void readMembers(DataInputStream in) throws IOException {
        int count = in.readUnsignedShort();
        for (int i = 0; i < count; i++) {
            in.skipNBytes(2);
            String key = string(in) + string(in);
            members.put(key, new Position(i, readMemberLine(in)));
        }
    }

    private int readMemberLine(DataInputStream in) throws IOException {
        int line = 0;
        int attributes = in.readUnsignedShort();
        for (int i = 0; i < attributes; i++) {
            String name = string(in);
            int length = in.readInt();
            if (name.equals("Code")) {
                line = readCodeLine(in);
            } else {
                in.skipNBytes(length);
            }
        }
        return line;
    }

    private int readCodeLine(DataInputStream in) throws IOException {
        in.skipNBytes(4);
        in.skipNBytes(in.readInt());
        in.skipNBytes(8L * in.readUnsignedShort());
        int line = 0;
        int attributes = in.readUnsignedShort();
        for (int i = 0; i < attributes; i++) {
            String name = string(in);
            int length = in.readInt();
            if (name.equals("LineNumberTable")) {
                line = firstOf(line, readFirstLine(in));
            } else {
                in.skipNBytes(length);
            }
        }
        return line;
    }

    /** A method may have several tables, in any order; the first one with an entry for the start of the code wins. */
    private static int firstOf(int line, int other) {
        return line == 0 ? other : line;
    }

    private static int readFirstLine(DataInputStream in) throws IOException {
        int line = 0;
        int entries = in.readUnsignedShort();
        for (int i = 0; i < entries; i++) {
            int start = in.readUnsignedShort();
            int lineOfEntry = in.readUnsignedShort();
            if (start == 0) {
                line = lineOfEntry;
            }
        }
        return line;
    }

    private String string(DataInputStream in) throws IOException {
        return strings.getOrDefault(in.readUnsignedShort(), "");
    }
}
