package org.waymark.traject;

import java.util.ArrayDeque;
import java.util.Deque;
import org.waymark.traject.BadPathException.Reason;

/**
 * Reads the path of a request under a policy.
 *
 * <p>The path is decoded before it is split. Under the strict policy that is the same as splitting first, because an escape
 * that decodes to a slash is refused.
 */
final class PathReader {
    private final String raw;
    private final PathPolicy policy;

    private PathReader(String raw, PathPolicy policy) {
        this.raw = raw;
        this.policy = policy;
    }

    /** Returns the path that a text stands for, or throws what the policy says. */
    static PathText read(String raw, PathPolicy policy) {
        return new PathText(text(raw, policy));
    }

    /** Returns the decoded and regular text of a path, or throws what the policy says. */
    static String text(String raw, PathPolicy policy) {
        return new PathReader(raw, policy).read();
    }

    private String read() {
        if (raw.length() > policy.maximumLength()) {
            throw bad(Reason.TOO_LONG);
        }
        if (policy.lenient()) {
            return checkSegments(regular(Characters.arePlain(raw) ? raw : decode()));
        }
        if (!raw.isEmpty() && raw.charAt(0) != '/') {
            throw bad(Reason.NOT_ABSOLUTE);
        }
        return checkSegments(Characters.arePlain(raw) ? raw : decodeStrictly());
    }

    private String decodeStrictly() {
        if (raw.indexOf(';') >= 0) {
            throw bad(Reason.PATH_PARAMETER);
        }
        String text = decode();
        checkDecoded(text);
        return text;
    }

    private String decode() {
        if (raw.indexOf('%') < 0) {
            checkWellFormed(raw);
            return raw;
        }
        StringBuilder decoded = new StringBuilder(raw.length());
        Reason problem = Percent.decode(raw, decoded);
        if (problem != null) {
            throw bad(problem);
        }
        String text = decoded.toString();
        checkWellFormed(text);
        return text;
    }

    private void checkWellFormed(String text) {
        if (!Percent.isWellFormed(text)) {
            throw bad(Reason.MALFORMED_TEXT);
        }
    }

    private void checkDecoded(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '\\') {
                throw bad(Reason.BACKSLASH);
            }
            if (isControl(character)) {
                throw bad(Reason.CONTROL_CHARACTER);
            }
        }
        if (slashes(text) != slashes(raw)) {
            throw bad(Reason.ENCODED_SLASH);
        }
    }

    /** Tells whether a character controls something, or ends a line or a paragraph to those who read Unicode. */
    private static boolean isControl(char character) {
        return Character.isISOControl(character) || character == '\u2028' || character == '\u2029';
    }

    /** Tells whether every policy takes all characters of a decoded text. */
    static boolean isHarmless(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '\\' || isControl(character)) {
                return false;
            }
        }
        return Percent.isWellFormed(text);
    }

    private static int slashes(String text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '/') {
                count++;
            }
        }
        return count;
    }

    /** Refuses segments that are empty or dots, in a text that begins with a slash unless it is empty. */
    private String checkSegments(String text) {
        int count = 0;
        int start = Math.min(1, text.length());
        while (start < text.length()) {
            int end = Characters.segmentEnd(text, start);
            if (end == start) {
                throw bad(Reason.EMPTY_SEGMENT);
            }
            if (Segment.isDots(text, start, end)) {
                throw bad(Reason.DOT_SEGMENT);
            }
            if (++count > policy.maximumSegments()) {
                throw bad(Reason.TOO_MANY_SEGMENTS);
            }
            start = end + 1;
        }
        return text;
    }

    /** Returns a text without empty and dot segments. */
    private static String regular(String text) {
        if (text.startsWith("/") && !text.contains("//") && !text.contains("/.")) {
            return text;
        }
        Deque<String> segments = new ArrayDeque<>();
        for (String segment : text.split("/", -1)) {
            if (segment.equals("..")) {
                segments.pollLast();
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.addLast(segment);
            }
        }
        return segments.isEmpty() ? "" : "/" + String.join("/", segments);
    }

    private BadPathException bad(Reason reason) {
        return new BadPathException(reason, raw);
    }
}
