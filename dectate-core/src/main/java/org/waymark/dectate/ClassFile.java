package org.waymark.dectate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a class file tells without being loaded: its name, the types of its annotations, the name of its source, the
 * order of its members and their lines. See chapter 4 of the Java Virtual Machine Specification.
 */
final class ClassFile {
    private static final int MAGIC = 0xCAFEBABE;
    private static final String CONFIGURES = Configures.class.descriptorString();

    private final ByteBuffer bytes;
    private final Map<String, Member> members = new LinkedHashMap<>();
    private final Set<String> annotations = new TreeSet<>();
    private final ConstantPool constants;
    private String name = "";
    private String superName = "";
    private @Nullable String sourceFile;
    private @Nullable String sourceMap;
    private @Nullable String configured;

    /** A field or a method: its index among its kind, and where its code begins in the file, or 0. */
    record Member(String name, int index, int code) {
        static final Member UNKNOWN = new Member("", Integer.MAX_VALUE, 0);
    }

    private ClassFile(ByteBuffer bytes) throws IOException {
        this.bytes = bytes;
        if (bytes.getInt() != MAGIC) {
            throw new IOException("it is not a class file");
        }
        ConstantPool.skip(bytes, 4);
        constants = ConstantPool.read(bytes);
    }

    /** Reads the class file of a class; if there is none or it makes no sense, there is nothing to know. */
    static @Nullable ClassFile of(Class<?> type) {
        String file = type.getName().substring(type.getName().lastIndexOf('.') + 1) + ".class";
        try (InputStream stream = type.getResourceAsStream(file)) {
            return stream == null ? null : read(stream.readAllBytes());
        } catch (IOException e) {
            // A location is a courtesy: a configuration that works must not fail for want of it.
            return null;
        }
    }

    static ClassFile read(byte[] bytes) throws IOException {
        try {
            ClassFile file = new ClassFile(ByteBuffer.wrap(bytes));
            file.readAll();
            return file;
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new IOException("it is truncated or malformed", e);
        }
    }

    /**
     * Returns whether a file that cannot be read as a whole may be about an app type. Only one whose constants are all
     * there, without the annotation among them, is known not to be.
     */
    static boolean mayConfigure(byte[] bytes) {
        try {
            return new ClassFile(ByteBuffer.wrap(bytes)).constants.hasText(CONFIGURES);
        } catch (IOException | BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            return true;
        }
    }

    String name() {
        return name;
    }

    String superName() {
        return superName;
    }

    /** Returns the name of the app type that {@link Configures} on this class names, or null without that. */
    @Nullable
    String configured() {
        return configured;
    }

    /** Returns the names of the types of all annotations on the class and its members. */
    Set<String> annotations() {
        return annotations;
    }

    @Nullable
    String sourceFile() {
        return sourceFile;
    }

    /** Returns the debug extension, with which compilers of other languages explain their lines. */
    @Nullable
    String sourceMap() {
        return sourceMap;
    }

    /** Returns a member by its name and descriptor. */
    Member member(String name, String descriptor) {
        return members.getOrDefault(name + descriptor, Member.UNKNOWN);
    }

    List<Member> members() {
        return List.copyOf(members.values());
    }

    ConstantPool constants() {
        return constants;
    }

    ByteBuffer at(int position) {
        return bytes.duplicate().position(position);
    }

    private void readAll() throws IOException {
        ConstantPool.skip(bytes, 2);
        name = constants.className(unsignedShort());
        superName = constants.className(unsignedShort());
        ConstantPool.skip(bytes, 2 * unsignedShort());
        readMembers();
        readMembers();
        readAttributes((attribute, length) -> {
            switch (attribute) {
                case "SourceFile" -> sourceFile = constants.text(unsignedShort());
                case "SourceDebugExtension" -> sourceMap = utf8(length);
                case "RuntimeVisibleAnnotations" -> configured = readAnnotations();
                default -> {}
            }
        });
    }

    private void readMembers() throws IOException {
        int count = unsignedShort();
        for (int i = 0; i < count; i++) {
            ConstantPool.skip(bytes, 2);
            String memberName = constants.text(unsignedShort());
            String key = memberName + constants.text(unsignedShort());
            int[] code = {0};
            readAttributes((attribute, length) -> {
                if (attribute.equals("Code")) {
                    code[0] = bytes.position();
                } else if (attribute.equals("RuntimeVisibleAnnotations")) {
                    readAnnotations();
                }
            });
            members.put(key, new Member(memberName, i, code[0]));
        }
    }

    private interface AttributeReader {
        void read(String attribute, int length) throws IOException;
    }

    private void readAttributes(AttributeReader reader) throws IOException {
        int count = unsignedShort();
        for (int i = 0; i < count; i++) {
            String attribute = constants.text(unsignedShort());
            int length = bytes.getInt();
            int end = Math.addExact(bytes.position(), length);
            reader.read(attribute, length);
            bytes.position(end);
        }
    }

    /** Adds the types of the annotations, and returns the value of the one that names an app type, if there is one. */
    private @Nullable String readAnnotations() throws IOException {
        String value = null;
        for (AnnotationData annotation : AnnotationData.read(bytes, constants)) {
            annotations.add(annotation.type());
            value = annotation.type().equals(Configures.class.getName()) ? annotation.classValue() : value;
        }
        return value;
    }

    private String utf8(int length) {
        return new String(
                bytes.array(), bytes.arrayOffset() + bytes.position(), Math.min(length, bytes.remaining()), UTF_8);
    }

    private int unsignedShort() {
        return Short.toUnsignedInt(bytes.getShort());
    }
}
