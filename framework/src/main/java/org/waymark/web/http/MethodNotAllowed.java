package org.waymark.web.http;

import java.util.Set;

/** There is something at this path, but not for this method. Status 405, with the {@code Allow} header. */
public final class MethodNotAllowed extends HttpException {
    /**
     * Makes the error.
     *
     * @param method the method of the request
     * @param allowed the methods that would be answered, in the order in which they are told
     */
    public MethodNotAllowed(String method, Set<String> allowed) {
        super(
                405,
                "The method " + method + " is not allowed here. Allowed: " + String.join(", ", allowed) + ".",
                Headers.none().and("Allow", String.join(", ", allowed)));
    }
}
