package org.waymark.web;

import org.waymark.web.http.Response;

/** The generic function at the heart of publishing: answers a request for a model. */
@FunctionalInterface
interface ViewFunction {
    Response view(Object model, Request request) throws Exception;
}
