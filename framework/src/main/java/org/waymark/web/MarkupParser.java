package org.waymark.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.waymark.web.MarkupTemplate.Place;

/**
 * Reads a template once, to know in which context each of its places stands.
 *
 * <p>The states are those of the tokenizer of the HTML standard, section 13.2.5, with all that makes no difference to a
 * place left out.
 */
final class MarkupParser {
    private static final String PLACE = "{}";
    private static final Set<String> ADDRESSES =
            Set.of("href", "src", "action", "formaction", "cite", "poster", "data", "background", "manifest");
    private static final Set<String> NEVER = Set.of("style", "srcdoc", "srcset", "ping");
    private static final Set<String> RAW_ELEMENTS = Set.of("script", "style", "iframe", "noscript", "xmp", "plaintext");

    private enum State {
        TEXT,
        TAG_NAME,
        IN_TAG,
        ATTRIBUTE_NAME,
        BEFORE_VALUE,
        DOUBLE_QUOTED,
        SINGLE_QUOTED,
        UNQUOTED,
        COMMENT,
        RAW
    }

    private final String source;
    private final List<String> pieces = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private State state = State.TEXT;
    private int tokenStart;
    private String tag = "";
    private String attribute = "";

    MarkupParser(String source) {
        this.source = source;
    }

    MarkupTemplate parse() {
        int pieceStart = 0;
        for (int i = 0; i < source.length(); i++) {
            if (source.startsWith(PLACE, i)) {
                places.add(placeAt(i));
                pieces.add(source.substring(pieceStart, i));
                i += PLACE.length() - 1;
                pieceStart = i + 1;
            } else {
                step(source.charAt(i), i);
            }
        }
        if (state != State.TEXT) {
            throw new IllegalArgumentException("The template ends inside of a tag, comment or script: " + source);
        }
        pieces.add(source.substring(pieceStart));
        return new MarkupTemplate(source, List.copyOf(pieces), List.copyOf(places));
    }

    private Place placeAt(int index) {
        boolean quoted = state == State.DOUBLE_QUOTED || state == State.SINGLE_QUOTED;
        if (state == State.TEXT) {
            return Place.TEXT;
        }
        if (!quoted) {
            throw refused(index, "a value is safe in text and in quoted attributes only");
        }
        if (attribute.startsWith("on") || NEVER.contains(attribute)) {
            throw refused(index, "no value is safe in the attribute " + attribute);
        }
        return isAddress() ? placeInAddress(index) : Place.ATTRIBUTE;
    }

    private boolean isAddress() {
        return ADDRESSES.contains(attribute) || attribute.endsWith(":href");
    }

    /** The scheme of an address is either the template's, or wholly the value's: so it can be judged. */
    private Place placeInAddress(int index) {
        String before = source.substring(tokenStart, index);
        if (before.isEmpty()) {
            return Place.ADDRESS;
        }
        if (before.chars().noneMatch(c -> ":/?#".indexOf(c) >= 0)) {
            throw refused(index, "it may be part of the scheme of an address, so give the whole address as one value");
        }
        return Place.ATTRIBUTE;
    }

    private IllegalArgumentException refused(int index, String why) {
        return new IllegalArgumentException(
                "Place " + (places.size() + 1) + " cannot be made safe: " + why + ".\n  " + pointed(index));
    }

    /** Returns the line of the template that holds the index, and under it a mark that points at it. */
    private String pointed(int index) {
        int start = source.lastIndexOf('\n', index) + 1;
        int end = source.indexOf('\n', index);
        String line = source.substring(start, end < 0 ? source.length() : end);
        return line + "\n  " + " ".repeat(index - start) + "^";
    }

    private void step(char c, int index) {
        switch (state) {
            case TEXT -> inText(c, index);
            case TAG_NAME -> inTagName(c, index);
            case IN_TAG -> inTag(c, index);
            case ATTRIBUTE_NAME -> inAttributeName(c, index);
            case BEFORE_VALUE -> beforeValue(c, index);
            case DOUBLE_QUOTED -> endOn(c == '"', State.IN_TAG);
            case SINGLE_QUOTED -> endOn(c == '\'', State.IN_TAG);
            case UNQUOTED -> inUnquoted(c);
            case COMMENT -> endOn(source.startsWith("-->", index - 2), State.TEXT);
            case RAW -> inRaw(index);
        }
    }

    private void endOn(boolean end, State next) {
        if (end) {
            state = next;
        }
    }

    private void inText(char c, int index) {
        if (c != '<') {
            return;
        }
        if (source.startsWith("<!--", index)) {
            state = State.COMMENT;
        } else {
            state = State.TAG_NAME;
            tokenStart = index + 1;
        }
    }

    private void inTagName(char c, int index) {
        if (isSpace(c) || (c == '/' && index > tokenStart) || c == '>') {
            tag = lower(tokenStart, index);
            state = State.IN_TAG;
            inTag(c, index);
        }
    }

    private void inTag(char c, int index) {
        if (c == '>') {
            state = RAW_ELEMENTS.contains(tag) ? State.RAW : State.TEXT;
        } else if (!isSpace(c) && c != '/') {
            state = State.ATTRIBUTE_NAME;
            tokenStart = index;
        }
    }

    private void inAttributeName(char c, int index) {
        if (c == '=') {
            attribute = lower(tokenStart, index);
            state = State.BEFORE_VALUE;
        } else if (isSpace(c) || c == '/' || c == '>') {
            state = State.IN_TAG;
            inTag(c, index);
        }
    }

    private void beforeValue(char c, int index) {
        if (c == '"' || c == '\'') {
            state = c == '"' ? State.DOUBLE_QUOTED : State.SINGLE_QUOTED;
            tokenStart = index + 1;
        } else if (!isSpace(c)) {
            state = State.UNQUOTED;
            inUnquoted(c);
        }
    }

    private void inUnquoted(char c) {
        if (isSpace(c)) {
            state = State.IN_TAG;
        } else if (c == '>') {
            state = RAW_ELEMENTS.contains(tag) ? State.RAW : State.TEXT;
        }
    }

    private void inRaw(int index) {
        String end = "</" + tag;
        if (source.regionMatches(true, index, end, 0, end.length())) {
            state = State.TAG_NAME;
            tokenStart = index + 1;
        }
    }

    private String lower(int start, int end) {
        return source.substring(start, end).toLowerCase(Locale.ROOT);
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }
}
