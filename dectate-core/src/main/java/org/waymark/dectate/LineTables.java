package org.waymark.dectate;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lines of the members of a class, as far as the line tables of its class file tell them. A line of 0 is unknown. */
final class LineTables {
    private final ClassFile file;
    private final KotlinLines kotlin;
    private final Map<String, Integer> fields = new HashMap<>();

    private LineTables(ClassFile file) {
        this.file = file;
        kotlin = KotlinLines.of(file.sourceMap());
    }

    static LineTables of(ClassFile file) {
        LineTables tables = new LineTables(file);
        for (ClassFile.Member member : file.members()) {
            if (member.name().equals("<clinit>") || member.name().equals("<init>")) {
                tables.readInitialisers(member);
            }
        }
        return tables;
    }

    /** Returns the first line of the code of a method or constructor. */
    int method(ClassFile.Member member) {
        Code code = code(member);
        return code == null ? 0 : kotlin.own(code.lineAt(0));
    }

    /** Returns the first line of the initialiser of a field. */
    int field(String name) {
        return fields.getOrDefault(name, 0);
    }

    /** Returns the lowest line of any method. */
    int first() {
        return file.members().stream()
                .mapToInt(this::method)
                .filter(line -> line > 0)
                .min()
                .orElse(0);
    }

    private @Nullable Code code(ClassFile.Member member) {
        try {
            return member.code() == 0 ? null : Code.read(file.at(member.code()), file.constants());
        } catch (IOException | BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            // Lines are a courtesy; what else is wrong with the class, the virtual machine will say.
            return null;
        }
    }

    private void readInitialisers(ClassFile.Member member) {
        Code code = code(member);
        if (code != null) {
            try {
                new Initialisers(member, code).read();
            } catch (IOException | BufferUnderflowException | IndexOutOfBoundsException e) {
                // As above: the fields that were found so far stay.
                return;
            }
        }
    }

    /**
     * Finds the initialisers of fields in the code of a constructor or of the class initialiser. A compiler puts them
     * right behind the call of the constructor of the superclass, each from a line of its own on, and before the body
     * of the constructor. An assignment in the body, which has lines of the constructor itself, is no initialiser.
     */
    private final class Initialisers {
        private final Code code;
        private final Instructions instructions;
        private final boolean ofClass;
        private final Map<String, Integer> found = new HashMap<>();
        private int start;
        private boolean constructed;
        private int madeOfSuperclass;
        private int lastLine;

        Initialisers(ClassFile.Member member, Code code) {
            this.code = code;
            this.instructions = new Instructions(code.instructions());
            this.ofClass = member.name().equals("<clinit>");
            this.constructed = ofClass;
        }

        void read() throws IOException {
            while (instructions.advance()) {
                switch (instructions.code()) {
                    case Instructions.NEW, Instructions.INVOKE_SPECIAL -> followConstruction();
                    case Instructions.PUT_FIELD, Instructions.PUT_STATIC -> put();
                    case Instructions.RETURN -> lastLine = Math.max(lastLine, code.lineAt(instructions.position()));
                    default -> {}
                }
            }
            found.forEach((field, line) -> {
                if (!isInBody(line)) {
                    fields.putIfAbsent(field, kotlin.own(line));
                }
            });
        }

        /** Arguments of the superclass's constructor may make objects of that class, too: they come in pairs. */
        private void followConstruction() throws IOException {
            if (constructed) {
                return;
            }
            if (instructions.code() == Instructions.NEW) {
                boolean sameClass =
                        file.constants().className(instructions.constant()).equals(file.superName());
                madeOfSuperclass += sameClass ? 1 : 0;
                return;
            }
            ConstantPool.MemberReference called = file.constants().member(instructions.constant());
            if (called.name().equals("<init>") && called.owner().equals(file.superName())) {
                madeOfSuperclass--;
                constructed = madeOfSuperclass < 0;
                start = instructions.position() + 1;
            }
        }

        private void put() throws IOException {
            ConstantPool.MemberReference field = file.constants().member(instructions.constant());
            if (constructed && field.owner().equals(file.name())) {
                int position = instructions.position();
                var firstLine = code.lines().subMap(start, true, position, true).firstEntry();
                found.putIfAbsent(field.name(), firstLine == null ? code.lineAt(position) : firstLine.getValue());
                start = position + 1;
            }
        }

        private boolean isInBody(int line) {
            int firstLine = code.lineAt(0);
            return !ofClass && firstLine < lastLine && line >= firstLine && line <= lastLine;
        }
    }
}
