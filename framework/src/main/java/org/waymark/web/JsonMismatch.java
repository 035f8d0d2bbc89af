package org.waymark.web;

import org.jspecify.annotations.Nullable;

/** A text is JSON, but not of the type that is wanted: a {@link JsonCodec} throws it. */
public final class JsonMismatch extends IllegalArgumentException {
    /** Where the value is. */
    private final String path;

    /**
     * Makes the error.
     *
     * @param path where the value is, such as {@code tags[1].name}; empty for the whole
     * @param message what is wrong with it, for the client
     * @param cause what the JSON library says, or null
     */
    public JsonMismatch(String path, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.path = path;
    }

    /**
     * Returns where the value is.
     *
     * @return the path, such as {@code tags[1].name}; empty for the whole
     */
    public String path() {
        return path;
    }
}
