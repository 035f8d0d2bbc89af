package org.waymark.web;

/** The generic function at the heart of publishing: finds the view that answers a request for a model. */
@FunctionalInterface
interface ViewFunction {
    ViewMethod find(Object model, Request request) throws Exception;

    /** Returns this as it was declared, before it came to an app. */
    default ViewFunction declared() {
        return this;
    }
}
