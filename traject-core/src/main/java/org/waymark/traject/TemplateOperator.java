package org.waymark.traject;

import org.jspecify.annotations.Nullable;

/** What the first character of an expression says about its expansion: the table in appendix A of RFC 6570. */
enum TemplateOperator {
    SIMPLE("", "", ",", false, "", false),
    RESERVED("+", "", ",", false, "", true),
    FRAGMENT("#", "#", ",", false, "", true),
    LABEL(".", ".", ".", false, "", false),
    SEGMENT("/", "/", "/", false, "", false),
    PARAMETER(";", ";", ";", true, "", false),
    QUERY("?", "?", "&", true, "=", false),
    CONTINUATION("&", "&", "&", true, "=", false);

    private final String symbol;
    private final String first;
    private final String separator;
    private final boolean named;
    private final String ifEmpty;
    private final boolean reserved;

    TemplateOperator(String symbol, String first, String separator, boolean named, String ifEmpty, boolean reserved) {
        this.symbol = symbol;
        this.first = first;
        this.separator = separator;
        this.named = named;
        this.ifEmpty = ifEmpty;
        this.reserved = reserved;
    }

    /** Returns the operator of a character, or null if the character is none. */
    static @Nullable TemplateOperator of(char character) {
        for (TemplateOperator operator : values()) {
            if (!operator.symbol.isEmpty() && operator.symbol.charAt(0) == character) {
                return operator;
            }
        }
        return null;
    }

    /** Returns what comes before the first value. */
    String first() {
        return first;
    }

    /** Returns what comes between values. */
    String separator() {
        return separator;
    }

    /** Tells whether values are given with the names of their variables. */
    boolean named() {
        return named;
    }

    /** Returns what comes between a name and an empty value. */
    String ifEmpty() {
        return ifEmpty;
    }

    /** Appends a text in the encoding of the operator. */
    void encode(String value, StringBuilder to) {
        if (reserved) {
            Percent.encodeUnreserving(value, to);
        } else {
            Percent.encode(value, to);
        }
    }
}
