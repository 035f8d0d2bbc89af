package org.waymark.web.http;

import java.time.Duration;

/**
 * How much a client may send. What is exactly at a limit is taken, one more is refused: with 414 for the target, 431 for
 * the headers, 413 for the body, 408 for a body that comes too slowly, and 400 for what there is too much of in a query.
 *
 * <p>Every server keeps them, and so does a test in memory: see {@link #guard}. Start from {@link #defaults()} and change
 * what is to differ. A view that takes large uploads reads them as a stream, and needs a larger {@code body} only.
 *
 * @param target the most characters of the path and the query together; the default is 8 KiB
 * @param headers the most bytes of all headers together, as HTTP/1.1 has them: each with four for the colon, the blank
 *     and the end of its line; the default is 16 KiB
 * @param header the most bytes of one header; the default is 8 KiB
 * @param headerCount the most headers; the default is 100
 * @param parameters the most parameters of a query or a form, at most 1000, which is the default
 * @param body the most bytes of a body, however it is read; the default is 16 MiB
 * @param whole the most bytes of a body, or of a part of one, that is read as a whole: a form, JSON, a text; the default
 *     is 1 MiB; a form without files is never larger, whatever is said here
 * @param parts the most parts of a multipart body; the default is 100
 * @param part the most bytes of one part; the default is 16 MiB
 * @param patience how long a body may keep those waiting who read it, once for all and once more for each 64 KiB that came; the
 *     default is 30 seconds, which is some 2 KiB in a second
 */
public record Limits(
        int target,
        int headers,
        int header,
        int headerCount,
        int parameters,
        long body,
        int whole,
        int parts,
        long part,
        Duration patience) {
    private static final int KIB = 1024;
    private static final int MIB = KIB * KIB;
    private static final int MOST_PARAMETERS = 1000;
    private static final Limits DEFAULTS = new Limits(
            8 * KIB, 16 * KIB, 8 * KIB, 100, MOST_PARAMETERS, 16 * MIB, MIB, 100, 16 * MIB, Duration.ofSeconds(30));

    /**
     * Checks the limits.
     *
     * @param target the most characters of the path and the query
     * @param headers the most bytes of all headers
     * @param header the most bytes of one header
     * @param headerCount the most headers
     * @param parameters the most parameters of a query or a form
     * @param body the most bytes of a body
     * @param whole the most bytes of a body that is read as a whole
     * @param parts the most parts of a multipart body
     * @param part the most bytes of one part
     * @param patience how long a body may keep those waiting who read it
     * @throws IllegalArgumentException if one is negative, or there may be more than 1000 parameters
     */
    public Limits {
        long least = Math.min(
                Math.min(Math.min(target, headers), Math.min(header, headerCount)),
                Math.min(Math.min(parameters, body), Math.min(Math.min(whole, parts), part)));
        if (least < 0) {
            throw new IllegalArgumentException("A limit cannot be negative: " + least + ". Use 0 to take nothing.");
        }
        if (patience.isNegative()) {
            throw new IllegalArgumentException("The patience cannot be negative: " + patience + ".");
        }
        if (parameters > MOST_PARAMETERS) {
            throw new IllegalArgumentException(
                    "At most " + MOST_PARAMETERS + " parameters can be taken, not " + parameters + ".");
        }
    }

    /**
     * Returns the defaults.
     *
     * @return the default limits
     */
    public static Limits defaults() {
        return DEFAULTS;
    }

    /**
     * Returns a handler that keeps these limits, and tells them to those who read the body.
     *
     * <p>It answers an {@link HttpException} that leaves the handler with its status and its message.
     *
     * @param handler what answers the requests that are within the limits
     * @return the handler with a guard before it
     */
    public Handler guard(Handler handler) {
        return new Guard(this, handler);
    }

    /**
     * Returns these limits with another one of the target.
     *
     * @param target the most characters of the path and the query together
     * @return new limits
     */
    public Limits withTarget(int target) {
        return new Limits(target, headers, header, headerCount, parameters, body, whole, parts, part, patience);
    }

    /**
     * Returns these limits with others of the headers.
     *
     * @param headers the most bytes of all headers together
     * @param header the most bytes of one header
     * @param headerCount the most headers
     * @return new limits
     */
    public Limits withHeaders(int headers, int header, int headerCount) {
        return new Limits(target, headers, header, headerCount, parameters, body, whole, parts, part, patience);
    }

    /**
     * Returns these limits with another one of the parameters.
     *
     * @param parameters the most parameters of a query or a form
     * @return new limits
     */
    public Limits withParameters(int parameters) {
        return new Limits(target, headers, header, headerCount, parameters, body, whole, parts, part, patience);
    }

    /**
     * Returns these limits with another one of the body.
     *
     * @param body the most bytes of a body, however it is read
     * @return new limits
     */
    public Limits withBody(long body) {
        return new Limits(target, headers, header, headerCount, parameters, body, whole, parts, part, patience);
    }

    /**
     * Returns these limits with another one of what is read as a whole.
     *
     * @param whole the most bytes of a body, or of a part of one, that is read as a whole
     * @return new limits
     */
    public Limits withWhole(int whole) {
        return new Limits(target, headers, header, headerCount, parameters, body, whole, parts, part, patience);
    }

    /**
     * Returns these limits with others of multipart bodies.
     *
     * @param parts the most parts
     * @param part the most bytes of one part
     * @return new limits
     */
    public Limits withParts(int parts, long part) {
        return new Limits(target, headers, header, headerCount, parameters, body, whole, parts, part, patience);
    }

    /**
     * Returns these limits with another patience.
     *
     * @param patience how long a body may keep those waiting who read it, once for all and once more for each 64 KiB that came
     * @return new limits
     */
    public Limits withPatience(Duration patience) {
        return new Limits(target, headers, header, headerCount, parameters, body, whole, parts, part, patience);
    }

    /**
     * Refuses a query or a form with too many parameters, before anything is made of them.
     *
     * @param encoded the query or the form, as it was sent
     * @throws BadRequest if there are more than these limits allow
     */
    public void checkParameters(String encoded) {
        int count = 1;
        for (int i = encoded.indexOf('&'); i >= 0; i = encoded.indexOf('&', i + 1)) {
            count++;
        }
        if (count > parameters && !encoded.isEmpty()) {
            throw new BadRequest("Too many parameters: at most " + parameters + " are taken here.");
        }
    }
}
