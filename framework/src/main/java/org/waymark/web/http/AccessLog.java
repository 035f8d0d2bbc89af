package org.waymark.web.http;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;

/**
 * Writes a line for each answer of a handler: when it has been found, before its body is sent. Requests that the limits or the
 * proxies refuse have one too.
 *
 * <p>What a client sent is cut after 512 characters, and escaped: no request can begin a line of its own, or end a field.
 */
public final class AccessLog implements Handler {
    /** How a line is written. */
    public enum Format {
        /**
         * As web servers have done for long, and their tools read: address, two dashes, time, the quoted request, status and
         * number of bytes; then microseconds.
         */
        COMMON,
        /** As one JSON object. */
        JSON
    }

    /** The logger that the lines go to, on level {@code INFO}. */
    public static final String LOGGER = "org.waymark.web.access";

    private static final int LONGEST = 512;
    private static final int NANOSECONDS_PER_MICROSECOND = 1000;
    private static final DateTimeFormatter COMMON_TIME =
            DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Handler handler;
    private final Format format;
    private final Consumer<String> lines;
    private final InstantSource clock;
    private final LongSupplier nanoseconds;
    private final AtomicBoolean failed = new AtomicBoolean();

    AccessLog(Handler handler, Format format, Consumer<String> lines, InstantSource clock, LongSupplier nanoseconds) {
        this.handler = handler;
        this.format = format;
        this.lines = lines;
        this.clock = clock;
        this.nanoseconds = nanoseconds;
    }

    /**
     * Returns a handler whose answers are logged by the logger of that name.
     *
     * @param handler what answers the requests
     * @param format how the lines are written
     * @return the handler with a log
     */
    public static AccessLog of(Handler handler, Format format) {
        return of(handler, format, LoggerFactory.getLogger(LOGGER)::info);
    }

    /**
     * Returns a handler whose answers are logged.
     *
     * @param handler what answers the requests
     * @param format how the lines are written
     * @param lines takes the lines, without their ends, on many threads at once
     * @return the handler with a log
     */
    public static AccessLog of(Handler handler, Format format, Consumer<String> lines) {
        return new AccessLog(handler, format, lines, InstantSource.system(), System::nanoTime);
    }

    @Override
    public Response handle(HttpRequest request) {
        return logged(request, () -> handler.handle(request));
    }

    @Override
    public Response refuse(HttpRequest request, HttpException error) {
        return logged(request, () -> handler.refuse(request, error));
    }

    private Response logged(HttpRequest request, Supplier<Response> answer) {
        Instant time = clock.instant();
        long start = nanoseconds.getAsLong();
        int status = 500;
        long bytes = 0;
        try {
            Response response = answer.get();
            status = response.status();
            bytes = request.method().equals("HEAD") ? 0 : response.body().length();
            return response;
        } catch (HttpException e) {
            status = e.status();
            throw e;
        } finally {
            long micros = (nanoseconds.getAsLong() - start) / NANOSECONDS_PER_MICROSECOND;
            write(
                    format == Format.JSON
                            ? json(time, request, status, bytes, micros)
                            : common(time, request, status, bytes, micros));
        }
    }

    /** A log that fails is no reason to fail for those who ask; that it does is told once. */
    private void write(String line) {
        try {
            lines.accept(line);
        } catch (RuntimeException e) {
            if (failed.compareAndSet(false, true)) {
                LoggerFactory.getLogger(AccessLog.class).error("The access log fails, which is told once only", e);
            }
        }
    }

    private static String common(Instant time, HttpRequest request, int status, long bytes, long micros) {
        return request.remote().getHostAddress() + " - - [" + COMMON_TIME.format(time) + "] "
                + JsonText.line(cut(request.toString())) + " " + status + " " + (bytes < 0 ? "-" : "" + bytes) + " "
                + micros;
    }

    private static String json(Instant time, HttpRequest request, int status, long bytes, long micros) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("time", time);
        members.put("remote", request.remote().getHostAddress());
        members.put("method", cut(request.method()));
        members.put("target", cut(target(request)));
        members.put("status", status);
        if (bytes >= 0) {
            members.put("bytes", bytes);
        }
        members.put("micros", micros);
        members.put("agent", cut(request.headers().first("User-Agent").orElse("")));
        return JsonText.line(members);
    }

    private static String target(HttpRequest request) {
        return request.query() == null ? request.path() : request.path() + "?" + request.query();
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
    }
}
