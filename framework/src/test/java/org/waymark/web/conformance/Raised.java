package org.waymark.web.conformance;

import org.waymark.web.http.Response;

/** A response that the original raises though it is no error. Here only errors are thrown: a view returns this one. */
final class Raised extends RuntimeException {
    private final transient Response response;

    Raised(Response response) {
        super(response.toString(), null, false, false);
        this.response = response;
    }

    Response response() {
        return response;
    }
}
