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
import org.jspecify.annotations.Nullable;

/**
 * The elements of a class that may carry directives, in an order that does not depend on reflection: the class, its
 * fields, its constructors, its methods; within a kind by line of the class file where it is known, then by position
 * in the class file, then by name and descriptor.
 */
final class Elements {
    private final Class<?> type;
    private final Sources sources;
    private final @Nullable ClassFile file;
    private final @Nullable LineTables lines;

    private record Placed(AnnotatedElement element, int kind, int line, int index, String signature) {
        static final Comparator<Placed> ORDER = Comparator.comparingInt(Placed::kind)
                .thenComparingInt(Placed::line)
                .thenComparingInt(Placed::index)
                .thenComparing(Placed::signature);
    }

    private Elements(Class<?> type, Sources sources) {
        this.type = type;
        this.sources = sources;
        this.file = ClassFile.of(type);
        this.lines = file == null ? null : LineTables.of(file);
    }

    /** Returns the targets of a class that satisfy a condition. The class file is read only if there is one. */
    static List<Target> of(Class<?> appType, Class<?> type, Sources sources, Predicate<AnnotatedElement> condition) {
        List<AnnotatedElement> elements = new ArrayList<>();
        elements.add(isPackageInfo(type) ? type.getPackage() : type);
        elements.addAll(List.of(type.getDeclaredFields()));
        elements.addAll(List.of(type.getDeclaredConstructors()));
        elements.addAll(List.of(type.getDeclaredMethods()));
        elements.removeIf(element -> isSynthetic(element) || !condition.test(element));
        elements.removeIf(element -> element instanceof Field field && isOnAccessor(field, elements));
        if (elements.isEmpty()) {
            return List.of();
        }
        return new Elements(type, sources).targets(appType, elements);
    }

    private static boolean isPackageInfo(Class<?> type) {
        return type.getSimpleName().equals("package-info");
    }

    /** Bridges are synthetic, too: they carry a copy of the annotations of the method that they lead to. */
    private static boolean isSynthetic(AnnotatedElement element) {
        return element instanceof Member member && member.isSynthetic();
    }

    /** What stands on a component of a record stands on its field and its accessor, and is meant once. */
    private static boolean isOnAccessor(Field field, List<AnnotatedElement> elements) {
        return field.getDeclaringClass().isRecord()
                && elements.stream()
                        .anyMatch(element -> element instanceof Method method
                                && method.getParameterCount() == 0
                                && method.getName().equals(field.getName()));
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
        String signature = name + descriptor(element);
        ClassFile.Member found = file == null ? ClassFile.Member.UNKNOWN : file.member(name, descriptor(element));
        if (element instanceof Field) {
            return new Placed(element, 1, 0, found.index(), signature);
        }
        int kind = element instanceof Constructor<?> ? 2 : 3;
        int line = lines == null ? 0 : lines.method(found);
        return new Placed(element, kind, line == 0 ? Integer.MAX_VALUE : line, found.index(), signature);
    }

    private Location location(Placed placed) {
        String member = placed.element() instanceof Member found ? found.getName() : null;
        boolean exact = placed.kind() >= 2;
        int line = line(placed);
        String source = file == null ? null : file.sourceFile();
        Location location =
                new Location(type.getName(), placed.kind() == 2 ? "<init>" : member, source, line, line > 0 && !exact);
        return source == null
                ? location
                : location.of(new SourceElement(sources, placed.element(), type, source, line));
    }

    private int line(Placed placed) {
        if (lines == null) {
            return 0;
        }
        return switch (placed.kind()) {
            case 0 -> lines.first();
            case 1 -> lines.field(((Field) placed.element()).getName());
            default -> placed.line() == Integer.MAX_VALUE ? 0 : placed.line();
        };
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
