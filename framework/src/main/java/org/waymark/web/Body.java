package org.waymark.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A parameter that is given the body of the request.
 *
 * <pre>{@code
 * record NewNote(String title, Optional<LocalDate> due, List<String> tags) {}
 *
 * @Json(method = "POST")
 * Note add(Notes notes, @Body NewNote note) { ... }
 * }</pre>
 *
 * <p>A record is read from JSON or from a form, by the {@code Content-Type}. In a form, each component is a field of the same
 * name: required as it stands, optional as {@link java.util.Optional}, repeated as {@link java.util.List}. A {@code boolean} is a
 * box: true if it is ticked, which is sent as {@code on}, and false if it is not, which is not sent at all. Any other class is
 * read from JSON only, and so is a record with a component that text is not converted to, such as another record.
 * JSON may leave out or say to be null what a form may: an {@code Optional}, a {@code List}, a {@code Boolean}, what has a
 * {@link Default}, and what is marked as {@code Nullable}; but a primitive that it leaves out is 0, whatever its default is.
 * {@code String}, {@code byte[]} and {@link java.io.InputStream} are the body as it is, of any type.
 *
 * <p>What cannot be read is answered for: 400 for what is no JSON or no form, 415 for another type, and 422 for values that
 * are not what the class takes, see {@link org.waymark.web.http.UnprocessableContent}. So is a record whose constructor
 * throws an {@link IllegalArgumentException}.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface Body {}
