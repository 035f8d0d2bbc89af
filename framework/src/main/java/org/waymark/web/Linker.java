package org.waymark.web;

/** The generic function of links: returns the path of a model, as a request sees it. */
@FunctionalInterface
interface Linker {
    String link(Object model, Request request) throws Exception;
}
