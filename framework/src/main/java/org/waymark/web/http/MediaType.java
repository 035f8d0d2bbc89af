package org.waymark.web.http;

import java.util.Locale;
import java.util.Optional;

/**
 * A media type such as {@code text/html}, or a range of them such as {@code text/*}, without parameters.
 *
 * @param type the type in lower case, or {@code *} for all
 * @param subtype the subtype in lower case, or {@code *} for all
 */
public record MediaType(String type, String subtype) {
    /**
     * Reads a media type, which may have parameters; they are left out.
     *
     * @param text such as {@code text/html; charset=utf-8}, in any case
     * @return the media type, or nothing if it is none
     */
    public static Optional<MediaType> parse(String text) {
        int end = text.indexOf(';');
        String essence = (end < 0 ? text : text.substring(0, end)).strip().toLowerCase(Locale.ROOT);
        int slash = essence.indexOf('/');
        if (slash < 0) {
            return Optional.empty();
        }
        MediaType read = new MediaType(essence.substring(0, slash), essence.substring(slash + 1));
        return read.isValid() ? Optional.of(read) : Optional.empty();
    }

    /**
     * Returns the content type of a file, by the extension of its name.
     *
     * @param name the name, or a path that ends with it
     * @return such as {@code text/css; charset=utf-8}; {@code application/octet-stream} if the extension is not known
     */
    public static String ofFile(String name) {
        return FileTypes.of(name);
    }

    private boolean isValid() {
        boolean wholeRange = type.equals("*") && subtype.equals("*");
        return wholeRange || (Headers.isToken(type) && !type.equals("*") && Headers.isToken(subtype));
    }

    /**
     * Returns whether this stands for many.
     *
     * @return whether the subtype, or both, are {@code *}
     */
    public boolean isRange() {
        return subtype.equals("*");
    }

    /**
     * Returns whether another media type is in this range, or is the same.
     *
     * @param other the other one
     * @return whether it is
     */
    public boolean includes(MediaType other) {
        return type.equals("*") || (type.equals(other.type) && (isRange() || subtype.equals(other.subtype)));
    }

    @Override
    public String toString() {
        return type + "/" + subtype;
    }
}
