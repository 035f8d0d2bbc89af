package org.waymark.web;

import java.util.Map;

/** Renders templates of one language. Used by many threads at once. */
@FunctionalInterface
public interface TemplateEngine {
    /**
     * Renders a template.
     *
     * @param template the name of the template, which {@link TemplateFolders#find} finds
     * @param values the values that the template may show, by name
     * @return HTML in which every value is escaped for its place
     * @throws Exception if the template is at fault; the message names template and line
     */
    Markup render(String template, Map<String, ?> values) throws Exception;
}
