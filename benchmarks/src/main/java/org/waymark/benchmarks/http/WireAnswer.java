package org.waymark.benchmarks.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Locale;
import java.util.Optional;

/**
 * What came back, as far as a reader wants to know: the status, and what is odd about it.
 *
 * @param status the status, or empty if there was none
 * @param headers the lines of the header
 * @param body what came after it
 */
record WireAnswer(String status, String headers, String body) {
    /** How long an answer may take to begin, and how long there may be nothing more of it, in milliseconds. */
    private static final int PATIENCE = 5000;

    private static final int PAUSE = 300;
    private static final int LONGEST = 24;

    /** Sends bytes over a connection that is used for nothing else, and reads until it is closed. */
    static WireAnswer to(String request, ServerProcess server) throws IOException {
        try (var socket = server.connect()) {
            socket.setSoTimeout(PATIENCE);
            var received = new ByteArrayOutputStream();
            try {
                socket.getOutputStream().write(request.getBytes(ISO_8859_1));
                received.write(socket.getInputStream().read());
                socket.setSoTimeout(PAUSE);
                socket.getInputStream().transferTo(received);
            } catch (SocketTimeoutException stillOpen) {
                // What has come by now is all.
            } catch (IOException brokenOff) {
                // Some servers do not read what they refuse. Their answer may be lost by it, and then nothing was
                // received.
            }
            return of(received.toByteArray());
        }
    }

    static WireAnswer of(byte[] received) {
        String text = new String(received, ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0 || !text.startsWith("HTTP/1.")) {
            return new WireAnswer("", "", "");
        }
        String head = text.substring(0, end);
        String body = new String(text.substring(end + 4).getBytes(ISO_8859_1), UTF_8);
        return new WireAnswer(head.substring(9, 12), head, body);
    }

    /** Returns what stands in the table: the status, allowed methods, what was greeted, and what got into the header. */
    String inShort() {
        if (status.isEmpty()) {
            return "no answer";
        }
        var text = new StringBuilder(status);
        header("allow")
                .ifPresent(methods -> text.append(" `Allow: ").append(methods).append('`'));
        header("location").ifPresent(place -> text.append(" to `").append(place).append('`'));
        if (body.contains("Hello, ") && !body.contains("Hello, Ada!") && !body.contains("Hello, World!")) {
            text.append(" `").append(visible(body)).append('`');
        }
        header("x-more").ifPresent(forged -> text.append(" **with a header of the client's**"));
        header("x-value")
                .ifPresent(value -> text.append(" `").append(visible(value)).append('`'));
        return text.toString();
    }

    private Optional<String> header(String name) {
        return headers.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst();
    }

    /** Returns a text with characters in it that can be seen, cut off where it is long. */
    static String visible(String text) {
        var visible = new StringBuilder();
        text.chars()
                .forEach(c -> visible.append(c < ' ' || c == 0x7F ? "\\x%02X".formatted(c) : Character.toString(c)));
        return visible.length() <= LONGEST ? visible.toString() : visible.substring(0, LONGEST) + "…";
    }
}
