package org.waymark.traject;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The expansion of one expression of a URI template, by section 3.2.1 of RFC 6570. */
final class TemplateExpansion {
    private final String template;
    private final TemplateOperator operator;
    private final StringBuilder to;
    private boolean begun;

    TemplateExpansion(String template, TemplateOperator operator, StringBuilder to) {
        this.template = template;
        this.operator = operator;
        this.to = to;
    }

    void expand(List<TemplateVariable> variables, Map<String, ?> values) {
        for (TemplateVariable variable : variables) {
            Object value = variable.in(values);
            if (value instanceof Map<?, ?> map) {
                expandMap(variable, defined(map));
            } else if (value instanceof Iterable<?> list) {
                expandList(variable, defined(list));
            } else if (value != null) {
                pair(variable.name(), encoded(prefix(variable, value.toString()), variable));
            }
        }
    }

    private static List<String> defined(Iterable<?> list) {
        List<String> texts = new ArrayList<>();
        for (Object element : list) {
            if (element != null) {
                texts.add(element.toString());
            }
        }
        return texts;
    }

    private static Map<String, String> defined(Map<?, ?> map) {
        Map<String, String> texts = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            if (value != null) {
                texts.put(Objects.toString(key), value.toString());
            }
        });
        return texts;
    }

    private static String prefix(TemplateVariable variable, String text) {
        boolean whole = variable.prefix() == 0 || text.codePointCount(0, text.length()) <= variable.prefix();
        return whole ? text : text.substring(0, text.offsetByCodePoints(0, variable.prefix()));
    }

    private void expandList(TemplateVariable variable, List<String> list) {
        refusePrefix(variable, "a list");
        List<String> encoded =
                list.stream().map(element -> encoded(element, variable)).toList();
        if (variable.explode()) {
            encoded.forEach(element -> pair(variable.name(), element));
        } else if (!encoded.isEmpty()) {
            pair(variable.name(), String.join(",", encoded));
        }
    }

    private void expandMap(TemplateVariable variable, Map<String, String> map) {
        refusePrefix(variable, "a map");
        List<String> pieces = new ArrayList<>();
        map.forEach((key, value) -> {
            pieces.add(encoded(key, variable));
            pieces.add(encoded(value, variable));
        });
        if (variable.explode()) {
            for (int i = 0; i < pieces.size(); i += 2) {
                separate();
                to.append(pieces.get(i));
                to.append(pieces.get(i + 1).isEmpty() && operator.named() ? operator.ifEmpty() : "=");
                to.append(pieces.get(i + 1));
            }
        } else if (!pieces.isEmpty()) {
            pair(variable.name(), String.join(",", pieces));
        }
    }

    private void refusePrefix(TemplateVariable variable, String kind) {
        if (variable.prefix() > 0) {
            throw new UriTemplateException(
                    template,
                    variable.index(),
                    "Only the first characters of a text can be taken, but the value of '" + variable.name() + "' is "
                            + kind + ".");
        }
    }

    private void separate() {
        to.append(begun ? operator.separator() : operator.first());
        begun = true;
    }

    /** Appends an encoded value, with the name of its variable if the operator wants it. */
    private void pair(String name, String value) {
        separate();
        if (operator.named()) {
            to.append(name).append(value.isEmpty() ? operator.ifEmpty() : "=");
        }
        to.append(value);
    }

    private String encoded(String value, TemplateVariable variable) {
        if (!Percent.isWellFormed(value)) {
            throw new UriTemplateException(
                    template,
                    variable.index(),
                    "The value of '" + variable.name()
                            + "' has half of a surrogate pair, which cannot be written as UTF-8.");
        }
        StringBuilder encoded = new StringBuilder(value.length() + 8);
        operator.encode(value, encoded);
        return encoded.toString();
    }
}
