package org.waymark.web;

/** The generic function of links: finds the path of a model, as an app sees it that a request has come to. */
@FunctionalInterface
interface Linker {
    LocalPath find(Object model, Linking linking) throws Exception;
}
