package org.waymark.web.http;

import java.util.List;
import java.util.stream.Collectors;

/** The content is well-formed, but its values are not what is taken here. Status 422. */
public final class UnprocessableContent extends HttpException {
    private final transient List<FieldError> errors;

    /**
     * What is wrong with one value.
     *
     * @param field the name of the field, or the path to a value in JSON such as {@code tags[1].name}; empty for the whole
     * @param message what is wrong, for the client
     */
    public record FieldError(String field, String message) {
        @Override
        public String toString() {
            return field.isEmpty() ? message : field + ": " + message;
        }
    }

    /**
     * Makes the error.
     *
     * @param errors what is wrong with each value that is at fault
     */
    public UnprocessableContent(List<FieldError> errors) {
        super(422, errors.stream().map(FieldError::toString).collect(Collectors.joining(" ")));
        this.errors = List.copyOf(errors);
    }

    /**
     * Makes the error for the content as a whole.
     *
     * @param message what is wrong, for the client
     */
    public UnprocessableContent(String message) {
        this(List.of(new FieldError("", message)));
    }

    /**
     * Returns what is wrong.
     *
     * @return what is wrong with each value, in the order of the fields
     */
    public List<FieldError> errors() {
        return errors;
    }
}
