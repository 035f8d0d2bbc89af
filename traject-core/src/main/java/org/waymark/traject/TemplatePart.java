package org.waymark.traject;

import java.util.List;
import java.util.Map;

/** A part of a URI template. */
sealed interface TemplatePart {
    /** Returns the variables in this part. */
    List<TemplateVariable> variables();

    /** Appends what the part expands to. The text of the template is for errors. */
    void expand(String template, Map<String, ?> values, StringBuilder to);

    /**
     * Text that stands for itself.
     *
     * @param encoded the text, in which all that may not be in a URI is percent-encoded
     */
    record Fixed(String encoded) implements TemplatePart {
        @Override
        public List<TemplateVariable> variables() {
            return List.of();
        }

        @Override
        public void expand(String template, Map<String, ?> values, StringBuilder to) {
            to.append(encoded);
        }
    }

    /**
     * An expression in braces.
     *
     * @param operator how it is expanded
     * @param variables its variables, at least one
     */
    record Expression(TemplateOperator operator, List<TemplateVariable> variables) implements TemplatePart {
        public Expression {
            variables = List.copyOf(variables);
        }

        @Override
        public void expand(String template, Map<String, ?> values, StringBuilder to) {
            new TemplateExpansion(template, operator, to).expand(variables, values);
        }
    }
}
