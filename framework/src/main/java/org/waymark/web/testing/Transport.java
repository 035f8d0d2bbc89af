package org.waymark.web.testing;

import org.waymark.web.http.HttpRequest;

/** How a request gets to the app, and the answer back. */
@FunctionalInterface
interface Transport {
    TestAnswer send(HttpRequest request);
}
