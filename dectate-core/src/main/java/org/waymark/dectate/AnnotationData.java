package org.waymark.dectate;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An annotation as it is written in a class file: the name of its type and, if its value is a class, the name of that. */
record AnnotationData(String type, @Nullable String classValue) {
    /** No compiler nests annotations like this; a hostile file must not exhaust the stack. */
    private static final int DEPTH_LIMIT = 100;

    /** Reads the annotations at the position of a buffer. */
    static List<AnnotationData> read(ByteBuffer bytes, ConstantPool constants) throws IOException {
        List<AnnotationData> found = new ArrayList<>();
        int count = unsignedShort(bytes);
        for (int i = 0; i < count; i++) {
            found.add(readOne(bytes, constants));
        }
        return found;
    }

    private static AnnotationData readOne(ByteBuffer bytes, ConstantPool constants) throws IOException {
        String type = className(constants.text(unsignedShort(bytes)));
        String classValue = null;
        int pairs = unsignedShort(bytes);
        for (int i = 0; i < pairs; i++) {
            boolean isValue = constants.text(unsignedShort(bytes)).equals("value");
            int text = skipValue(bytes, 0);
            classValue = isValue && text > 0 ? className(constants.text(text)) : classValue;
        }
        return new AnnotationData(type, classValue);
    }

    /** Skips an element value, and returns the index of its descriptor if it is a class, else 0. */
    private static int skipValue(ByteBuffer bytes, int depth) throws IOException {
        if (depth > DEPTH_LIMIT) {
            throw new IOException("its annotations are nested more than " + DEPTH_LIMIT + " deep");
        }
        char tag = (char) bytes.get();
        switch (tag) {
            case 'c' -> {
                return unsignedShort(bytes);
            }
            case 'e' -> ConstantPool.skip(bytes, 4);
            case '[' -> {
                int length = unsignedShort(bytes);
                for (int i = 0; i < length; i++) {
                    skipValue(bytes, depth + 1);
                }
            }
            case '@' -> {
                ConstantPool.skip(bytes, 2);
                int pairs = unsignedShort(bytes);
                for (int i = 0; i < pairs; i++) {
                    ConstantPool.skip(bytes, 2);
                    skipValue(bytes, depth + 1);
                }
            }
            default -> ConstantPool.skip(bytes, 2);
        }
        return 0;
    }

    private static String className(String descriptor) {
        boolean isClass = descriptor.startsWith("L") && descriptor.endsWith(";");
        return isClass ? descriptor.substring(1, descriptor.length() - 1).replace('/', '.') : descriptor;
    }

    private static int unsignedShort(ByteBuffer bytes) {
        return Short.toUnsignedInt(bytes.getShort());
    }
}
