package org.waymark.dectate;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * The elements of a class that may carry directives, in an order that does not depend on reflection: the class, its
 * fields, its constructors, its methods; within a kind by line of the class file where it is known, then by position
 * in the class file, then by name and descriptor.
 */
final class Elements {
    private final Class<?> type;
    private final ClassFile file;

    private record Placed(AnnotatedElement element, int kind, int line, int index, String signature) {
        static final Comparator<Placed> ORDER = Comparator.comparingInt(Placed::kind)
                .thenComparingInt(Placed::line)
                .thenComparingInt(Placed::index)
                .thenComparing(Placed::signature);
    }

    private Elements(Class<?> type, ClassFile file) {
        this.type = type;
        this.file = file;
    }

    /** Returns the targets of a class that satisfy a condition. The class file is read only if there is one. */
    static List<Target> of(Class<?> appType, Class<?> type, Predicate<AnnotatedElement> condition) {
        List<AnnotatedElement> elements = new ArrayList<>();
        elements.add(isPackageInfo(type) ? type.getPackage() : type);
        elements.addAll(List.of(type.getDeclaredFields()));
        elements.addAll(List.of(type.getDeclaredConstructors()));
        elements.addAll(List.of(type.getDeclaredMethods()));
        elements.removeIf(element -> isSynthetic(element) || !condition.test(element));
        if (elements.isEmpty()) {
            return List.of();
        }
        return new Elements(type, ClassFile.of(type)).targets(appType, elements);
    }

    private static boolean isPackageInfo(Class<?> type) {
        return type.getSimpleName().equals("package-info");
    }

    /** Bridges are synthetic, too: they carry a copy of the annotations of the method that they lead to. */
    private static boolean isSynthetic(AnnotatedElement element) {
        return element instanceof Member member && member.isSynthetic();
    }

    private List<Target> targets(Class<?> appType, List<AnnotatedElement> elements) {
        return elements.stream()
                .map(this::place)
                .sorted(Placed.ORDER)
                .map(placed -> new Target(appType, placed.element(), type, location(placed)))
                .toList();
    }

    private Placed place(AnnotatedElement element) {
        if (!(element instanceof Member member)) {
            return new Placed(element, 0, 0, 0, "");
        }
        String name = element instanceof Constructor<?> ? "<init>" : member.getName();
        String descriptor = descriptor(element);
        ClassFile.Position position = file.member(name, descriptor);
        int kind = element instanceof Field ? 1 : element instanceof Constructor<?> ? 2 : 3;
        int line = position.line() == 0 ? Integer.MAX_VALUE : position.line();
        return new Placed(element, kind, line, position.index(), name + descriptor);
    }

    private Location location(Placed placed) {
        if (placed.kind() == 0) {
            return new Location(type.getName(), null, file.sourceFile(), file.firstLine(), file.firstLine() > 0);
        }
        String member = placed.kind() == 2 ? "<init>" : ((Member) placed.element()).getName();
        int line = placed.line() == Integer.MAX_VALUE ? 0 : placed.line();
        return new Location(type.getName(), member, file.sourceFile(), line, false);
    }

    private static String descriptor(AnnotatedElement element) {
        if (element instanceof Field field) {
            return field.getType().descriptorString();
        }
        StringBuilder descriptor = new StringBuilder("(");
        for (Class<?> parameter : ((Executable) element).getParameterTypes()) {
            descriptor.append(parameter.descriptorString());
        }
        Class<?> result = element instanceof Method method ? method.getReturnType() : void.class;
        return descriptor.append(')').append(result.descriptorString()).toString();
    }
}
