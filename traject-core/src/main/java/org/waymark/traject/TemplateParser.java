package org.waymark.traject;

import java.util.ArrayList;
import java.util.List;

/** Parses the text of a URI template from left to right. */
final class TemplateParser {
    private static final int MOST_DIGITS = 4;

    private final String text;
    private final List<TemplatePart> parts = new ArrayList<>();
    private int position;

    TemplateParser(String text) {
        this.text = text;
    }

    UriTemplate parse() {
        while (position < text.length()) {
            parts.add(text.charAt(position) == '{' ? parseExpression() : parseFixed());
        }
        return new UriTemplate(text, parts);
    }

    private TemplatePart parseFixed() {
        int start = position;
        while (position < text.length() && text.charAt(position) != '{') {
            if (text.charAt(position) == '}') {
                throw error(position, "This } closes nothing: an expression is written {name}.");
            }
            position++;
        }
        String literal = text.substring(start, position);
        if (!Percent.isWellFormed(literal)) {
            throw error(start, "This text has half of a surrogate pair, which cannot be written as UTF-8.");
        }
        StringBuilder encoded = new StringBuilder(literal.length());
        Percent.encodeUnreserving(literal, encoded);
        return new TemplatePart.Fixed(encoded.toString());
    }

    private TemplatePart parseExpression() {
        int open = position++;
        if (text.indexOf('}', open) < 0) {
            throw error(open, "This { is not closed: an expression is written {name}.");
        }
        TemplateOperator operator = TemplateOperator.of(text.charAt(position));
        if (operator == null) {
            operator = TemplateOperator.SIMPLE;
        } else {
            position++;
        }
        List<TemplateVariable> variables = new ArrayList<>(List.of(parseVariable()));
        while (text.charAt(position) == ',') {
            position++;
            variables.add(parseVariable());
        }
        if (text.charAt(position) != '}') {
            throw error(
                    position,
                    "Here an expression goes on with a comma, a * or a : and a number, or ends with a }; names are made"
                            + " of letters and digits of ASCII, _, escapes such as %C3%A9, and single dots between them.");
        }
        position++;
        return new TemplatePart.Expression(operator, variables);
    }

    private TemplateVariable parseVariable() {
        int start = position;
        parseNamePart();
        while (text.charAt(position) == '.') {
            position++;
            parseNamePart();
        }
        String name = text.substring(start, position);
        if (text.charAt(position) == '*') {
            position++;
            return new TemplateVariable(name, 0, true, start);
        }
        return new TemplateVariable(name, text.charAt(position) == ':' ? parsePrefix() : 0, false, start);
    }

    /** Reads the characters of a name up to a dot or its end. There is always a character left, for there is a brace. */
    private void parseNamePart() {
        int start = position;
        while (isNamePart(text.charAt(position))) {
            if (text.charAt(position) == '%' && !Percent.isEscape(text, position)) {
                throw error(position, "A % in a name is followed by two hexadecimal digits.");
            }
            position += text.charAt(position) == '%' ? 3 : 1;
        }
        if (position == start) {
            throw error(
                    position,
                    "Here the name of a variable is wanted: letters and digits of ASCII, _, escapes such as %C3%A9, and"
                            + " single dots between them.");
        }
    }

    private static boolean isNamePart(char character) {
        return character == '%' || character == '_' || (character < 0x80 && Character.isLetterOrDigit(character));
    }

    private int parsePrefix() {
        int start = ++position;
        while (text.charAt(position) >= '0' && text.charAt(position) <= '9') {
            position++;
        }
        int digits = position - start;
        if (digits == 0 || digits > MOST_DIGITS || text.charAt(start) == '0') {
            throw error(start, "After the : comes how many characters to take, from 1 to 9999.");
        }
        return Integer.parseInt(text.substring(start, position));
    }

    private UriTemplateException error(int index, String problem) {
        return new UriTemplateException(text, index, problem);
    }
}
