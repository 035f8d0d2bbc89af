package org.waymark.dectate;

import java.nio.ByteBuffer;

/** Walks the instructions of a method, one after another. See chapter 6 of the Java Virtual Machine Specification. */
final class Instructions {
    static final int RETURN = 177;
    static final int PUT_STATIC = 179;
    static final int PUT_FIELD = 181;
    static final int INVOKE_SPECIAL = 183;
    static final int NEW = 187;

    private static final int TABLE_SWITCH = 170;
    private static final int LOOKUP_SWITCH = 171;
    private static final int WIDE = 196;
    private static final int INCREMENT = 132;

    /** The length of every instruction, by its code; 0 for those that tell it themselves or do not exist. */
    private static final String LENGTHS = "1".repeat(16) + "23233" + "2".repeat(5) + "1".repeat(28) + "2".repeat(5)
            + "1".repeat(73) + "3" + "1".repeat(20) + "3".repeat(16) + "200" + "1".repeat(6) + "3".repeat(7)
            + "55323113311" + "043355";

    private final ByteBuffer bytes;
    private int next;
    private int position;

    Instructions(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    /** Goes on to the next instruction; returns false behind the last one, or where the code makes no sense. */
    boolean advance() {
        position = next;
        next = position < bytes.limit() ? position + length() : position;
        return next > position && next <= bytes.limit();
    }

    int position() {
        return position;
    }

    int code() {
        return Byte.toUnsignedInt(bytes.get(position));
    }

    /** Returns the index of the constant that the instruction is about. */
    int constant() {
        return Short.toUnsignedInt(bytes.getShort(position + 1));
    }

    private int length() {
        int aligned = (position + 4) & ~3;
        return switch (code()) {
            case TABLE_SWITCH ->
                aligned - position + 12 + 4 * (bytes.getInt(aligned + 8) - bytes.getInt(aligned + 4) + 1);
            case LOOKUP_SWITCH -> aligned - position + 8 + 8 * bytes.getInt(aligned + 4);
            case WIDE -> Byte.toUnsignedInt(bytes.get(position + 1)) == INCREMENT ? 6 : 4;
            default -> code() < LENGTHS.length() ? LENGTHS.charAt(code()) - '0' : 0;
        };
    }
}
