package org.waymark.traject;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.waymark.traject.BadPathException.Reason;

/** Percent-encoding of RFC 3986, with UTF-8. */
final class Percent {
    private static final String HEX = "0123456789ABCDEF";
    private static final boolean[] UNRESERVED = unreservedAnd("");
    private static final boolean[] IN_PATH = unreservedAnd("/");

    private Percent() {}

    private static boolean[] unreservedAnd(String others) {
        boolean[] plain = new boolean[0x80];
        for (char character = 0; character < plain.length; character++) {
            plain[character] = (character >= 'a' && character <= 'z')
                    || (character >= 'A' && character <= 'Z')
                    || (character >= '0' && character <= '9')
                    || "-._~".indexOf(character) >= 0
                    || others.indexOf(character) >= 0;
        }
        return plain;
    }

    /** Appends a text with all but the unreserved characters encoded. The text must be well-formed. */
    static void encode(String text, StringBuilder to) {
        encode(text, UNRESERVED, to);
    }

    /** Returns the text of a path with all but the unreserved characters and slashes encoded. */
    static String encodePath(String text) {
        if (plainEnd(text, 0, IN_PATH) == text.length()) {
            return text;
        }
        StringBuilder encoded = new StringBuilder(2 * text.length());
        encode(text, IN_PATH, encoded);
        return encoded.toString();
    }

    private static void encode(String text, boolean[] plain, StringBuilder to) {
        int position = 0;
        while (position < text.length()) {
            int end = plainEnd(text, position, plain);
            to.append(text, position, end);
            position = end;
            if (position < text.length()) {
                int character = text.codePointAt(position);
                encode(character, to);
                position += Character.charCount(character);
            }
        }
    }

    private static int plainEnd(String text, int from, boolean[] plain) {
        int position = from;
        while (position < text.length()) {
            char character = text.charAt(position);
            if (character >= plain.length || !plain[character]) {
                break;
            }
            position++;
        }
        return position;
    }

    /** Appends the octets of a character. What is not well-formed is a question mark, as it is to the JDK's encoder. */
    private static void encode(int character, StringBuilder to) {
        if (character < 0x80) {
            append(character, to);
        } else if (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE) {
            append('?', to);
        } else {
            int following = character < 0x800 ? 1 : character < 0x10000 ? 2 : 3;
            append((0x780 >> following) | (character >> (6 * following)), to);
            for (int i = following - 1; i >= 0; i--) {
                append(0x80 | ((character >> (6 * i)) & 0x3F), to);
            }
        }
    }

    /** Appends a name with all encoded that the name of a variable in a URI template may not have. */
    static void encodeName(String name, StringBuilder to) {
        StringBuilder encoded = new StringBuilder(name.length());
        encode(name, encoded);
        for (int i = 0; i < encoded.length(); i++) {
            char character = encoded.charAt(i);
            if (character == '-' || character == '~' || character == '.') {
                append(character, to);
            } else {
                to.append(character);
            }
        }
    }

    /**
     * Appends a text with all encoded but the unreserved and the reserved characters and what is an escape already. The text
     * must be well-formed.
     */
    static void encodeUnreserving(String text, StringBuilder to) {
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (isReserved(text.charAt(i)) || isEscape(text, i)) {
                encode(text.substring(start, i), to);
                to.append(text.charAt(i));
                start = i + 1;
            }
        }
        encode(text.substring(start), to);
    }

    private static boolean isReserved(char character) {
        return ":/?#[]@!$&'()*+,;=".indexOf(character) >= 0;
    }

    /** Tells whether an escape begins at an index. Its digits are unreserved characters. */
    static boolean isEscape(String text, int index) {
        return text.charAt(index) == '%'
                && index + 2 < text.length()
                && digit(text, index + 1) >= 0
                && digit(text, index + 2) >= 0;
    }

    private static void append(int octet, StringBuilder to) {
        to.append('%').append(HEX.charAt(octet >> 4 & 15)).append(HEX.charAt(octet & 15));
    }

    /**
     * Appends a text with its escapes decoded, once. Returns what is wrong with the escapes, or null if nothing is.
     *
     * <p>Octets next to each other are decoded together, by the JDK's decoder, which refuses overlong forms and
     * surrogates.
     */
    static @Nullable Reason decode(String text, StringBuilder to) {
        int position = 0;
        while (position < text.length()) {
            int escape = text.indexOf('%', position);
            if (escape < 0) {
                to.append(text, position, text.length());
                return null;
            }
            to.append(text, position, escape);
            position = endOfOctets(text, escape);
            Reason problem = position < 0 ? Reason.MALFORMED_ESCAPE : decodeOctets(text, escape, position, to);
            if (problem != null) {
                return problem;
            }
        }
        return null;
    }

    /** Returns where a run of escapes ends, or a negative number if one of them is malformed. */
    private static int endOfOctets(String text, int from) {
        int position = from;
        while (position < text.length() && text.charAt(position) == '%') {
            if (position + 2 >= text.length() || digit(text, position + 1) < 0 || digit(text, position + 2) < 0) {
                return -1;
            }
            position += 3;
        }
        return position;
    }

    private static @Nullable Reason decodeOctets(String text, int from, int to, StringBuilder decoded) {
        byte[] octets = new byte[(to - from) / 3];
        for (int i = 0; i < octets.length; i++) {
            octets[i] = (byte) (digit(text, from + 3 * i + 1) << 4 | digit(text, from + 3 * i + 2));
        }
        try {
            decoded.append(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets)));
            return null;
        } catch (CharacterCodingException e) {
            return Reason.MALFORMED_TEXT;
        }
    }

    private static int digit(String text, int index) {
        char character = text.charAt(index);
        return character < 0x80 ? Character.digit(character, 16) : -1;
    }

    /** Tells whether a text can be written as UTF-8, which half of a surrogate pair cannot. */
    static boolean isWellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (Character.isSurrogate(character)) {
                boolean pair = Character.isHighSurrogate(character)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
