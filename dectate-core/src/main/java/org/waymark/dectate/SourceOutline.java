package org.waymark.dectate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The declarations of a source and the annotations on them, each with its line.
 *
 * <p>A declaration is known by a key: {@code Wiki#} for a type, {@code Wiki.Page#title} for a field of a nested type,
 * {@code Wiki#show(String,int[])} for a method with the simple names of its parameters' types, {@code Wiki#<init>()} for
 * a constructor, and {@code #package} for the package. What is declared twice under one key is not known at all.
 */
record SourceOutline(Map<String, Declared> declarations) {
    static final String PACKAGE = "#package";

    /** An annotation, by its name as it is written. */
    record Written(String name, int line) {

        boolean isOf(String canonicalName) {
            return canonicalName.equals(name) || canonicalName.endsWith("." + name);
        }
    }

    /** A declaration, from the line where it begins to the line where it ends. */
    record Declared(List<Written> annotations, int firstLine, int lastLine) {

        boolean spans(int line) {
            return line >= firstLine && line <= lastLine;
        }

        /** Returns the line of the annotation of a type with an index among its like, or 0. */
        int line(String canonicalName, int index) {
            return annotations.stream()
                    .filter(annotation -> annotation.isOf(canonicalName))
                    .skip(index)
                    .findFirst()
                    .map(Written::line)
                    .orElse(0);
        }
    }

    static SourceOutline of(String source) {
        Builder builder = new Builder();
        new SourceParser(SourceTokens.of(source), builder).parse();
        return new SourceOutline(Map.copyOf(builder.declarations));
    }

    @Nullable
    Declared find(String key) {
        return declarations.get(key);
    }

    /** Gathers what a parser finds. */
    static final class Builder {
        private final Map<String, Declared> declarations = new HashMap<>();
        private final Set<String> seen = new HashSet<>();

        void add(String key, List<Written> annotations, int firstLine, int lastLine) {
            if (seen.add(key)) {
                declarations.put(key, new Declared(List.copyOf(annotations), firstLine, lastLine));
            } else {
                declarations.remove(key);
            }
        }

        /** Adds what follows from other declarations, unless it was written out. */
        void addIfAbsent(String key, List<Written> annotations, int line) {
            if (!seen.contains(key)) {
                add(key, new ArrayList<>(annotations), line, line);
            }
        }
    }
}
