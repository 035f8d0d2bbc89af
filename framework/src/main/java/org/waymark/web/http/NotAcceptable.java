package org.waymark.web.http;

import java.util.Collection;
import java.util.stream.Collectors;

/** There is something here, but in no media type that the client accepts. Status 406. */
public final class NotAcceptable extends HttpException {
    /**
     * Makes the error.
     *
     * @param offered the media types that there are, in the order in which they are told
     */
    public NotAcceptable(Collection<MediaType> offered) {
        super(
                406,
                "This can be had as "
                        + offered.stream().map(MediaType::toString).collect(Collectors.joining(", "))
                        + ", and you accept none of it.");
    }
}
