package org.waymark.traject;

/**
 * Decides what a path from outside may look like.
 *
 * <p>Both policies decode each path once, ignore a slash at the end, and refuse escapes that are broken or are not UTF-8.
 * They differ in what else they refuse, see {@link #STRICT} and {@link #LENIENT}. Both have limits that can be changed.
 */
public final class PathPolicy {
    private static final int DEFAULT_LENGTH = 8_192;
    private static final int DEFAULT_SEGMENTS = 256;

    /**
     * Refuses what servers, proxies and file systems do not agree upon: encoded slashes, backslashes and control
     * characters (encoded or not), path parameters ({@code ;}), empty segments, dot segments (encoded or not), and paths
     * that do not begin with a slash. The default.
     */
    public static final PathPolicy STRICT = new PathPolicy(false, DEFAULT_LENGTH, DEFAULT_SEGMENTS);

    /**
     * Makes paths regular instead of refusing them: escapes are decoded first, so that an encoded slash separates segments,
     * then empty segments and {@code .} are dropped and {@code ..} drops the segment before it, if there is one.
     */
    public static final PathPolicy LENIENT = new PathPolicy(true, DEFAULT_LENGTH, DEFAULT_SEGMENTS);

    private final boolean lenient;
    private final int maximumLength;
    private final int maximumSegments;

    private PathPolicy(boolean lenient, int maximumLength, int maximumSegments) {
        if (maximumLength < 1 || maximumSegments < 1) {
            throw new IllegalArgumentException("A limit on paths must be at least 1.");
        }
        this.lenient = lenient;
        this.maximumLength = maximumLength;
        this.maximumSegments = maximumSegments;
    }

    /**
     * Returns this policy with another limit on the length of a path.
     *
     * @param characters the greatest number of characters in an encoded path, 8192 unless set
     * @return the policy
     * @throws IllegalArgumentException if the limit is less than 1
     */
    public PathPolicy withMaximumLength(int characters) {
        return new PathPolicy(lenient, characters, maximumSegments);
    }

    /**
     * Returns this policy with another limit on the number of segments in a path.
     *
     * @param segments the greatest number of segments, 256 unless set
     * @return the policy
     * @throws IllegalArgumentException if the limit is less than 1
     */
    public PathPolicy withMaximumSegments(int segments) {
        return new PathPolicy(lenient, maximumLength, segments);
    }

    /** Tells whether a path is within the limits for sure. Segments are counted only if they could be too many. */
    boolean isWithinLimits(String path) {
        int length = path.length();
        return length <= maximumLength && (length / 2 <= maximumSegments || slashes(path) <= maximumSegments);
    }

    private static int slashes(String path) {
        int count = 0;
        for (int i = path.indexOf('/'); i >= 0; i = path.indexOf('/', i + 1)) {
            count++;
        }
        return count;
    }

    boolean lenient() {
        return lenient;
    }

    int maximumLength() {
        return maximumLength;
    }

    int maximumSegments() {
        return maximumSegments;
    }

    /**
     * Returns a short description for people.
     *
     * @return the name of the policy with its limits
     */
    @Override
    public String toString() {
        String name = lenient ? "LENIENT" : "STRICT";
        return name + "(at most " + maximumLength + " characters, " + maximumSegments + " segments)";
    }
}
