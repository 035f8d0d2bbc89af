package org.waymark.dectate;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A place in the source, as exact as it is known.
 *
 * <p>The line of a method or constructor is the first line of its code: annotations leave no line of their own in a
 * class file. Where the line may belong to something else close by, the location is {@linkplain #approximate()
 * approximate}. A class compiled without debug information has neither file nor line. Where the source itself can be
 * found, {@link #exact()} has the line of the annotation.
 *
 * <p>Two locations are equal if all that they say without looking at a source is.
 */
public final class Location {
    /** The caller is near the top of the stack, and every declaration in code asks for it: few frames are fetched at once. */
    private static final StackWalker CALLERS = StackWalker.getInstance(Set.of(), 4);

    private final String className;
    private final @Nullable String member;
    private final @Nullable String file;
    private final int line;
    private final boolean approximate;
    private final @Nullable SourceElement element;
    private final @Nullable Class<?> annotation;
    private final int index;

    /**
     * Makes a location.
     *
     * @param className the name of the class, as {@link Class#getName()} has it
     * @param member the name of the method, field or constructor ({@code <init>}), or null for the class itself
     * @param file the simple name of the source file, or null if it is not known
     * @param line the line, or 0 if it is not known
     * @param approximate whether the line is close to the place and not of it
     */
    public Location(String className, @Nullable String member, @Nullable String file, int line, boolean approximate) {
        this.className = className;
        this.member = member;
        this.file = file;
        this.line = line;
        this.approximate = approximate;
        element = null;
        annotation = null;
        index = 0;
    }

    private Location(Location other, @Nullable SourceElement element, @Nullable Class<?> annotation, int index) {
        className = other.className;
        member = other.member;
        file = other.file;
        line = other.line;
        approximate = other.approximate;
        this.element = element;
        this.annotation = annotation;
        this.index = index;
    }

    /** Returns this place, with what it takes to look for it in a source. */
    Location of(SourceElement newElement) {
        return new Location(this, newElement, null, 0);
    }

    /** Returns the place of an annotation on the element of this place: the one with an index among its like. */
    Location annotation(Class<?> newAnnotation, int newIndex) {
        return new Location(this, element, newAnnotation, newIndex);
    }

    /**
     * Returns the place of the code that is running, as the caller of the given classes sees it.
     *
     * @param through classes to look through, such as the builder that calls this method; nested classes and lambdas of
     *     them come along
     * @return the place of the closest caller that is none of these classes
     */
    public static Location caller(Class<?>... through) {
        return CALLERS.walk(frames -> frames.filter(frame -> !isThrough(frame.getClassName(), through))
                        .findFirst())
                .map(frame -> of(frame.toStackTraceElement()))
                .orElse(new Location("unknown", null, null, 0, true));
    }

    private static boolean isThrough(String name, Class<?>[] through) {
        for (Class<?> type : through) {
            if (isWithin(name, type)) {
                return true;
            }
        }
        return isWithin(name, Location.class);
    }

    private static boolean isWithin(String name, Class<?> type) {
        String outer = type.getName();
        return name.startsWith(outer) && (name.length() == outer.length() || name.charAt(outer.length()) == '$');
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
     * Returns the name of the class, as {@link Class#getName()} has it.
     *
     * @return the name
     */
    public String className() {
        return className;
    }

    /**
     * Returns the name of the method, field or constructor ({@code <init>}).
     *
     * @return the name, or null for the class itself
     */
    public @Nullable String member() {
        return member;
    }

    /**
     * Returns the simple name of the source file.
     *
     * @return the name, or null if it is not known
     */
    public @Nullable String file() {
        return file;
    }

    /**
     * Returns the line.
     *
     * @return the line, or 0 if it is not known
     */
    public int line() {
        return line;
    }

    /**
     * Returns whether the line is close to the place and not of it.
     *
     * @return whether it is approximate
     */
    public boolean approximate() {
        return approximate;
    }

    /**
     * Returns the place with the line of the directive itself, if the source is found and agrees with the class. This
     * may read files, so it is meant for reports.
     *
     * @return the exact place, or this one
     * @see Configuration.Builder#sources
     */
    public Location exact() {
        int found = element == null || annotation == null ? 0 : element.lineOf(annotation, index);
        return found == 0 ? this : new Location(className, member, file, found, false);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Location that
                && className.equals(that.className)
                && Objects.equals(member, that.member)
                && Objects.equals(file, that.file)
                && line == that.line
                && approximate == that.approximate;
    }

    @Override
    public int hashCode() {
        return Objects.hash(className, member, file, line, approximate);
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
