package org.waymark.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method that says how models of a class are written as JSON: as what it returns, which is something that the
 * {@link JsonCodec} knows.
 *
 * <pre>{@code
 * @DumpJson
 * Map<String, String> dump(Note note, Request request) {
 *     return Map.of("text", note.text(), "at", request.link(note));
 * }
 *
 * @Json
 * Note show(Note note) {
 *     return note;
 * }
 * }</pre>
 *
 * <p>It is asked for what a {@link Json} view of the app returns, and for what is in it: elements of collections and arrays,
 * values of maps, and what is in an {@link java.util.Optional}. Components of records are left to the codec. What a method
 * returns goes to no other one, so that it may return a model as the codec has it; models in it do.
 *
 * <p>The method of the nearest class of models is asked; for interfaces that do not extend each other, the order is that in
 * which the class names them. An app has one for each class, and a subtype may override it.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface DumpJson {}
