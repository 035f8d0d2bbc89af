package org.waymark.dectate;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.MalformedParameterizedTypeException;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * An element of a class that can be looked for in the source of that class.
 *
 * @param sources where to look
 * @param element a class, member or package
 * @param type the class, or that of the member, or the {@code package-info}
 * @param file the name of the source file
 * @param line a line that the class file gives to the element, or 0: the source must agree with it
 */
record SourceElement(Sources sources, AnnotatedElement element, Class<?> type, String file, int line) {

    /** Returns the line of an annotation in a source that matches the class, or 0. */
    int lineOf(Class<?> annotation, int index) {
        boolean readable = file.endsWith(".java") && file.indexOf('/') < 0 && file.indexOf('\\') < 0;
        String name = annotation.getCanonicalName();
        if (!readable || name == null) {
            return 0;
        }
        try {
            String key = key();
            return sources.outlines(type, file).stream()
                    .map(outline -> outline.find(key))
                    .filter(Objects::nonNull)
                    .filter(declared -> line == 0 || declared.spans(line))
                    .mapToInt(declared -> lineOf(annotation, name, index, declared))
                    .filter(found -> found > 0)
                    .findFirst()
                    .orElse(0);
        } catch (LinkageError | TypeNotPresentException | MalformedParameterizedTypeException e) {
            // The names of types that cannot be loaded are not to be had, and so the element is not found.
            return 0;
        }
    }

    /** Repeated annotations may have been written into their container by hand: that is where they stand, then. */
    private static int lineOf(Class<?> annotation, String name, int index, SourceOutline.Declared declared) {
        int line = declared.line(name, index);
        var repeatable = annotation.getAnnotation(java.lang.annotation.Repeatable.class);
        if (line > 0 || repeatable == null || repeatable.value().getCanonicalName() == null) {
            return line;
        }
        return declared.line(repeatable.value().getCanonicalName(), 0);
    }

    private String key() {
        if (element instanceof Package) {
            return SourceOutline.PACKAGE;
        }
        String path = path(type);
        if (!(element instanceof Member member)) {
            return path + "#";
        }
        String name = element instanceof Constructor<?> ? "<init>" : member.getName();
        return path + "#" + name + (element instanceof Executable executable ? parameters(executable) : "");
    }

    /** A local class has no path of names that leads to it, and its simple name is not to be taken for one. */
    private static String path(Class<?> type) {
        if (type.isLocalClass() || type.isAnonymousClass()) {
            return "?";
        }
        Class<?> outer = type.getDeclaringClass();
        return outer == null ? type.getSimpleName() : path(outer) + "." + type.getSimpleName();
    }

    private static String parameters(Executable executable) {
        List<Type> types = Arrays.asList(executable.getGenericParameterTypes());
        int implicit = Math.min(implicit(executable), types.size());
        boolean shown = types.size() == executable.getParameterCount();
        return types.stream()
                .skip(shown ? implicit : 0)
                .map(SourceElement::simpleName)
                .collect(Collectors.joining(",", "(", ")"));
    }

    /** The constructors of enums and of inner classes have parameters that nobody wrote. */
    private static int implicit(Executable executable) {
        Class<?> type = executable.getDeclaringClass();
        if (!(executable instanceof Constructor<?>)) {
            return 0;
        }
        boolean inner = type.isMemberClass() && !Modifier.isStatic(type.getModifiers());
        return type.isEnum() ? 2 : inner ? 1 : 0;
    }

    private static String simpleName(Type type) {
        if (type instanceof Class<?> found) {
            return found.getSimpleName();
        }
        if (type instanceof ParameterizedType parameterized) {
            return simpleName(parameterized.getRawType());
        }
        if (type instanceof GenericArrayType array) {
            return simpleName(array.getGenericComponentType()) + "[]";
        }
        return type instanceof TypeVariable<?> variable ? variable.getName() : type.getTypeName();
    }
}
