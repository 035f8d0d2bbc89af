package org.waymark.web;

import java.util.List;
import java.util.function.Function;

/**
 * Gives the body of a request as it came, whatever its media type.
 *
 * @param mediaType the media type that it has if nobody says more
 * @param reader reads it
 */
record RawBody(String mediaType, Function<RequestBody, Object> reader) implements BodyArgument {
    @Override
    public List<String> mediaTypes() {
        return List.of(mediaType);
    }

    @Override
    public void foresee(Request request, Object subject) {}

    @Override
    public Object from(Request request, Object subject) {
        return reader.apply(request.body());
    }
}
