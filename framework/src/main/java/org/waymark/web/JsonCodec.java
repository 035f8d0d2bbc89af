package org.waymark.web;

import java.lang.reflect.Type;

/**
 * Turns objects into JSON and back, so that the framework needs no JSON library and an app may have any. An app has the one
 * that a method with {@link Service} returns, or else the one that is on the class path, found by
 * {@link java.util.ServiceLoader}; apps that are mounted in it have it too, unless they have their own.
 *
 * <p>A codec is used by many threads at once.
 */
public interface JsonCodec {
    /**
     * Writes a value as JSON.
     *
     * @param value the value
     * @return the JSON text in UTF-8
     * @throws IllegalArgumentException if the value has no JSON form; the message says what is wrong
     */
    byte[] write(Object value);

    /**
     * Reads a value from JSON.
     *
     * @param json the JSON text in UTF-8
     * @param type the type of the value
     * @return the value
     * @throws JsonMismatch if the text is JSON, but not of that type, which is answered with 422
     * @throws IllegalArgumentException if the text is not JSON, which is answered with 400; the messages say where, and are
     *     for the client
     */
    Object read(byte[] json, Type type);
}
