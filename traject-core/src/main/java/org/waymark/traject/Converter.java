package org.waymark.traject;

import org.jspecify.annotations.Nullable;

/**
 * Turns text into a value and the value back into text.
 *
 * <p>A converter is immutable and safe for use by many threads. It obeys a law: {@code decode(encode(value))} equals
 * {@code value} for every value that {@code encode} accepts. Values are compared with {@code equals}, and so are
 * converters: routes that share a segment must share its converter.
 *
 * @param <T> the type of the value
 */
public interface Converter<T> {
    /**
     * Returns the value that a text stands for.
     *
     * @param text the text, already percent-decoded
     * @return the value, or null if the text stands for none, which is no match in a path and a client's error in a query
     */
    @Nullable
    T decode(String text);

    /**
     * Returns the text that stands for a value.
     *
     * @param value the value
     * @return the text, not yet percent-encoded
     */
    String encode(T value);
}
