package org.waymark.samples.commands;

/** Writes the parts of a result in the format of the whole. */
@FunctionalInterface
public interface Renderer {
    /** Returns the text of a part. */
    String render(Object part) throws Exception;
}
