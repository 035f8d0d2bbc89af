package org.waymark.dectate;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** The constants of a class file. Only their positions are read at once; a text is decoded when it is asked for. */
final class ConstantPool {
    private static final int UTF8 = 1;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;

    /** Bytes that follow the tag of a constant, by tag; 0 for those that are not of fixed length or do not exist. */
    private static final int[] LENGTHS = {0, 0, 0, 4, 4, 8, 8, 2, 2, 4, 4, 4, 4, 0, 0, 3, 2, 4, 4, 2, 2};

    private final ByteBuffer bytes;
    private final int[] positions;
    private final @Nullable String[] texts;

    private ConstantPool(ByteBuffer bytes, int count) {
        this.bytes = bytes;
        positions = new int[count];
        texts = new String[count];
    }

    /** A field or a method of some class, as an instruction names it. */
    record MemberReference(String owner, String name) {}

    /** Reads the constants at the position of a buffer, which is after them then. */
    static ConstantPool read(ByteBuffer bytes) throws IOException {
        ConstantPool pool = new ConstantPool(bytes, Short.toUnsignedInt(bytes.getShort()));
        for (int i = 1; i < pool.positions.length; i++) {
            int tag = Byte.toUnsignedInt(bytes.get());
            pool.positions[i] = bytes.position();
            if (tag == UTF8) {
                skip(bytes, Short.toUnsignedInt(bytes.getShort()));
            } else if (tag < LENGTHS.length && LENGTHS[tag] > 0) {
                skip(bytes, LENGTHS[tag]);
            } else {
                throw new IOException("a constant has the unknown tag " + tag);
            }
            if (tag == LONG || tag == DOUBLE) {
                i++;
            }
        }
        return pool;
    }

    static void skip(ByteBuffer bytes, int length) {
        bytes.position(bytes.position() + length);
    }

    boolean hasText(String wanted) throws IOException {
        for (int i = 1; i < positions.length; i++) {
            boolean isText = positions[i] > 0 && bytes.get(positions[i] - 1) == UTF8;
            if (isText && unsignedShort(positions[i]) == wanted.length() && text(i).equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the text at an index, or an empty one if the index is 0, as for what has no name. */
    String text(int index) throws IOException {
        String text = texts[index];
        if (text == null) {
            text = index == 0 ? "" : decode(positions[index]);
            texts[index] = text;
        }
        return text;
    }

    /** Returns the name of a class constant in the form of {@link Class#getName()}. */
    String className(int index) throws IOException {
        return index == 0 ? "" : text(unsignedShort(positions[index])).replace('/', '.');
    }

    MemberReference member(int index) throws IOException {
        int nameAndType = positions[unsignedShort(positions[index] + 2)];
        return new MemberReference(className(unsignedShort(positions[index])), text(unsignedShort(nameAndType)));
    }

    private int unsignedShort(int position) {
        return Short.toUnsignedInt(bytes.getShort(position));
    }

    /** Nearly all texts are plain ASCII, for which the general way is several times as slow. */
    private String decode(int position) throws IOException {
        int length = unsignedShort(position);
        int start = bytes.arrayOffset() + position + Short.BYTES;
        for (int i = start; i < start + length; i++) {
            if (bytes.array()[i] < 0) {
                return new DataInputStream(
                                new ByteArrayInputStream(bytes.array(), start - Short.BYTES, length + Short.BYTES))
                        .readUTF();
            }
        }
        return new String(bytes.array(), start, length, US_ASCII);
    }
}
