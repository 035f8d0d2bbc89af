package org.waymark.dectate;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A place in the source, as exact as it is known.
 *
 * <p>The line of a method or constructor is the first line of its code: annotations leave no line of their own in a
 * class file. Where the line belongs to something else close by, the location is {@code approximate}. A class compiled
 * without debug information has neither file nor line.
 *
 * @param className the name of the class, as {@link Class#getName()} has it
 * @param member the name of the method, field or constructor ({@code <init>}), or null for the class itself
 * @param file the simple name of the source file, or null if it is not known
 * @param line the line, or 0 if it is not known
 * @param approximate whether the line is close to the place and not of it
 */
public record Location(
        String className, @Nullable String member, @Nullable String file, int line, boolean approximate) {

    /**
     * Returns the place of the code that is running, as the caller of the given classes sees it.
     *
     * @param through classes to look through, such as the builder that calls this method; nested classes and lambdas of
     *     them come along
     * @return the place of the closest caller that is none of these classes
     */
    public static Location caller(Class<?>... through) {
        Set<String> names = Stream.concat(Stream.of(Location.class), Stream.of(through))
                .map(Class::getName)
                .collect(Collectors.toSet());
        return StackWalker.getInstance()
                .walk(frames -> frames.filter(frame -> !names.contains(outermost(frame.getClassName(), names)))
                        .findFirst())
                .map(frame -> of(frame.toStackTraceElement()))
                .orElse(new Location("unknown", null, null, 0, true));
    }

    private static String outermost(String name, Set<String> names) {
        int dollar = name.indexOf('$');
        return names.contains(name) || dollar < 0 ? name : name.substring(0, dollar);
    }

    private static Location of(StackTraceElement frame) {
        return new Location(
                frame.getClassName(),
                frame.getMethodName(),
                frame.getFileName(),
                Math.max(frame.getLineNumber(), 0),
                false);
    }

    /**
     * Returns the place as a line of a stack trace has it, so that development environments make a link of it, such as
     * {@code at org.example.Wiki.show(Wiki.java:14)}. An approximate one begins with {@code near}.
     */
    @Override
    public String toString() {
        String place = member == null ? className : className + "." + member;
        return (approximate ? "near " : "at ") + place + "(" + fileAndLine() + ")";
    }

    private String fileAndLine() {
        if (file == null) {
            return "Unknown Source";
        }
        return line == 0 ? file : file + ":" + line;
    }
}
