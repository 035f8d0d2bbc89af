package org.waymark.samples.codehost.html;

import org.waymark.web.Markup;
import org.waymark.web.Request;

/** What is around the content of a page. Whoever mounts an app gives it one. */
@FunctionalInterface
public interface Frame {
    /** Returns the whole page. */
    Markup page(String title, Markup content, Request request);
}
