package org.waymark.web.http;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What a request makes its answer depend on: {@code If-Match}, {@code If-Unmodified-Since}, {@code If-None-Match} and
 * {@code If-Modified-Since}, in the order of RFC 9110, and {@code Range} with {@code If-Range}. Dates that are malformed
 * count as not sent.
 */
public final class Preconditions {
    private final HttpRequest request;
    private final Headers headers;

    private Preconditions(HttpRequest request) {
        this.request = request;
        this.headers = request.headers();
    }

    /**
     * Returns the preconditions of a request.
     *
     * @param request the request
     * @return its preconditions
     */
    public static Preconditions of(HttpRequest request) {
        return new Preconditions(request);
    }

    /**
     * Checks the state of a thing before it is changed, of which it is not known when it was changed last.
     *
     * @param current the tag of what is there, or null if nothing is there
     * @throws PreconditionFailed if the client takes it that things are otherwise
     */
    public void check(@Nullable EntityTag current) {
        check(current, null);
    }

    /**
     * Checks the state of a thing before it is changed.
     *
     * @param current the tag of what is there, or null if nothing is there
     * @param modified when it was last changed, or null if that is not known
     * @throws PreconditionFailed if the client takes it that things are otherwise
     */
    public void check(@Nullable EntityTag current, @Nullable Instant modified) {
        boolean present = current != null || modified != null;
        checkUnchanged(present, current, modified);
        if (!isReading()) {
            require(!matches("If-None-Match", present, current, EntityTag::isSimilar));
        }
    }

    /**
     * Returns what is sent in place of a response: 304 if the client has it already, 206 if it asks for a part of it. Parts are
     * for responses with a strong tag or a time of their last change, by which a client knows that they are of one whole.
     *
     * @param response a response to {@code GET} or {@code HEAD}; others are returned as they are, and so are those with
     *     another status than 200
     * @return the response, or what is sent instead
     * @throws PreconditionFailed if the client takes it that things are otherwise
     * @throws RangeNotSatisfiable if it asks for a part that is not there
     */
    public Response applyTo(Response response) {
        if (!isReading() || response.status() != 200) {
            return response;
        }
        EntityTag current =
                response.headers().first("ETag").flatMap(EntityTag::parse).orElse(null);
        Instant modified = response.headers()
                .first("Last-Modified")
                .flatMap(HttpDate::parse)
                .orElse(null);
        checkUnchanged(true, current, modified);
        if (isKnown(current, modified)) {
            return response.withStatus(304)
                    .withHeaders(response.headers().without("Content-Type"))
                    .withBody(Body.of(new byte[0]));
        }
        return ranged(response, current, modified);
    }

    private void checkUnchanged(boolean present, @Nullable EntityTag current, @Nullable Instant modified) {
        if (headers.first("If-Match").isPresent()) {
            require(matches("If-Match", present, current, EntityTag::isSame));
        } else {
            Instant since = date("If-Unmodified-Since");
            require(since == null || modified == null || !isAfter(modified, since));
        }
    }

    private boolean isKnown(@Nullable EntityTag current, @Nullable Instant modified) {
        if (headers.first("If-None-Match").isPresent()) {
            return matches("If-None-Match", true, current, EntityTag::isSimilar);
        }
        Instant since = date("If-Modified-Since");
        return since != null && modified != null && !isAfter(modified, since);
    }

    private Response ranged(Response response, @Nullable EntityTag current, @Nullable Instant modified) {
        long whole = response.body().length();
        if (whole < 0) {
            return response;
        }
        // Without one of these, a client could not tell whether the parts that it has are of one whole.
        if (modified == null && (current == null || !current.isSame(current))) {
            return response;
        }
        Response offered = response.withHeader("Accept-Ranges", "bytes");
        List<String> asked = headers.all("Range");
        if (!request.method().equals("GET") || asked.size() != 1 || !isUnchanged(current, modified)) {
            return offered;
        }
        Optional<ByteRange> range = ByteRange.of(asked.get(0), whole);
        return range.map(part -> offered.withStatus(206)
                        .withHeader("Content-Range", part.contentRange())
                        .withBody(response.body().slice(part.from(), part.length())))
                .orElse(offered);
    }

    /** Returns whether a part fits to those that the client has. */
    private boolean isUnchanged(@Nullable EntityTag current, @Nullable Instant modified) {
        Optional<String> condition = headers.first("If-Range");
        if (condition.isEmpty()) {
            return true;
        }
        Optional<EntityTag> tag = EntityTag.parse(condition.get());
        if (tag.isPresent()) {
            return current != null && tag.get().isSame(current);
        }
        Instant date = date("If-Range");
        return date != null && date.equals(modified);
    }

    private boolean isReading() {
        return request.method().equals("GET") || request.method().equals("HEAD");
    }

    /** Returns whether a header is there and names the state that there is. */
    private boolean matches(
            String header, boolean present, @Nullable EntityTag current, BiPredicate<EntityTag, EntityTag> same) {
        for (String value : headers.all(header)) {
            boolean named = value.equals("*")
                    ? present
                    : current != null && EntityTag.list(value).stream().anyMatch(tag -> same.test(tag, current));
            if (named) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Instant date(String header) {
        return headers.first(header).flatMap(HttpDate::parse).orElse(null);
    }

    /** Headers have no fractions of a second. */
    private static boolean isAfter(Instant modified, Instant since) {
        return modified.truncatedTo(ChronoUnit.SECONDS).isAfter(since);
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new PreconditionFailed("It has changed since you saw it. Get it again, and decide anew.");
        }
    }
}
