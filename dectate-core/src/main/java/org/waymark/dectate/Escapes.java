package org.waymark.dectate;

/** Writes any text as a part of HTML or of a file for Graphviz, in ASCII. */
final class Escapes {
    private static final int REPLACEMENT = 0xFFFD;

    private Escapes() {}

    /** Returns a text for an element or an attribute of HTML, or of XML. */
    static String html(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if ("&<>\"'".indexOf(point) >= 0 || point > '~') {
                escaped.append("&#")
                        .append(isAllowed(point) ? point : REPLACEMENT)
                        .append(';');
            } else if (point >= ' ' || point == '\n' || point == '\t') {
                escaped.appendCodePoint(point);
            } else {
                escaped.append("&#").append(REPLACEMENT).append(';');
            }
        });
        return escaped.toString();
    }

    private static boolean isAllowed(int point) {
        boolean surrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        boolean control = point >= 0x7F && point <= 0x9F;
        return !surrogate && !control && (point & 0xFFFE) != 0xFFFE;
    }

    /** Returns a text in double quotes. Graphviz reads character references in it. */
    static String dot(String text) {
        return '"' + html(text.replace("\\", "\\\\")).replace("\n", "\\n").replace("&#34;", "\\\"") + '"';
    }
}
