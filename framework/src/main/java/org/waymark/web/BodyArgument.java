package org.waymark.web;

import java.util.List;

/** What a parameter with {@link Body} is given. The body is read by who answers a request, and by nobody else. */
interface BodyArgument extends Argument {
    /** Returns the media types of the bodies that are meant, the usual one first. */
    List<String> mediaTypes();

    /** Refuses a body by its media type, if any is refused for that. */
    @Override
    void foresee(Request request, Object subject);
}
