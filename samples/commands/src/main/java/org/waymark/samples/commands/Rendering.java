package org.waymark.samples.commands;

/** Writes a result in a format: the dispatch function of the framework. */
@FunctionalInterface
interface Rendering {
    String render(Object result, String format, Program program) throws Exception;
}
