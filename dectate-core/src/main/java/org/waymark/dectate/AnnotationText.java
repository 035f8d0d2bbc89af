package org.waymark.dectate;

import java.lang.annotation.Annotation;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Writes an annotation much as its author did: by its simple name, and without the members that have their default. The
 * members come in the order of their names, since nothing keeps the one of the source.
 */
final class AnnotationText {
    private AnnotationText() {}

    /** Returns the name of a directive, such as {@code permissionRule} for {@code @PermissionRule}. */
    static String name(Class<? extends Annotation> annotation) {
        String name = annotation.getSimpleName();
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    static String of(Annotation annotation) {
        List<Method> members = Annotations.members(annotation.annotationType()).stream()
                .filter(member ->
                        !Objects.deepEquals(Annotations.valueOf(annotation, member), member.getDefaultValue()))
                .toList();
        return "@" + annotation.annotationType().getSimpleName() + arguments(annotation, members);
    }

    private static String arguments(Annotation annotation, List<Method> members) {
        if (members.isEmpty()) {
            return "";
        }
        boolean valueAlone = members.size() == 1 && members.get(0).getName().equals("value");
        List<String> arguments = new ArrayList<>();
        for (Method member : members) {
            String value = literal(Annotations.valueOf(annotation, member));
            arguments.add(valueAlone ? value : member.getName() + " = " + value);
        }
        return "(" + String.join(", ", arguments) + ")";
    }

    private static String literal(Object value) {
        if (value instanceof String text) {
            return "\"" + escaped(text, '"') + "\"";
        }
        if (value instanceof Character character) {
            return "'" + escaped(character.toString(), '\'') + "'";
        }
        if (value instanceof Class<?> type) {
            return type.getSimpleName() + ".class";
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof Annotation nested) {
            return of(nested);
        }
        return value.getClass().isArray() ? array(value) : value.toString();
    }

    private static String array(Object array) {
        String[] literals = new String[Array.getLength(array)];
        Arrays.setAll(literals, i -> literal(Array.get(array, i)));
        return literals.length == 1 ? literals[0] : "{" + String.join(", ", literals) + "}";
    }

    private static String escaped(String text, char quote) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == quote || c == '\\') {
                escaped.append('\\').append(c);
            } else if (c < ' ') {
                escaped.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
