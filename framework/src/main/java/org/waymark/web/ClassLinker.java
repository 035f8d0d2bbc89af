package org.waymark.web;

import java.util.Map;

/** The generic function of links to models that are not at hand. */
@FunctionalInterface
interface ClassLinker {
    LocalPath find(Class<?> model, Map<String, ?> variables, Linking linking);
}
