package org.waymark.web.http;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The media types that a client takes, and how much it likes each, as the header {@code Accept} has them. Who sends none,
 * takes all.
 *
 * <p>The most specific range that a media type is in decides. Parameters of ranges other than the quality are passed
 * over. What is malformed counts as not sent, and of very many elements the last ones are.
 */
public final class Accept {
    private static final Range ALL = new Range(new MediaType("*", "*"), 1000);

    private final List<Range> ranges;

    /** A range, and its quality in thousandths. */
    private record Range(MediaType media, int quality) {
        int precision() {
            return media.type().equals("*") ? 0 : media.isRange() ? 1 : 2;
        }
    }

    private Accept(List<Range> ranges) {
        this.ranges = ranges;
    }

    /**
     * Reads the headers of a request.
     *
     * @param headers the headers
     * @return what the client takes
     */
    public static Accept of(Headers headers) {
        List<Range> ranges = new ArrayList<>();
        for (String element : FieldList.elements(headers, "Accept")) {
            List<String> parts = FieldList.split(element, ';');
            Optional<MediaType> media = MediaType.parse(parts.get(0));
            int quality = quality(parts.subList(1, parts.size()));
            if (media.isPresent() && quality >= 0) {
                ranges.add(new Range(media.get(), quality));
            }
        }
        return new Accept(ranges.isEmpty() ? List.of(ALL) : ranges);
    }

    /** Returns the quality among parameters in thousandths, or -1 if it is malformed. */
    private static int quality(List<String> parameters) {
        for (String parameter : parameters) {
            if (parameter.toLowerCase(Locale.ROOT).startsWith("q=")) {
                return thousandths(parameter.substring(2));
            }
        }
        return 1000;
    }

    private static int thousandths(String text) {
        boolean wellFormed = !text.isEmpty()
                && text.length() <= 5
                && (text.charAt(0) == '0' || text.charAt(0) == '1')
                && (text.length() == 1 || text.charAt(1) == '.')
                && text.substring(Math.min(2, text.length())).chars().allMatch(c -> c >= '0' && c <= '9');
        if (!wellFormed) {
            return -1;
        }
        String digits = (text.length() < 3 ? "" : text.substring(2)) + "000";
        int value = (text.charAt(0) - '0') * 1000 + Integer.parseInt(digits.substring(0, 3));
        return value > 1000 ? -1 : value;
    }

    /**
     * Returns how much the client likes a media type.
     *
     * @param media the media type
     * @return the quality in thousandths, 0 if it does not take it
     */
    public int quality(MediaType media) {
        int precision = -1;
        int quality = 0;
        for (Range range : ranges) {
            if (range.media().includes(media)
                    && (range.precision() > precision
                            || (range.precision() == precision && range.quality() > quality))) {
                precision = range.precision();
                quality = range.quality();
            }
        }
        return quality;
    }

    /**
     * Returns the media type that the client likes best.
     *
     * @param offered the media types to choose from
     * @return the first of those that it likes most, or nothing if it takes none of them
     */
    public Optional<MediaType> best(Collection<MediaType> offered) {
        MediaType best = null;
        int highest = 0;
        for (MediaType media : offered) {
            int quality = quality(media);
            if (quality > highest) {
                best = media;
                highest = quality;
            }
        }
        return Optional.ofNullable(best);
    }

    /**
     * Returns whether the client names a media type, and likes it as well as any. Browsers do so for pages; programs that
     * take anything do not.
     *
     * @param media the media type
     * @return whether a range that is no {@code *}{@code /*} includes it
     */
    public boolean names(MediaType media) {
        return ranges.stream()
                        .anyMatch(
                                range -> range.precision() > 0 && range.media().includes(media))
                && quality(media) > 0;
    }
}
