package org.waymark.dectate;

import java.util.ArrayList;
import java.util.List;

/**
 * The tokens of a Java source, without white space, comments and the text of literals. It is tolerant: whatever it is
 * given, it ends after one pass.
 */
final class SourceTokens {
    /** What a string, a text block or a character is reduced to. */
    static final String LITERAL = "\"";

    /** An escaped line end ends a comment, but begins no line that anybody counts. */
    private static final char ESCAPED_LINE_END = '\uffff';

    private final String source;
    private final List<Token> tokens = new ArrayList<>();
    private int next;
    private int line = 1;

    record Token(String text, int line) {

        boolean is(String wanted) {
            return text.equals(wanted);
        }

        boolean isName() {
            return Character.isJavaIdentifierStart(text.charAt(0));
        }
    }

    private SourceTokens(String source) {
        this.source = source;
    }

    static List<Token> of(String source) {
        SourceTokens tokens = new SourceTokens(unescape(source));
        while (tokens.next < tokens.source.length()) {
            tokens.read();
        }
        return tokens.tokens;
    }

    private void read() {
        char c = source.charAt(next);
        if (Character.isWhitespace(c) || c == ESCAPED_LINE_END) {
            skip();
        } else if (source.startsWith("//", next)) {
            while (next < source.length() && !isLineEnd(source.charAt(next))) {
                next++;
            }
        } else if (source.startsWith("/*", next)) {
            skipBehind("*/", next + 2, false);
        } else if (source.startsWith("\"\"\"", next)) {
            tokens.add(new Token(LITERAL, line));
            skipBehind("\"\"\"", next + 3, true);
        } else if (c == '"' || c == '\'') {
            tokens.add(new Token(LITERAL, line));
            skipLiteral(c);
        } else {
            readWord();
        }
    }

    private void readWord() {
        int start = next;
        while (next < source.length() && Character.isJavaIdentifierPart(source.charAt(next))) {
            next++;
        }
        next = Math.max(next, start + 1);
        tokens.add(new Token(source.substring(start, next), line));
    }

    private void skipBehind(String end, int from, boolean escapes) {
        advanceTo(from);
        while (next < source.length() && !source.startsWith(end, next)) {
            skipEscaped(escapes);
        }
        advanceTo(next + end.length());
    }

    /** A literal ends with its line if nothing else ends it: a broken source must not become one long string. */
    private void skipLiteral(char quote) {
        next++;
        while (next < source.length() && source.charAt(next) != quote && !isLineEnd(source.charAt(next))) {
            skipEscaped(true);
        }
        if (next < source.length() && source.charAt(next) == quote) {
            next++;
        }
    }

    private void skipEscaped(boolean escapes) {
        if (escapes && source.charAt(next) == '\\') {
            skip();
        }
        skip();
    }

    private void advanceTo(int position) {
        while (next < position && next < source.length()) {
            skip();
        }
    }

    private void skip() {
        if (next >= source.length()) {
            return;
        }
        char c = source.charAt(next++);
        boolean halfOfPair = c == '\r' && next < source.length() && source.charAt(next) == '\n';
        if ((c == '\n' || c == '\r') && !halfOfPair) {
            line++;
        }
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == ESCAPED_LINE_END;
    }

    /** Unicode escapes come before everything else in Java: even a quote may be written with one. */
    private static String unescape(String source) {
        if (!source.contains("\\u")) {
            return source;
        }
        StringBuilder result = new StringBuilder(source.length());
        int i = 0;
        while (i < source.length()) {
            char c = source.charAt(i);
            int digits = c == '\\' ? digitsOfEscape(source, i) : -1;
            if (digits > 0) {
                char unescaped = (char) Integer.parseInt(source.substring(digits, digits + 4), 16);
                result.append(isLineEnd(unescaped) ? ESCAPED_LINE_END : unescaped);
                i = digits + 4;
            } else {
                // An escaped backslash begins no escape.
                int length = source.startsWith("\\\\", i) ? 2 : 1;
                result.append(source, i, i + length);
                i += length;
            }
        }
        return result.toString();
    }

    private static int digitsOfEscape(String source, int backslash) {
        int digits = backslash + 1;
        while (digits < source.length() && source.charAt(digits) == 'u') {
            digits++;
        }
        boolean isEscape = digits > backslash + 1
                && digits + 4 <= source.length()
                && source.substring(digits, digits + 4).chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 128);
        return isEscape ? digits : -1;
    }
}
