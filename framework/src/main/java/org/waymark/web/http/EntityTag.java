package org.waymark.web.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What tells one state of a thing from another, as the header {@code ETag} has it. A strong one stands for the same bytes,
 * a weak one for bytes that mean the same.
 *
 * @param value the text between the quotes
 * @param weak whether it is weak
 */
public record EntityTag(String value, boolean weak) {
    /**
     * Checks the tag.
     *
     * @param value the text between the quotes
     * @param weak whether it is weak
     * @throws IllegalArgumentException if a character of the text is not allowed in a tag
     */
    public EntityTag {
        if (!isAllowed(value)) {
            throw new IllegalArgumentException(
                    "An entity tag holds visible characters of Latin-1 other than quotes: " + value + ".");
        }
    }

    /**
     * Returns a strong tag.
     *
     * @param value such as a version or a fingerprint
     * @return the tag
     * @throws IllegalArgumentException if a character of the text is not allowed in a tag
     */
    public static EntityTag strong(String value) {
        return new EntityTag(value, false);
    }

    /**
     * Returns a weak tag.
     *
     * @param value such as a version or a fingerprint
     * @return the tag
     * @throws IllegalArgumentException if a character of the text is not allowed in a tag
     */
    public static EntityTag weak(String value) {
        return new EntityTag(value, true);
    }

    /**
     * Reads a tag.
     *
     * @param text such as {@code "v1"} or {@code W/"v1"}, with its quotes
     * @return the tag, or nothing if it is none
     */
    public static Optional<EntityTag> parse(String text) {
        List<EntityTag> tags = list(text);
        return tags.size() == 1 && tags.get(0).toString().equals(text) ? Optional.of(tags.get(0)) : Optional.empty();
    }

    /** Returns the tags of a list, up to where it is malformed. A tag may hold commas and backslashes. */
    static List<EntityTag> list(String text) {
        List<EntityTag> tags = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == ',' || c == ' ' || c == '\t') {
                at++;
                continue;
            }
            boolean weak = text.startsWith("W/", at);
            int open = weak ? at + 2 : at;
            int close = text.startsWith("\"", open) ? text.indexOf('"', open + 1) : -1;
            if (close < 0 || !isAllowed(text.substring(open + 1, close))) {
                return tags;
            }
            tags.add(new EntityTag(text.substring(open + 1, close), weak));
            at = close + 1;
        }
        return tags;
    }

    private static boolean isAllowed(String value) {
        return value.chars().allMatch(c -> c > ' ' && c != '"' && c != 0x7F && c <= 0xFF);
    }

    /**
     * Returns whether this and another tag are strong and the same.
     *
     * @param other the other tag
     * @return whether they are
     */
    public boolean isSame(EntityTag other) {
        return !weak && !other.weak && value.equals(other.value);
    }

    /**
     * Returns whether this and another tag are the same, be they weak.
     *
     * @param other the other tag
     * @return whether they are
     */
    public boolean isSimilar(EntityTag other) {
        return value.equals(other.value);
    }

    /** Returns the tag as headers have it. */
    @Override
    public String toString() {
        return (weak ? "W/\"" : "\"") + value + "\"";
    }
}
