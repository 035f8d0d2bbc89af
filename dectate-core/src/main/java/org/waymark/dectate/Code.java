package org.waymark.dectate;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The code of a method: its instructions, and the lines where they come from. */
record Code(ByteBuffer instructions, NavigableMap<Integer, Integer> lines) {

    /** Reads the code at the position of a buffer. */
    static Code read(ByteBuffer bytes, ConstantPool constants) throws IOException {
        ConstantPool.skip(bytes, 4);
        int length = bytes.getInt();
        ByteBuffer instructions = bytes.slice(bytes.position(), length);
        ConstantPool.skip(bytes, length);
        ConstantPool.skip(bytes, 8 * unsignedShort(bytes));
        NavigableMap<Integer, Integer> lines = new TreeMap<>();
        int attributes = unsignedShort(bytes);
        for (int i = 0; i < attributes; i++) {
            String name = constants.text(unsignedShort(bytes));
            int size = bytes.getInt();
            if (name.equals("LineNumberTable")) {
                readLines(bytes, lines);
            } else {
                ConstantPool.skip(bytes, size);
            }
        }
        return new Code(instructions, lines);
    }

    private static void readLines(ByteBuffer bytes, NavigableMap<Integer, Integer> lines) {
        int entries = unsignedShort(bytes);
        for (int i = 0; i < entries; i++) {
            lines.put(unsignedShort(bytes), unsignedShort(bytes));
        }
    }

    /** Returns the line of the instruction at a position, or 0. */
    int lineAt(int position) {
        var entry = lines.floorEntry(position);
        return entry == null ? 0 : entry.getValue();
    }

    private static int unsignedShort(ByteBuffer bytes) {
        return Short.toUnsignedInt(bytes.getShort());
    }
}
