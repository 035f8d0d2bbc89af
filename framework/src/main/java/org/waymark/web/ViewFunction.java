package org.waymark.web;

/** The generic function at the heart of publishing: finds the view that answers a request for a model. */
@FunctionalInterface
interface ViewFunction {
    ViewMethod find(Object model, Request request) throws Exception;
}
